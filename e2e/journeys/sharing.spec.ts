import { expect, test, type APIRequestContext, type Page } from "@playwright/test";

type Found = { canonical: string; languages: Record<string, string>; data: Thing[] };
type Thing = { "@type": string } & Record<string, unknown>;

/** The addresses of the site map, as paths. */
async function siteMap(request: APIRequestContext): Promise<string[]> {
  const text = await (await request.get("/sitemap.xml")).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => new URL(address ?? "").pathname,
  );
}

/** What search engines read of a page, by a real parser. */
async function readPage(page: Page, path: string): Promise<Found> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return page.evaluate(
    (html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      const links = [
        ...parsed.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]'),
      ];
      const scripts = [...parsed.querySelectorAll('script[type="application/ld+json"]')];
      const pathOf = (address: string | null) => new URL(address ?? "", location.origin).pathname;
      return {
        canonical: pathOf(
          parsed.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null,
        ),
        languages: Object.fromEntries(
          links.map((link) => [link.hreflang, pathOf(link.getAttribute("href"))]),
        ),
        data: scripts.flatMap(
          (script) => (JSON.parse(script.textContent ?? "") as { "@graph": Thing[] })["@graph"],
        ),
      };
    },
    await answer.text(),
  );
}

test("every public page names itself and its translations, and they name it back", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await page.goto("/robots.txt");
  const paths = await siteMap(request);
  expect(paths.length).toBeGreaterThan(120);
  const found = new Map<string, Found>();
  for (const path of paths) found.set(path, await readPage(page, path));
  for (const [path, { canonical, languages }] of found) {
    expect(canonical, path).toBe(path);
    expect(Object.keys(languages).sort(), path).toEqual(["en", "fr", "ro", "x-default"]);
    expect(languages["x-default"], path).toBe(languages.en);
    expect(languages[path.slice(1, 3)], path).toBe(path);
    for (const other of Object.values(languages)) {
      expect(found.get(other)?.languages, `${other} names ${path}`).toEqual(languages);
    }
  }
  // They are this deployment's addresses, wherever it was built.
  const html = await (await request.get("/en/policies/disputes")).text();
  expect(html).toContain(`<link rel="canonical" href="${baseURL}/en/policies/disputes"/>`);
  const map = await (await request.get("/sitemap.xml")).text();
  expect(map).toMatch(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
  expect(map).toContain(`hreflang="x-default" href="${baseURL}/en/policies/disputes"`);
});

test("pages say what they are: article, way down, questions, site", async ({ page, baseURL }) => {
  await page.goto("/robots.txt");
  const typesAt = async (path: string) =>
    (await readPage(page, path)).data.map((it) => it["@type"]);
  expect(await typesAt("/ro")).toEqual(["Organization", "WebSite"]);
  expect(await typesAt("/fr/help/trade-safely/phishing")).toEqual(["Article", "BreadcrumbList"]);
  expect(await typesAt("/en/policies/complaints")).toEqual(["Article", "BreadcrumbList"]);
  expect(await typesAt("/en/help/trade-safely")).toEqual(["BreadcrumbList"]);
  const { data } = await readPage(page, "/ro/help/how-we-resolve/common-questions");
  expect(data.map((it) => it["@type"])).toEqual(["Article", "FAQPage", "BreadcrumbList"]);
  expect(data[0]).toMatchObject({
    headline: "Întrebări frecvente",
    inLanguage: "ro",
    url: `${baseURL}/ro/help/how-we-resolve/common-questions`,
  });
  const questions = data[1]?.mainEntity as { name: string; acceptedAnswer: { text: string } }[];
  expect(questions.length).toBeGreaterThan(5);
  for (const { name, acceptedAnswer } of questions) {
    expect(name).toMatch(/\?$/);
    expect(acceptedAnswer.text.length).toBeGreaterThan(20);
  }
});

test("a shared link shows a picture of its own", async ({ request }) => {
  const pictures = new Set<string>();
  for (const path of ["/en", "/ro/help/trade-safely/phishing", "/fr/policies/disputes"]) {
    const html = await (await request.get(path)).text();
    const [, address = ""] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
    const { pathname, search } = new URL(address);
    const picture = await request.get(pathname + search);
    expect(picture.status(), path).toBe(200);
    expect(picture.headers()["content-type"]).toBe("image/png");
    expect(picture.headers()["cache-control"]).toContain("immutable");
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    pictures.add(bytes.toString("base64"));
    expect(html).toContain('<meta property="og:image:width" content="1200"/>');
    expect(html).toMatch(/<meta property="og:locale" content="(en_GB|ro_RO|fr_FR)"\/>/);
    expect([...html.matchAll(/<meta property="og:locale:alternate"/g)]).toHaveLength(2);
  }
  expect(pictures.size).toBe(3);
  for (const path of [
    "/en/card/nothing.png",
    "/en/card/help/x/y.png",
    "/en/card/home",
    "/xx/card/home.png",
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  const old = await request.get("/en/card/home.png?v=older");
  expect([old.status(), old.headers()["cache-control"]]).toEqual([200, "public, max-age=300"]);
});

test("the feed of policy changes is found, and well-formed in each language", async ({
  page,
  request,
}) => {
  await page.goto("/robots.txt");
  for (const locale of ["en", "fr", "ro"]) {
    const html = await (await request.get(`/${locale}/policies/complaints`)).text();
    const [link = ""] = /<link rel="alternate" type="application\/rss\+xml"[^>]*>/.exec(html) ?? [];
    expect(link).toContain(`/${locale}/policies/feed.xml"`);
    const feed = await request.get(`/${locale}/policies/feed.xml`);
    expect(feed.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
    const read = await page.evaluate(
      (text) => {
        const xml = new DOMParser().parseFromString(text, "application/xml");
        const all = (name: string) =>
          [...xml.querySelectorAll(name)].map((it) => it.textContent ?? "");
        return {
          broken: xml.querySelector("parsererror")?.textContent ?? null,
          language: all("channel > language"),
          links: all("item > link"),
          dates: all("item > pubDate"),
          titles: all("item > title"),
        };
      },
      await feed.text(),
    );
    expect(read.broken).toBeNull();
    expect(read.language).toEqual([locale]);
    expect(read.links.length).toBeGreaterThanOrEqual(3);
    expect(new Set(read.links).size).toBe(read.links.length);
    expect(read.dates.map((it) => Date.parse(it)).every((it) => it > 0)).toBe(true);
    for (const link of read.links) {
      const { pathname, hash } = new URL(link);
      expect(await (await request.get(pathname)).text()).toContain(`id="${hash.slice(1)}"`);
    }
  }
});

test("private pages are left out by search engines", async ({ request }) => {
  const privates = [
    "/en/sign-in",
    "/fr/cases",
    "/ro/cases/RC-0000-0000",
    "/en/report/claim",
    "/en/satisfaction",
    "/staff",
    "/staff/content/figures",
    "/api/health",
    "/dev/mailbox",
  ];
  for (const path of privates) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.headers()["x-robots-tag"], path).toBe("noindex");
  }
  for (const path of ["/en", "/fr/help", "/ro/policies/disputes", "/en/report/fraud"]) {
    const answer = await request.get(path);
    expect(answer.headers()["x-robots-tag"], path).toBeUndefined();
    expect(await answer.text(), path).not.toContain("noindex");
  }
  expect(await (await request.get("/en/sign-in")).text()).toContain(
    '<meta name="robots" content="noindex"/>',
  );
  expect(await (await request.get("/en/search?q=x")).text()).toContain("noindex");
  const paths = await siteMap(request);
  expect(paths.filter((path) => /sign-in|cases|staff|satisfaction|claim$/.test(path))).toEqual([]);
});

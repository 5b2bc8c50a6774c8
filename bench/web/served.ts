import { startApp } from "../server";
import { nginxBefore, nginxServing } from "./nginx";
import { article } from "./pages";
import { wrk, type Load } from "./wrk";

const rounds = 3;
const seconds = 5;

/**
 * Requests/s and p95 of a cached article: by the application itself, behind the documented nginx,
 * and by nginx alone with the same bytes in a file; in turns, the middle one of three.
 */
export async function benchServed() {
  const app = await startApp({});
  const page = await fetch(app.url + article, { headers: { "accept-encoding": "identity" } });
  const bare = await nginxServing(Buffer.from(await page.arrayBuffer()));
  const cached = await nginxBefore(app.url);
  await insistOnSense(cached.url);
  const sides = {
    app: app.url + article,
    behindNginx: cached.url + article,
    nginx: `${bare.url}/page.html`,
  };
  const loads = { app: [] as Load[], behindNginx: [] as Load[], nginx: [] as Load[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ["app", "behindNginx", "nginx"] as const) {
      loads[side].push(wrk(sides[side], seconds));
    }
  }
  await cached.stop();
  await bare.stop();
  await app.stop();
  const result = {
    app: middle(loads.app),
    behindNginx: middle(loads.behindNginx),
    nginx: middle(loads.nginx),
  };
  return {
    ...result,
    nginxToApp: ratio(result.nginx, result.app),
    nginxToBehindNginx: ratio(result.nginx, result.behindNginx),
  };
}

/** The cache is worth measuring only where it keeps what it may and nothing else. */
async function insistOnSense(url: string): Promise<void> {
  const ask = (path: string, headers = {}) =>
    fetch(url + path, { headers, redirect: "manual" }).then(async (answer) => {
      await answer.arrayBuffer();
      return answer.headers;
    });
  const changed = await ask(article, { referer: `${url}/fr` });
  const person = await ask("/en/cases");
  const page = await ask(article, { referer: `${url}/en` });
  if (!changed.get("set-cookie")?.includes("locale=en")) throw new Error("no language was kept");
  if (page.has("set-cookie")) throw new Error("a cookie was kept in the cache");
  if (!person.get("cache-control")?.includes("no-store"))
    throw new Error("a person's page is kept");
  if (!page.get("cache-control")?.includes("s-maxage=1")) throw new Error("a page is not kept");
}

function middle(loads: Load[]): Load {
  const [, load] = [...loads].sort((a, b) => a.perSecond - b.perSecond);
  if (!load) throw new Error("nothing was measured");
  return load;
}

const ratio = (a: Load, b: Load) => Number((a.perSecond / b.perSecond).toFixed(2));

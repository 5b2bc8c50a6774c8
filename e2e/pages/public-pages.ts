import type { APIRequestContext } from "@playwright/test";

/** What the site map leaves out: forms half way, answers of forms, and pages that are not there. */
const others = [
  "/search",
  "/search?q=refund",
  "/search?q=zzxqwv",
  "/start?what=not_received",
  "/start?what=fraud&side=buyer&money=yes&talked=fraud_suspected&police=no",
  "/report/request?reason=nonsense",
  "/sign-in",
  "/sign-in?sent=1",
  "/sign-in/confirm",
  "/satisfaction",
  "/satisfaction?done=1",
  "/nothing-here",
  "/help/trade-safely/nothing-here",
];

/** Every public page by the site map, without language: "/help/trade-safely". */
export async function mappedPaths(request: APIRequestContext): Promise<string[]> {
  const map = await (await request.get("/sitemap.xml")).text();
  const paths = [...map.matchAll(/<loc>https?:\/\/[^/]+\/en([^<]*)<\/loc>/g)].map(([, it]) => it);
  if (paths.length < 40) throw new Error(`The site map has ${paths.length} pages only.`);
  return paths.map((path) => path ?? "");
}

/** Every public page that a reader can come to, without language. */
export async function publicPaths(request: APIRequestContext): Promise<string[]> {
  return [...(await mappedPaths(request)), ...others];
}

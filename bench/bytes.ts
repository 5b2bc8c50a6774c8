import { gzipSync } from "node:zlib";
import type { App } from "./server";

/** JavaScript that a page loads at first, gzip, in bytes. */
export async function javascriptBytes(app: App, path: string, cookie = ""): Promise<number> {
  const html = await (await fetch(app.url + path, { headers: { cookie } })).text();
  const sources = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"[^>]*>/g)]
      .filter((match) => !match[0].includes("noModule"))
      .map((match) => match[1] ?? ""),
  );
  let total = 0;
  for (const source of sources) {
    const script = await (await fetch(new URL(source, app.url))).arrayBuffer();
    total += gzipSync(Buffer.from(script)).length;
  }
  return total;
}

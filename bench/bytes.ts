import type { App } from "./server";
import { gzipBytes, scriptsOf } from "./web/scripts";

/** JavaScript that a page loads at first, gzip, in bytes. */
export async function javascriptBytes(app: App, path: string, cookie = ""): Promise<number> {
  const html = await (await fetch(app.url + path, { headers: { cookie } })).text();
  let total = 0;
  for (const source of scriptsOf(html)) {
    const script = await (await fetch(new URL(source, app.url))).arrayBuffer();
    total += gzipBytes(Buffer.from(script));
  }
  return total;
}

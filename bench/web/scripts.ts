import { gzipSync } from "node:zlib";

/** Addresses of the scripts that a current browser runs for this page; old ones' polyfills are not. */
export function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"[^>]*>/g)];
  const current = tags.filter(([tag]) => !tag.toLowerCase().includes("nomodule"));
  return [...new Set(current.map(([, source]) => source ?? ""))];
}

/** What a script weighs on its way, in bytes: gzip as servers do it by default. */
export function gzipBytes(script: Uint8Array): number {
  return gzipSync(script).length;
}

/** A path on this site to return to; anything else becomes the fallback. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next || next.length > 500 || !next.startsWith("/")) return fallback;
  const base = "http://site.invalid";
  const url = URL.parse(next, base);
  if (!url || url.origin !== base || /^\/[/\\]/.test(next)) return fallback;
  return url.pathname + url.search;
}

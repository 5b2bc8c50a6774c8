/** No page of ours has a longer path; file systems refuse 255 bytes a name. */
const longestPath = 1_000;
/** Control characters, and the brackets in which the framework names its own routes. */
const unreadable = /[\u0000-\u001f\u007f[\]]/;
const guidance = /^\/(?:en|fr|ro)(\/help\/[^/]+(?:\/[^/]+)?|\/policies\/[^/.]+)$/;

/**
 * Where to look for a request's address: itself, or, where nothing can be found, an address in the
 * same language at which nothing is. That one is drawn whole; by itself the framework answers a path
 * that it cannot read with a bare fault (500), and guidance that is not there with an empty document
 * that only scripts fill. `isKnown` tells whether guidance is at a path without language.
 */
export function addressToAnswer(url: string, isKnown: (path: string) => boolean): string {
  const [path = ""] = url.split("?", 1);
  if (path.startsWith("/") && path.length <= longestPath && isText(path)) {
    const [, page] = guidance.exec(path) ?? [];
    if (page === undefined || isKnown(page)) return url;
  }
  const start = /^\/(en|fr|ro|api\/v1)(?=\/)/.exec(path)?.[0] ?? "";
  return `${start}/-`;
}

function isText(path: string): boolean {
  try {
    return !unreadable.test(path.includes("%") ? decodeURIComponent(path) : path);
  } catch {
    return false;
  }
}

import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

/** An answer that anyone may be given, as it was sent. */
export type KeptAnswer = { headers: OutgoingHttpHeaders; body: Buffer };
type Entry = KeptAnswer & { at: number };

/**
 * Pages are kept for a second: a publication empties the memory of its own process at once, and
 * one that falls between its steps is put right by the next second. Caches in front are told the same.
 */
export const freshSeconds = 1;
const mostEntries = 1_000;
const largestBody = 2_000_000;

export class PageMemory {
  #entries = new Map<string, Entry>();
  /** Counts up when everything is forgotten, so that what was drawn before is not kept after. */
  generation = 0;

  /** What was kept under the key less than a second before `now` (milliseconds). */
  recall(key: string, now: number): KeptAnswer | undefined {
    const entry = this.#entries.get(key);
    return entry && now - entry.at < freshSeconds * 1_000 ? entry : undefined;
  }

  /** Keeps an answer that was asked for in `generation`; one that is out of date or huge is not. */
  keep(key: string, answer: KeptAnswer, now: number, generation: number): void {
    if (generation !== this.generation || answer.body.length > largestBody) return;
    if (this.#entries.size >= mostEntries) this.#entries.clear();
    this.#entries.set(key, { ...answer, at: now });
  }

  forget(): void {
    this.generation += 1;
    this.#entries.clear();
  }
}

/** With any of these the framework answers something else than the page at the address. */
const personal = [
  "rsc",
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "authorization",
  "origin",
  "range",
  "x-nextjs-data",
  "x-prerender-revalidate",
];

/**
 * The key under which a page may be kept and recalled; undefined when the request asks for more than
 * a page that is the same for everyone. Readers who change the language get its cookie, see proxy.ts.
 */
export function pageKey(
  method: string | undefined,
  url: string,
  headers: IncomingHttpHeaders,
): string | undefined {
  if ((method !== "GET" && method !== "HEAD") || url.includes("?")) return undefined;
  if (personal.some((name) => headers[name] !== undefined)) return undefined;
  if (headers.cookie?.includes("__prerender_bypass")) return undefined;
  const from = /^https?:\/\/[^/]+\/(en|fr|ro)(?=[/?]|$)/.exec(headers.referer ?? "")?.[1];
  if (from !== undefined && from !== /^\/(en|fr|ro)(?=\/|$)/.exec(url)?.[1]) return undefined;
  return `${headers["accept-encoding"] ?? ""} ${url}`;
}

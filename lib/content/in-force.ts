import { readContentFiles, type ContentFiles } from "./shipped";

/**
 * The guidance that pages show in this process: what is published, or as shipped while a build has
 * no database. `version` counts publications; `redirects` lead from old paths, without language,
 * to new ones. On globalThis, since server and routes are bundled apart.
 */
export type ContentInForce = {
  version: number;
  files: ContentFiles;
  redirects: ReadonlyMap<string, string>;
};
const processWide = globalThis as typeof globalThis & {
  recourseContent?: { content: ContentInForce; stale: Set<string> };
};
const state = () =>
  (processWide.recourseContent ??= {
    content: { version: 0, files: readContentFiles(), redirects: new Map() },
    stale: new Set(),
  });

export function contentInForce(): ContentInForce {
  return state().content;
}

/** Puts content in force. `stale`: addresses of written pages that show something older. */
export function putContentInForce(content: ContentInForce, stale: Iterable<string>): void {
  const before = state();
  processWide.recourseContent = { content, stale: new Set([...before.stale, ...stale]) };
}

/** Says that pages at these addresses show something older. */
export function markStale(addresses: Iterable<string>): void {
  for (const address of addresses) state().stale.add(address);
}

/** The addresses that have to be written anew; the asker is the one to do it. */
export function takeStaleAddresses(): string[] {
  const { stale } = state();
  const taken = [...stale];
  stale.clear();
  return taken;
}

/** Whether addresses still have to be written anew. */
export function addressesAreStale(): boolean {
  return state().stale.size > 0;
}

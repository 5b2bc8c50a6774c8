import { existsSync, readFileSync } from "node:fs";
import { actions, routes } from "../../../lib/domain/access/routes";
import { actInputs, simpleInputs } from "../../../lib/domain/case/inputs";

/** The server actions of the build by their ids there, which are what a form names. */
export function actionsOfBuild(): (readonly [id: string, name: string])[] {
  const text = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  const { node } = JSON.parse(text) as { node: Record<string, { exportedName: string }> };
  return Object.entries(node).map(([id, it]) => [id, it.exportedName] as const);
}

/**
 * Called by the editor's script alone, or offered for as long as an answer is withheld, which
 * `lib/actions/open-case.int.test.ts` asks for.
 */
const noForms = ["previewContent", "mailLink"];
const contentActs = ["submit", "send_back", "publish", "schedule", "unpublish", "restore"];

/** The beginnings of the signatures of all forms that there are, by what the application declares. */
function declaredForms(): string[] {
  const named = Object.keys(actions).map((it) => it.split("/")[1] ?? "");
  const kinds = Object.keys(simpleInputs);
  return [
    ...named.filter((it) => !noForms.includes(it)),
    ...Object.keys(actInputs).map((act) => `actOnCase ${act}`),
    ...kinds.flatMap((kind) => [`submitCase ${kind}`, `logCase ${kind}`]),
    ...contentActs.map((act) => `actOnContent ${act}`),
  ];
}

/** Forms that the application declares and that were never sent wrong. */
export function untriedForms(tried: ReadonlyMap<string, number>): string[] {
  const sent = [...tried].filter(([, times]) => times > 0).map(([signature]) => `${signature} `);
  return declaredForms().filter((form) => !sent.some((it) => it.startsWith(`${form} `)));
}

/** Forms that were met, and of which not one field could be sent wrong. */
export function sentNever(tried: ReadonlyMap<string, number>): string[] {
  return [...tried].filter(([, times]) => times === 0).map(([signature]) => signature);
}

const folders = ["app", "app/[locale]/(public)"];
const pages = Object.keys(routes).filter((route) =>
  folders.some((it) => {
    const inFolder = it === "app" ? route : route.replace("/[locale]", "");
    return existsSync(`${it}${inFolder}/page.tsx`);
  }),
);
/** Fixed parts before those that stand for anything. What takes every path is no page to come to. */
const fixedFirst = pages
  .filter((it) => !it.includes("[..."))
  .toSorted((a, b) => a.split("[").length - b.split("[").length);

function isAt(route: string, path: string): boolean {
  const shape = route.replaceAll("[locale]", "(?:en|fr|ro)").replaceAll(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${shape}$`).test(path);
}

/** Pages of the application that nobody came to; those of the playground are not for its people. */
export function unvisitedPages(visited: Iterable<string>): string[] {
  const seen = new Set([...visited].map((path) => fixedFirst.find((it) => isAt(it, path))));
  // The root leads on to a language, and is no page of its own.
  return fixedFirst.filter((it) => it !== "/" && !it.startsWith("/dev/") && !seen.has(it));
}

import { publishedFigures, type Figures } from "@/lib/domain/procedure/figures";

/**
 * The figures that pages, forms and mails state in this process: those of the newest procedures,
 * or as published while a build has no database. `pagesStale`: pages written before still state
 * older ones. On globalThis, since server and routes are bundled apart.
 */
const processWide = globalThis as typeof globalThis & {
  recourseFigures?: { figures: Figures; pagesStale: boolean };
};
const state = () =>
  (processWide.recourseFigures ??= { figures: publishedFigures, pagesStale: false });

export function figuresInForce(): Figures {
  return state().figures;
}

/** Puts figures in force; pages are stale when they differ from those before. */
export function putFiguresInForce(figures: Figures): void {
  if (sameFigures(state().figures, figures)) return;
  processWide.recourseFigures = { figures, pagesStale: true };
}

/** Says that every written page has to be renewed. */
export function markPagesStale(): void {
  processWide.recourseFigures = { ...state(), pagesStale: true };
}

/** Whether written pages state older figures; the asker is the one to renew them. */
export function takeStalePages(): boolean {
  const { pagesStale } = state();
  state().pagesStale = false;
  return pagesStale;
}

/** Whether pages still have to be renewed. */
export function pagesAreStale(): boolean {
  return state().pagesStale;
}

function sameFigures(a: Figures, b: Figures): boolean {
  const text = (figures: Figures) =>
    JSON.stringify(
      Object.keys(figures)
        .sort()
        .map((key) => [key, figures[key]?.amount, figures[key]?.unit]),
    );
  return text(a) === text(b);
}

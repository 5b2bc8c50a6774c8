import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { figuresOf, type Figures } from "@/lib/domain/procedure/figures";
import { pathOf, type ProcedurePath } from "@/lib/domain/procedure/path";

type Procedures = Record<ProcedureKind, Procedure>;
type InForce = { procedures: Procedures; figures: Figures; pagesStale: boolean };

/**
 * What pages, forms and mails say of the procedures in this process: the newest ones, or as
 * published while a build has no database. `pagesStale`: pages written before still state older
 * ones. On globalThis, since server and routes are bundled apart.
 */
const processWide = globalThis as typeof globalThis & { recourseFigures?: InForce };
const state = () =>
  (processWide.recourseFigures ??= {
    procedures: publishedProcedures,
    figures: figuresOf(publishedProcedures),
    pagesStale: false,
  });

export function figuresInForce(): Figures {
  return state().figures;
}

/** The procedure that new cases of a kind begin under, as far as this process knows. */
export function procedureInForce(kind: ProcedureKind): Procedure {
  return state().procedures[kind];
}

/** A procedure as pages draw it. */
export function pathInForce(kind: ProcedureKind): ProcedurePath {
  return pathOf(procedureInForce(kind));
}

/** Puts procedures in force; pages are stale when they state or draw something else now. */
export function putProceduresInForce(procedures: Procedures): void {
  const figures = figuresOf(procedures);
  const now = state();
  if (said(procedures, figures) === said(now.procedures, now.figures)) return;
  processWide.recourseFigures = { procedures, figures, pagesStale: true };
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

/** All that a page can say of procedures, whatever the order in which a database keeps it. */
function said(procedures: Procedures, figures: Figures): string {
  return JSON.stringify(
    [
      Object.keys(figures)
        .sort()
        .map((key) => [key, figures[key]?.amount, figures[key]?.unit]),
      Object.keys(procedures)
        .sort()
        .map((kind) => pathOf(procedures[kind as ProcedureKind])),
    ],
    sortedKeys,
  );
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

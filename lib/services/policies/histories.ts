import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { contentEvents, contentPages, contentRevisions, procedures } from "@/db/schema";
import { tokenInWords } from "@/lib/content/figures";
import { policyShape, readFrontMatter } from "@/lib/content/front-matter";
import { renderMarkdown } from "@/lib/content/markdown";
import { plainLines } from "@/lib/content/plain-text";
import type { PolicyHistories } from "@/lib/content/policy-history";
import {
  policyHistory,
  type FigureReplaced,
  type Line,
  type PolicyChange,
} from "@/lib/domain/content/policy-changes";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { figuresOf, type Figures } from "@/lib/domain/procedure/figures";
import { figuresInForce } from "@/lib/figures-in-force";
import { locales, type Locale } from "@/lib/i18n/locales";
import { faultOf, log } from "@/lib/log";

/** A page shows so many entries, and a feed of all policies no more. */
const most = 50;

type Event = { at: Date; type: string; revision: number | null; locale: Locale | null };
type Revision = { number: number; locale: Locale; source: string; changesMeaning: boolean };
type Version = { at: Date; figures: Figures };

/** The history of every policy in every language: its texts as published, and its figures. */
export async function policyHistories(db: Database): Promise<PolicyHistories> {
  const pages = await db.select().from(contentPages).where(eq(contentPages.kind, "policy"));
  const ids = pages.map(({ id }) => id);
  const events = await eventsOf(db, ids);
  const revisions = await db
    .select()
    .from(contentRevisions)
    .where(inArray(contentRevisions.pageId, ids));
  const versions = await versionsOf(db);
  const historyIn = (locale: Locale) =>
    new Map(
      pages.flatMap(({ id, path }) => {
        const mine = revisions.filter((it) => it.pageId === id && it.locale === locale);
        const done = events.filter((it) => it.pageId === id && it.locale === locale);
        const history = whole(`${locale}${path}`, () =>
          historyOf(`${locale}${path}`, done, mine, versions),
        );
        return history.length > 0 ? [[path, shortened(history)] as const] : [];
      }),
    );
  return Object.fromEntries(
    locales.map((locale) => [locale, historyIn(locale)]),
  ) as unknown as PolicyHistories;
}

/** One policy that cannot be read back must not keep all pages from being renewed. */
function whole(file: string, work: () => PolicyChange[]): PolicyChange[] {
  try {
    return work();
  } catch (error) {
    log("error", "policy_history", { file, ...faultOf(error) });
    return [];
  }
}

/** The newest entries, and always the first one. */
const shortened = (history: PolicyChange[]) =>
  history.length > most ? [...history.slice(0, most - 1), ...history.slice(-1)] : history;

function eventsOf(db: Database, pageIds: string[]) {
  return db
    .select()
    .from(contentEvents)
    .where(
      and(
        inArray(contentEvents.pageId, pageIds),
        inArray(contentEvents.type, ["published", "imported", "unpublished"]),
      ),
    )
    .orderBy(asc(contentEvents.at), asc(contentEvents.revision));
}

/** Every version of every procedure as the figures that it brought, by kind, oldest first. */
async function versionsOf(db: Database): Promise<Version[][]> {
  const rows = await db.select().from(procedures).orderBy(asc(procedures.version));
  return procedureKinds.map((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ createdAt, definition }) => ({
        at: createdAt,
        figures: figuresOf({ [kind]: definition }),
      })),
  );
}

function historyOf(
  file: string,
  events: readonly Event[],
  revisions: readonly Revision[],
  versions: readonly (readonly Version[])[],
): PolicyChange[] {
  const sourceOf = new Map(revisions.map(({ number, source }) => [number, source]));
  const texts = events.flatMap(({ at, type, revision }) => {
    const source = type === "unpublished" ? null : sourceOf.get(revision ?? 0);
    return source === undefined ? [] : [{ at, revision: revision ?? 0, source }];
  });
  const first = texts.find(({ source }) => source !== null)?.source;
  if (!first) return [];
  return policyHistory({
    effective: readFrontMatter(first, file, policyShape).data.effective,
    texts,
    figures: versions.flatMap((own) =>
      own.flatMap(({ at, figures: after }, index) => {
        const before = own[index - 1]?.figures ?? after;
        const source = texts.findLast((it) => it.at <= at)?.source ?? "";
        const figures = changed(before, after).filter(({ figure }) => states(source, figure));
        return figures.length > 0 ? [{ at, figures }] : [];
      }),
    ),
    meaningIn: new Set(revisions.filter((it) => it.changesMeaning).map(({ number }) => number)),
    read: (source, at) => linesOf(source, file, figuresAt(versions, at)),
  });
}

/** A policy's words, its figures as of a moment; a token that stands for nothing now stays one. */
function linesOf(source: string, file: string, figures: Figures): Line[] {
  const locale = file.slice(0, 2) as Locale;
  const { data, body } = readFrontMatter(source, file, policyShape);
  const say = (text: string) =>
    text.replace(
      /\{\{\s*([\w.]+)\s*\}\}/g,
      (whole, token: string) => tokenInWords(token, locale, figures) ?? whole,
    );
  return [
    { text: say(data.title), heading: true },
    { text: say(data.summary), heading: false },
    ...plainLines(renderMarkdown(say(body), locale).html),
  ];
}

function changed(before: Figures, after: Figures): FigureReplaced[] {
  return Object.keys(after).flatMap((figure) => {
    const [was, is] = [before[figure], after[figure]];
    if (!was || !is || (was.amount === is.amount && was.unit === is.unit)) return [];
    return [{ figure, before: was, after: is }];
  });
}

const states = (source: string, figure: string) =>
  new RegExp(`\\{\\{\\s*${figure.replaceAll(".", "\\.")}\\s*\\}\\}`).test(source);

function figuresAt(versions: readonly (readonly Version[])[], at: Date): Figures {
  const then = versions.map((own) => (own.findLast((it) => it.at <= at) ?? own[0])?.figures);
  return Object.assign({ ...figuresInForce() }, ...then) as Figures;
}

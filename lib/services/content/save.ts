import { frontMatterShape, writeSource, type FrontMatter } from "@/lib/content/source";
import type { restoreInput, SaveInput, TextInput } from "@/lib/domain/content/inputs";
import { maxSourceBytes } from "@/lib/domain/content/inputs";
import type { PageKind } from "@/lib/domain/content/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import type { z } from "zod";
import type { Context } from "../context";
import { fail, Failure } from "../failure";
import { addRevision, changeText, revisionOf, type Scope } from "./change";
import { drawn, faultsOfText } from "./check";

/**
 * Keeps a text as its newest revision, a draft. Whoever edited an older version is told what stands
 * there now, and nothing is overwritten; the same text sent twice is kept once.
 */
export async function saveText(context: Context, input: SaveInput): Promise<{ version: number }> {
  return changeText(
    context,
    input,
    "content:write",
    async (scope) => {
      const source = sourceOf(scope.page.kind, input, input.locale);
      return draft(scope, input.locale, {
        source,
        note: input.note,
        changesMeaning: input.small === undefined,
        follows: input.follows === "" ? null : input.follows,
      });
    },
    async ({ tx, page, text, by }) => {
      if (!text) return false;
      const theirs = await revisionOf(tx, page.id, input.locale, text.latest);
      const source = sourceOf(page.kind, input, input.locale);
      if (theirs.source === source && theirs.by === by) return true;
      throw fail("conflict", "conflict", "", {
        theirs: theirs.source,
        version: String(text.version),
        by: theirs.by ?? "",
        at: theirs.at.toISOString(),
      });
    },
  );
}

/** Makes an older revision the newest one again, as a draft; nothing in between is lost. */
export async function restoreRevision(context: Context, input: z.infer<typeof restoreInput>) {
  return changeText(context, input, "content:write", async (scope) => {
    const old = await revisionOf(scope.tx, scope.page.id, input.locale, input.number);
    return draft(scope, input.locale, {
      source: old.source,
      note: "",
      changesMeaning: true,
      follows: null,
      restored: input.number,
    });
  });
}

type Draft = {
  source: string;
  note: string;
  changesMeaning: boolean;
  follows: number | null;
  restored?: number;
};

async function draft(scope: Scope, locale: Locale, given: Draft) {
  const { tx, page, text, by, now } = scope;
  const { source, note, changesMeaning, follows, restored } = given;
  const before = text && (await revisionOf(tx, page.id, locale, text.latest));
  const set = { ...(follows !== null && { follows }), publishAt: null };
  if (text && before?.source === source) {
    const still = text.status === "scheduled" ? { status: "draft" as const } : {};
    return { set: { ...set, ...still }, event: "saved" as const };
  }
  const number = await addRevision(tx, {
    pageId: page.id,
    locale,
    number: (text?.latest ?? 0) + 1,
    source,
    note,
    changesMeaning,
    origin: restored === undefined ? "written" : "restored",
    by,
    at: now,
  });
  return {
    set: { ...set, status: "draft" as const, latest: number },
    event: restored === undefined ? ("saved" as const) : ("restored" as const),
    ...(restored !== undefined && { detail: { from: String(restored) } }),
  };
}

/** The file that fields make. Throws a Failure naming each wrong field. */
export function sourceOf(kind: PageKind, input: TextInput, locale: Locale): string {
  const { title, summary, order, reviewed, effective, related } = input;
  const given: Record<PageKind, Record<string, unknown>> = {
    topic: { title, summary, order },
    article: { title, summary, order, reviewed, related },
    policy: { title, summary, order, effective, reviewed, related },
  };
  const parsed = frontMatterShape(kind).safeParse(given[kind]);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")));
    throw new Failure(
      "invalid",
      [...fields].map((field) => ({ field, code: `${field}_wrong` })),
    );
  }
  return checked(kind, parsed.data, input.body, locale);
}

function checked(kind: PageKind, data: FrontMatter, body: string, locale: Locale): string {
  const source = writeSource(kind, data, body === "" || body.endsWith("\n") ? body : `${body}\n`);
  if (Buffer.byteLength(source) > maxSourceBytes) throw fail("invalid", "body_large", "body");
  const faults = faultsOfText(
    `${data.title} ${data.summary} ${body}`,
    safelyDrawn(body, locale),
    locale,
  );
  if (faults.length > 0) throw new Failure("invalid", faults);
  return source;
}

/** The drawn text; a Failure for one nested so deeply that nothing can draw it. */
export function safelyDrawn(body: string, locale: Locale) {
  try {
    return drawn(body, locale);
  } catch {
    throw fail("invalid", "body_undrawable", "body");
  }
}

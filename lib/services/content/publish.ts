import { z } from "zod";
import { readSource, writeSource } from "@/lib/content/source";
import type { ActInput, PublishInput, scheduleInput } from "@/lib/domain/content/inputs";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { Context } from "../context";
import { fail } from "../failure";
import { addRevision, changeText, publishing, revisionOf, type Change, type Scope } from "./change";
import { brokenLinks } from "./check";
import { ready } from "./review";

/**
 * Shows the newest revision to readers, as checked on the day that the publisher gives. Links that
 * lead nowhere are named, and refuse it.
 */
export async function publishText(context: Context, input: PublishInput) {
  return changeText(context, input, "content:publish", (scope) =>
    publication(scope, input.locale, input.reviewed),
  );
}

/** What publishing does; also for the worker, when a scheduled moment has come. */
export async function publication(
  scope: Scope,
  locale: Locale,
  reviewed?: string,
): Promise<Change> {
  const { tx } = scope;
  const text = ready(scope, "publish");
  await publishing(tx);
  const source = await publishable(scope, locale, text.latest);
  const latest = await checkedOn(scope, locale, { source, number: text.latest, reviewed });
  return {
    set: { status: "published", published: latest, latest, publishAt: null },
    event: "published",
  };
}

/** The revision's file, when readers can be shown it: it says something, and its links lead on. */
async function publishable({ tx, page }: Scope, locale: Locale, number: number): Promise<string> {
  const { source } = await revisionOf(tx, page.id, locale, number);
  const { body } = readSource(page.kind, source, page.path);
  // A topic is its title and the articles under it.
  if (page.kind !== "topic" && body.trim() === "") throw fail("invalid", "body_required", "body");
  const broken = await brokenLinks(tx, page, locale, source);
  if (broken.length > 0) {
    throw fail("invalid", "links_broken", "body", { names: broken.slice(0, 10).join(", ") });
  }
  return source;
}

type Checked = { source: string; number: number; reviewed: string | undefined };

/** Writes the day of the check into the text, as a revision of its own where it is another day. */
async function checkedOn(scope: Scope, locale: Locale, given: Checked): Promise<number> {
  const { tx, page, by, now } = scope;
  const { source, number, reviewed } = given;
  const { data, body } = readSource(page.kind, source, page.path);
  if (reviewed === undefined || !("reviewed" in data) || data.reviewed === reviewed) return number;
  if (!z.iso.date().safeParse(reviewed).success)
    throw fail("invalid", "reviewed_wrong", "reviewed");
  return addRevision(tx, {
    pageId: page.id,
    locale,
    number: number + 1,
    source: writeSource(page.kind, { ...data, reviewed }, body),
    note: "",
    changesMeaning: false,
    origin: "written",
    by,
    at: now,
  });
}

/** Takes a text away from readers; they are led to where it was listed. */
export async function unpublishText(context: Context, input: ActInput) {
  return changeText(context, input, "content:publish", async (scope) => {
    const text = ready(scope, "unpublish");
    await publishing(scope.tx);
    const shown = text.published === text.latest;
    return {
      set: { published: null, ...(shown && { status: "unpublished" as const }) },
      event: "unpublished",
      detail: { note: input.note },
    };
  });
}

/** Publishes the newest revision by itself at a moment to come, as checked on the day given. */
export async function scheduleText(
  context: Context,
  input: Omit<z.infer<typeof scheduleInput>, "publishAt"> & { publishAt: Date },
) {
  return changeText(context, input, "content:publish", async (scope) => {
    const text = ready(scope, "schedule");
    if (input.publishAt <= context.now) throw fail("invalid", "publish_at_past", "publishAt");
    const { locale, reviewed } = input;
    const source = await publishable(scope, locale, text.latest);
    const latest = await checkedOn(scope, locale, { source, number: text.latest, reviewed });
    return {
      set: { status: "scheduled", publishAt: input.publishAt, latest },
      event: "scheduled",
      detail: { publishAt: input.publishAt.toISOString() },
    };
  });
}

import type { z } from "zod";
import type { ActInput, scheduleInput } from "@/lib/domain/content/inputs";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { Context } from "../context";
import { fail } from "../failure";
import { changeText, publishing, revisionOf, type Change, type Scope } from "./change";
import { brokenLinks } from "./check";
import { ready } from "./review";

/** Shows the newest revision to readers. Links that lead nowhere are named, and refuse it. */
export async function publishText(context: Context, input: ActInput) {
  return changeText(context, input, "content:publish", (scope) => publication(scope, input.locale));
}

/** What publishing does; also for the worker, when a scheduled moment has come. */
export async function publication(scope: Scope, locale: Locale): Promise<Change> {
  const { tx, page } = scope;
  const text = ready(scope, "publish");
  await publishing(tx);
  const { source } = await revisionOf(tx, page.id, locale, text.latest);
  const broken = await brokenLinks(tx, page, locale, source);
  if (broken.length > 0) {
    throw fail("invalid", "links_broken", "body", { names: broken.slice(0, 10).join(", ") });
  }
  return {
    set: { status: "published", published: text.latest, publishAt: null },
    event: "published",
  };
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

/** Publishes the newest revision by itself at a moment to come. */
export async function scheduleText(
  context: Context,
  input: Omit<z.infer<typeof scheduleInput>, "publishAt"> & { publishAt: Date },
) {
  return changeText(context, input, "content:publish", async (scope) => {
    const text = ready(scope, "schedule");
    if (input.publishAt <= context.now) throw fail("invalid", "publish_at_past", "publishAt");
    const { source } = await revisionOf(scope.tx, scope.page.id, input.locale, text.latest);
    const broken = await brokenLinks(scope.tx, scope.page, input.locale, source);
    if (broken.length > 0) {
      throw fail("invalid", "links_broken", "body", { names: broken.slice(0, 10).join(", ") });
    }
    return {
      set: { status: "scheduled", publishAt: input.publishAt },
      event: "scheduled",
      detail: { publishAt: input.publishAt.toISOString() },
    };
  });
}

"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/lib/domain/case/form-state";
import { diffTexts } from "@/lib/domain/content/diff";
import type { EditState, LivePreview } from "@/lib/domain/content/edit-state";
import {
  actInput,
  createInput,
  imageInput,
  maxSourceBytes,
  moveInput,
  publishInput,
  restoreInput,
  saveInput,
  scheduleInput,
} from "@/lib/domain/content/inputs";
import { formatDateTime } from "@/lib/i18n/dates";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";
import { addImage } from "@/lib/services/content/add-image";
import { createPage } from "@/lib/services/content/create-page";
import { fieldsOf } from "@/lib/services/content/fields";
import { movePage } from "@/lib/services/content/move";
import { noteEditing } from "@/lib/services/content/presence";
import { publishText, scheduleText, unpublishText } from "@/lib/services/content/publish";
import { pageAt, personName } from "@/lib/services/content/queries";
import { sendBack, submitForReview } from "@/lib/services/content/review";
import { restoreRevision, safelyDrawn, saveText } from "@/lib/services/content/save";
import { momentIn } from "@/lib/services/content/schedule-moment";
import type { Context } from "@/lib/services/context";
import { fail, Failure } from "@/lib/services/failure";
import { deskLocale } from "./desk-context";
import { answering, faultsOf, fileValues, rejected, textValues } from "./form";
import { mayCall } from "./enter";
import { renewPages } from "./renew-pages";
import { requestContext } from "./request-context";

type Values = Record<string, string>;
/** Longer texts are drawn when asked, not with every pause in the typing. In characters. */
const maxLive = 200_000;

const none = async () => [];
const done: FormState = { status: "done", values: {}, errors: [], files: [] };
const forbidden = (values: Values) => rejected(values, [{ field: "", code: "forbidden" }]);
const languageOf = (values: Values): Locale =>
  isLocale(values.locale ?? "") ? (values.locale as Locale) : "en";

/** Keeps a text as a draft, or only draws it; after a conflict, keeps it over the newer one. */
export async function saveContent(_previous: EditState, form: FormData): Promise<EditState> {
  const values = textValues(form);
  const plain = (state: FormState): EditState => ({ ...state, preview: null, conflict: null });
  const context = await requestContext(await deskLocale());
  if (!mayCall("edit-content/saveContent", context)) return plain(forbidden(values));
  if (values.intent === "preview") return previewed(values);
  let failure: Failure | null = null;
  let saved = false;
  const version = values.intent === "over" ? values.theirVersion : values.version;
  const state = await answering(values, none, async () => {
    const parsed = saveInput.safeParse({ ...values, version });
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    try {
      await saveText(context, parsed.data);
      saved = true;
    } catch (error) {
      if (error instanceof Failure) failure = error;
      throw error;
    }
    return done;
  });
  if (saved) redirect(`/staff/content/${values.pageId}/${values.locale}?done=saved`);
  return { ...plain(state), conflict: await conflictIn(context, failure, values) };
}

async function previewed(values: Values): Promise<EditState> {
  const kept = { status: "review" as const, values, errors: [], files: [], conflict: null };
  if ((values.body ?? "").length > maxSourceBytes) {
    const errors = [{ field: "body", code: "body_large" }];
    return { ...kept, status: "error", errors, preview: null };
  }
  try {
    return { ...kept, preview: safelyDrawn(values.body ?? "", languageOf(values)).html };
  } catch {
    const errors = [{ field: "body", code: "body_undrawable" }];
    return { ...kept, status: "error", errors, preview: null };
  }
}

async function conflictIn(context: Context, failure: Failure | null, values: Values) {
  const detail = failure?.kind === "conflict" ? failure.errors[0]?.detail : undefined;
  if (!detail?.theirs) return null;
  const page = await pageAt(context, values.pageId ?? "");
  if (!page) return null;
  const theirs = fieldsOf(page.kind, detail.theirs);
  return {
    version: detail.version ?? "",
    name: (await personName(context, detail.by ?? "")) ?? "",
    at: formatDateTime(new Date(detail.at ?? 0), await deskLocale(), marketplace.timeZone),
    title: theirs.title,
    summary: theirs.summary,
    body: theirs.body,
    pieces: diffTexts(theirs.body, (values.body ?? "").replace(/\r\n?/g, "\n")),
  };
}

/** Draws what is being typed, as the page will; says which version is stored by now. */
export async function previewContent(
  pageId: string,
  language: string,
  body: string,
): Promise<LivePreview | null> {
  const context = await requestContext(await deskLocale());
  if (!mayCall("edit-content/previewContent", context)) return null;
  const asked = actInput.safeParse({ pageId, locale: language, version: 0 });
  if (!asked.success || typeof body !== "string") return null;
  const { locale } = asked.data;
  const version = await noteEditing(context, asked.data.pageId, locale);
  if (body.length > maxLive) return null;
  try {
    return { html: safelyDrawn(body, locale).html, version };
  } catch {
    return { html: null, version };
  }
}

/** A new page; leads on to writing it. */
export async function createContent(_previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const context = await requestContext(await deskLocale());
  if (!mayCall("edit-content/createContent", context)) return forbidden(values);
  let target = "";
  const state = await answering(values, none, async () => {
    const parsed = createInput.safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    const { pageId } = await createPage(context, parsed.data);
    target = `/staff/content/${pageId}/${parsed.data.locale}?done=created`;
    return done;
  });
  if (target !== "") redirect(target);
  return state;
}

/** Another address for a page; the old one leads to it. */
export async function moveContent(_previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const context = await requestContext(await deskLocale());
  if (!mayCall("edit-content/moveContent", context)) return forbidden(values);
  const state = await answering(values, none, async () => {
    const parsed = moveInput.safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    const { path } = await movePage(context, parsed.data);
    await renewPages(context.db, [parsed.data.path, path]);
    return done;
  });
  if (state.status === "done")
    redirect(`/staff/content/${values.pageId}/${languageOf(values)}?done=moved`);
  return state;
}

/** A picture for a text, with the words for those who do not see it. */
export async function addContentImage(_previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const context = await requestContext(await deskLocale());
  if (!mayCall("edit-content/addContentImage", context)) return forbidden(values);
  const state = await answering(values, none, async () => {
    const parsed = imageInput.safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    await addImage(context, parsed.data, fileValues(form)[0]);
    return done;
  });
  if (state.status === "done")
    redirect(`/staff/content/${values.pageId}/${languageOf(values)}?done=image#images`);
  return state;
}

/** Review, publication and what undoes them; each act asks for its own permission in its verb. */
export async function actOnContent(_previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const context = await requestContext(await deskLocale());
  if (!mayCall("edit-content/actOnContent", context)) return forbidden(values);
  const state = await answering(values, none, async () => {
    const parsed = actInput.safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    await perform(context, values);
    const page = await pageAt(context, parsed.data.pageId);
    await renewPages(context.db, page && isPublication(values.act) ? [page.path] : []);
    return done;
  });
  if (state.status === "done") {
    redirect(`/staff/content/${values.pageId}/${languageOf(values)}?done=${values.act}`);
  }
  return state;
}

const isPublication = (act: string | undefined) => act === "publish" || act === "unpublish";

async function perform(context: Context, values: Values): Promise<unknown> {
  switch (values.act) {
    case "submit":
      return submitForReview(context, read(actInput, values));
    case "send_back":
      return sendBack(context, read(actInput, values));
    case "publish":
      return publishText(context, read(publishInput, values));
    case "unpublish":
      return unpublishText(context, read(actInput, values));
    case "schedule": {
      const input = read(scheduleInput, values);
      const publishAt = momentIn(marketplace.timeZone, input.publishAt);
      return scheduleText(context, { ...input, publishAt });
    }
    case "restore":
      return restoreRevision(context, read(restoreInput, values));
    default:
      throw fail("invalid", "unexpected");
  }
}

/** What was typed, by its schema; what is wrong in it is the form's answer. */
function read<Schema extends z.ZodType>(schema: Schema, values: Values): z.output<Schema> {
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new Failure("invalid", faultsOf(parsed.error));
  return parsed.data;
}

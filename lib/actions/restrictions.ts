"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { idleState, type FormState } from "@/lib/domain/case/form-state";
import { restrictionInputs } from "@/lib/domain/restriction/inputs";
import type { Context } from "@/lib/services/context";
import * as verbs from "@/lib/services/restriction";
import { ownRestriction, restrictionsOfCase } from "@/lib/services/restriction/queries";
import { answering, faultsOf, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";
import { reviewAct } from "./review-act";

type Verb<Input> = (context: Context, input: Input) => Promise<{ reference: string }>;
const none = async () => [];

/** The desk's form that restricts a case's respondent: looked at first, then sent. */
export async function imposeRestriction(_previous: FormState, form: FormData): Promise<FormState> {
  return atDesk(form, restrictionInputs.impose, verbs.impose, "restrict");
}

/** The desk's form that lifts a restriction. */
export async function liftRestriction(_previous: FormState, form: FormData): Promise<FormState> {
  return atDesk(form, restrictionInputs.lift, verbs.lift, "lift_restriction");
}

/** The desk's form that decides on an appeal. */
export async function decideRestrictionAppeal(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { decideAppeal } = restrictionInputs;
  return atDesk(form, decideAppeal, verbs.decideAppeal, "decide_restriction_appeal");
}

/** The member's own form; leads back to their restrictions. */
export async function appealRestriction(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const context = await requestContext(locale);
  const page = `/${locale}/restrictions`;
  const state = await answering(values, none, async () => {
    const parsed = restrictionInputs.appeal.safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    await verbs.appeal(context, parsed.data);
    return { ...idleState, status: "done" };
  });
  if (state.status === "done") redirect(`${page}?done=1`);
  // Without JavaScript the page is drawn anew, and shows no answer to a form it draws no more.
  if (!(await headers()).has("next-action")) {
    const found = await ownRestriction(context, values.restrictionId ?? "");
    const [error] = state.errors;
    if (error && found && !found.acts.includes("appeal")) redirect(`${page}?refused=${error.code}`);
  }
  return state;
}

async function atDesk<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  verb: Verb<z.output<Schema>>,
  done: string,
): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const context = await requestContext(locale);
  let reference = "";
  const state = await answering(values, none, async () => {
    const parsed = schema.safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    if (values.intent === "edit") return { ...idleState, values };
    const { actKey = "" } = values;
    const doIt = (within: Context) => verb(within, parsed.data);
    if (values.intent !== "send") {
      const review = await reviewAct(context, { actKey }, doIt, locale);
      return { ...idleState, status: "review", values, review };
    }
    ({ reference } = await doIt(context));
    return { ...idleState, status: "done" };
  });
  const from = values.from ? `&from=${encodeURIComponent(values.from)}` : "";
  if (reference) redirect(`/staff/cases/${reference}?done=${done}${from}`);
  if (!(await headers()).has("next-action")) {
    const [error] = state.errors;
    const of = error && (await restrictionsOfCase(context, values.reference ?? ""));
    if (error && of && !isDrawn(of, values)) {
      redirect(`/staff/cases/${of.reference}?refused=${error.code}${from}`);
    }
  }
  return state;
}

/** Whether the form of these values is on the page that is drawn next. */
function isDrawn(
  of: NonNullable<Awaited<ReturnType<typeof restrictionsOfCase>>>,
  values: Record<string, string>,
): boolean {
  const { restrictionId } = values;
  if (!restrictionId) return of.mayImpose;
  const act = "outcome" in values ? "decideAppeal" : "lift";
  return of.items.some((it) => it.id === restrictionId && it.acts.includes(act));
}

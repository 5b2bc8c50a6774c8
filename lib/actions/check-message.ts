"use server";

import { randomUUID } from "node:crypto";
import { currentMember } from "@/lib/auth/current-member";
import { idleState } from "@/lib/domain/case/form-state";
import { nothingChecked, type ScamState } from "@/lib/domain/scam/answer";
import { checkMessage as check, longestMessage } from "@/lib/domain/scam/check";
import { printable } from "@/lib/domain/scam/fold";
import { messageInput } from "@/lib/domain/scam/inputs";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { wordAnswer } from "@/lib/i18n/scam-answer";
import { translator } from "@/lib/i18n/translator";
import { knownNamesOf } from "@/lib/services/names/queries";
import { answering, faultsOf, formLocale, textValues } from "./form";
import { limitForms } from "./limit-forms";
import { requestContext } from "./request-context";
import { submitCase } from "./submit-case";

/**
 * Answers what is known of a pasted message, and keeps nothing of it. `intent` is `report` when the
 * person wants it in a report's form, and `send` when they send that form.
 */
export async function checkMessage(_previous: ScamState, form: FormData): Promise<ScamState> {
  const locale = formLocale(form);
  const values = textValues(form);
  if (values.intent === "send") {
    return { ...nothingChecked, report: await submitCase(idleState, form) };
  }
  const asked: ScamState = {
    ...nothingChecked,
    // More than can be checked is not sent back whole: its beginning can be checked.
    text: (values.text ?? "").replaceAll("\r\n", "\n").slice(0, longestMessage),
    sellerCountry: values.sellerCountry ?? "",
    moneyMoved: values.moneyMoved ?? "",
  };
  let answered = asked;
  const state = await answering(
    {},
    async () => [],
    async () => {
      const context = await requestContext(locale);
      await limitForms(context, "check");
      const parsed = messageInput.safeParse(values);
      if (!parsed.success) return { ...idleState, errors: faultsOf(parsed.error) };
      const { text, sellerCountry, moneyMoved } = parsed.data;
      if (values.intent === "report") {
        answered = { ...asked, report: await reportOf(text, moneyMoved, locale) };
        return idleState;
      }
      const known = await knownNamesOf(context.db);
      const found = check(text, { known, sellerCountry });
      answered = { ...asked, answer: wordAnswer(found, moneyMoved === "yes", locale) };
      return idleState;
    },
  );
  return { ...answered, errors: state.errors };
}

/** A fraud report with the message filled in: nothing is sent until the person sends it. */
async function reportOf(text: string, moneyMoved: string | undefined, locale: Locale) {
  const t = translator(locale, "scam");
  const member = await currentMember();
  const room = 4800;
  const shown = printable(text);
  const kept =
    shown.length > room ? `${printable(shown.slice(0, room))}…\n\n${t("report_cut")}` : shown;
  return {
    ...idleState,
    values: {
      submissionKey: randomUUID(),
      description: `${t("report_intro")}\n\n${kept}`,
      ...(moneyMoved && { moneyMoved }),
      ...(member && { name: member.name, email: member.email }),
    },
  };
}

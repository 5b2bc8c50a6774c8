"use server";

import { redirect } from "next/navigation";
import { readCaseLink, referenceInLink } from "@/lib/auth/case-link";
import { grantGuest } from "@/lib/auth/guest-access";
import { parseReference } from "@/lib/domain/reference/reference";
import { Failure } from "@/lib/services/failure";
import { guestCaseByReference } from "@/lib/services/track/follow";
import { askCaseLink } from "@/lib/services/track/mail-link";
import { formLocale, textValues } from "./form";
import { requestContext } from "./request-context";

/** The button on the mailed link's page: opens the case to this browser, its mailbox proved. */
export async function openCaseByLink(form: FormData): Promise<void> {
  const locale = formLocale(form);
  const { token = "" } = textValues(form);
  const context = await requestContext(locale);
  const link = readCaseLink(token, context.now);
  const found = link && (await guestCaseByReference(context, link.reference));
  if (!found) {
    const reference = parseReference(referenceInLink(token)) ?? "";
    redirect(`/${locale}/track?${new URLSearchParams({ reference, problem: "link" })}`);
  }
  await grantGuest({ caseId: found.caseId, proved: true });
  redirect(`/${locale}/cases/${found.reference}`);
}

/** Mails a guest the link that proves their mailbox, from the page of their case. */
export async function mailLink(form: FormData): Promise<void> {
  const locale = formLocale(form);
  const { reference = "" } = textValues(form);
  const context = await requestContext(locale);
  let told = "done=mail_link";
  try {
    await askCaseLink(context, reference);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    told = `refused=${error.errors[0]?.code ?? "unexpected"}`;
  }
  redirect(`/${locale}/cases/${encodeURIComponent(reference)}?${told}`);
}

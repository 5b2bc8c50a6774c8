import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { linkIn, mailTo } from "../people";
import type { FormOnPage } from "./form-on-page";
import { guest } from "./stories";
import type { Telling } from "./telling";
import type { Trials } from "./trials";

const administrator = "andrei.pop@agora.example";
const lead = "maria.enache@agora.example";

/** Where no link of the site leads: pages that mails name, and those that a form is looked at on. */
export async function tryElsewhere(
  trials: Trials,
  telling: Telling,
  request: APIRequestContext,
  actionId: (name: string) => string,
): Promise<void> {
  const asked = linkIn(await mailTo(request, guest, /answer/i), "/satisfaction?");
  const opening = linkIn(await mailTo(request, guest, /We have your case/), "/track/open?");
  const pages = [
    ["", pathOf(asked)],
    ["", pathOf(opening)],
    ["", "/en/sign-in/confirm?token=none&email=nobody%40mail.example&next="],
    [
      administrator,
      "/staff/settings/procedures?kind=request&preview=1&review.amount=8&review.unit=business_days",
    ],
  ] as const;
  for (const [who, path] of pages) await trials.tryPage(await telling.at(who, path));
  // The playground's mail never fails, so the list that has this button stays empty.
  const resend = formOf(actionId("resendNotice"), {
    noticeId: randomUUID(),
    failedAt: new Date().toISOString(),
  });
  await trials.tryForm(await telling.at(lead, "/staff/settings/mail"), resend);
}

function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}

/** Forms that end or change who somebody is, tried by somebody of their own each. */
export async function tryAside(trials: Trials, telling: Telling): Promise<void> {
  for (const { place, form } of trials.aside.values()) {
    const asker = await telling.another(place.who);
    await trials.tryForm({ ...place, asker }, form);
  }
}

/** A form of hidden fields that calls a server action, as it would be drawn. */
function formOf(actionId: string, values: Record<string, string>): FormOnPage {
  const hidden = (name: string, value: string) => ({
    ...{ name, value, kind: "hidden" as const, type: "hidden" },
    ...{ options: [], labels: [], optional: false },
  });
  const fields = Object.entries({ [`$ACTION_ID_${actionId}`]: "", ...values });
  const controls = fields.map(([name, value]) => hidden(name, value));
  return { method: "post", to: "", actionId, controls, buttons: [], alert: "", blamed: [] };
}

import type { Control, FormOnPage } from "./form-on-page";

let made = 0;
/** No two are the same, for what may exist once only. */
const fresh = () => `${Date.now().toString(36)}${(made += 1)}`;

/** Words that nothing may stumble over, long enough for anything that asks for some. */
const words = `These are <b>words</b> enough, {{7*7}} %s \\u0000 'for' "all" 👩‍👩‍👧‍👦 \u202e gnp.exe \u202c; --`;

/** What is right in a field of this name, where the form does not offer it. */
const byName: Record<string, () => string> = {
  amount: () => "1.00",
  email: () => `hostile.${fresh()}@mail.example`,
  member: () => "hello@northgatecycles.example",
  members: () => "Northgate Cycles",
  about: () => "Northgate Cycles",
  holds: () => "Northgate Cycles",
  variants: () => "The seller sends it again\nThe seller pays half of it back",
  slug: () => `words-${fresh()}`,
  domain: () => `bank-${fresh()}.example`,
  related: () => "trade-safely/before-you-buy",
  from: () => "",
  to: () => "",
  answer: () => "",
  day6: () => "10:00-13:00",
  day7: () => "10:00-13:00",
  name: () => `Nora Field ${fresh()}`,
  reference: () => "RC-0000-0000",
  phone: () => "+40 700 000 099",
};

/** Days that a form needs; all others may stay out. */
const days: Record<string, string> = {
  date: "2027-05-03",
  reviewed: new Date().toISOString().slice(0, 10),
};

/** Choices that are not the first one offered, by form (its act or action) and field. */
const chosen: Record<string, string> = {
  "propose solution": "redelivery",
  "decide remedy": "full_refund",
  "record_contact_attempt result": "failed",
  "record_contact_attempt audience": "staff",
  "draft_answer answerBy": "courier",
  "ask_information asks": "respondent",
};

/** The form filled in as somebody would who means well: what each control would send. */
export function goodAnswers(form: FormOnPage): Record<string, string> {
  const act = form.controls.find(({ name }) => name === "act")?.value ?? "";
  return Object.fromEntries(form.controls.map((it) => [it.name, answerTo(it, act)]));
}

function answerTo(control: Control, act: string): string {
  const { name, kind, type, value, options } = control;
  const wanted = chosen[`${act} ${name}`];
  if (wanted !== undefined && options.includes(wanted)) return wanted;
  if (value !== "" || kind === "hidden" || kind === "file") return value;
  if (kind === "choice" || kind === "list" || kind === "box") {
    return options.find((it) => it !== "") ?? "";
  }
  if (type === "date") return days[name] ?? "";
  if (type === "datetime-local") return name === "publishAt" ? "2027-05-03T10:00" : "";
  const made = Object.hasOwn(byName, name) ? byName[name]?.() : undefined;
  return made ?? (kind === "long" ? words : "Words <i>enough</i> 👍");
}

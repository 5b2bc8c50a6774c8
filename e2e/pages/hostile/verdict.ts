import {
  isCheck,
  isFrameworks,
  signatureOf,
  type Control,
  type FormOnPage,
  type PageDrawn,
} from "./form-on-page";

/** What was sent: the form, what each control held, and the one control that was wrong. */
export type Sent = {
  form: FormOnPage;
  signature: string;
  values: Record<string, string>;
  wrong: Control;
  /** Whether somebody may well send it so, and nothing need be refused. */
  fine: boolean;
};

/** `drawn`: its page, where it is one. */
export type Answer = { status: number; html: string; drawn: PageDrawn | null };

const errorPage = /__next_error__|data-dgst=/;
const frameworksWords = /^(?:Invalid )?Server Action|^Internal Server Error/;
/** What answers on the page itself that it was taken. */
const answersInPlace = ["checkMessage", "makeApiKey"];
/** What a defect of ours is told as: bad input never is one. */
const ourFault = /Something went wrong on our side|That did not work\. Please try again/;
const kept: readonly Control["kind"][] = ["text", "long", "choice", "list"];
const newlines = (value: string) => value.replace(/\r\n?/g, "\n");

/** What is wrong with how a form was answered; nothing when all is well. */
export function verdictOn(sent: Sent, answer: Answer, actionOf: (id: string) => string): string[] {
  const { status, html, drawn } = answer;
  if (status >= 500) return [`status ${status}`];
  if (frameworksWords.test(html)) return [`the framework’s words: ${html}`];
  // What leads on carries no page, and a refusal in plain words no form.
  if (status >= 300 || !drawn) return [];
  if (errorPage.test(html)) return ["the error page"];
  // Only whoever tampers loses by it what the framework would find again.
  if (isFrameworks(sent.wrong)) return [];
  const faults: string[] = [];
  const typed = sent.wrong.kind !== "hidden";
  if (typed && ourFault.test(drawn.alert)) faults.push(`a defect: ${drawn.alert}`);
  const again = sameForm(sent, drawn, actionOf);
  if (!again) {
    // Sent as another act, it is another form's answer.
    if (sent.wrong.name === "act") return faults;
    const silent = drawn.alert === "" && sent.form.method === "post";
    return silent ? [...faults, "neither the form again nor a word"] : faults;
  }
  // A summary to look at, or an answer on the page itself, is no refusal.
  const taken =
    isCheck(again) !== isCheck(sent.form) ||
    (drawn.alert === "" && answersInPlace.includes(actionOf(again.actionId)));
  if (taken) return faults;
  const refused = sent.form.method === "post";
  if (refused && drawn.alert === "") faults.push("drawn again without a word");
  if (refused && typed && !sent.fine && again.blamed.length === 0) {
    faults.push(`names no field: ${drawn.alert}`);
  }
  for (const { name, kind, value } of again.controls) {
    const typedIn = sent.values[name];
    if (name === sent.wrong.name || typedIn === undefined || !kept.includes(kind)) continue;
    if (newlines(value) !== newlines(typedIn)) {
      faults.push(`${name} held “${typedIn}”, now “${value}”`);
    }
  }
  return faults;
}

/** The form that was sent, on the page that answers: a summary gives way to what it sums up. */
function sameForm({ form, signature }: Sent, drawn: PageDrawn, actionOf: (id: string) => string) {
  const alike = drawn.forms.filter((it) => signatureOf(it, actionOf(it.actionId)) === signature);
  // Of several alike, a row each, the one that was sent says what is wrong.
  const same = alike.find((it) => it.alert !== "") ?? alike[0];
  const act = actOf(form);
  return (
    same ??
    drawn.forms.find(
      (it) => it.actionId !== "" && it.actionId === form.actionId && actOf(it) === act,
    )
  );
}

function actOf(form: FormOnPage): string {
  const [it] = form.controls.filter(({ name, kind }) => name === "act" && kind === "hidden");
  return it?.value ?? "";
}

import { expect, request, type APIRequestContext, type Page } from "@playwright/test";
import people from "../../db/seed/demo-people.json" with { type: "json" };

/** Somebody who asks the server without a browser's help, with cookies of their own. */
export type Asker = APIRequestContext;

/** A form as the server drew it: what it would send, and what its choices offer. */
export type DrawnForm = {
  values: Record<string, string>;
  choices: Record<string, string[]>;
};

type File = { name: string; mimeType: string; buffer: Buffer };
type Given = Record<string, string | File>;

let senders = 0;

/** A new asker, a visitor so far. Each comes from an address of its own. */
export async function newAsker(origin: string): Promise<Asker> {
  const headers = { origin, "x-forwarded-for": `198.51.100.${(senders += 1)}` };
  return request.newContext({ baseURL: origin, maxRedirects: 0, extraHTTPHeaders: headers });
}

/**
 * The forms of a page that call a server action, filled in as somebody might: words where words
 * go, the first of the choices. `page` lends its parser.
 */
export async function formsIn(page: Page, html: string): Promise<DrawnForm[]> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    return [...parsed.forms].flatMap((form) => {
      const values: Record<string, string> = {};
      const choices: Record<string, string[]> = {};
      for (const control of form.elements) {
        if (control instanceof HTMLTextAreaElement) {
          values[control.name] = "These are words enough for anything that asks for some.";
        } else if (control instanceof HTMLSelectElement) {
          choices[control.name] = [...control.options].map((it) => it.value).filter(Boolean);
          values[control.name] = choices[control.name]?.[0] ?? "";
        } else if (control instanceof HTMLInputElement && control.name !== "") {
          const { name, type, value } = control;
          if (type === "radio") (choices[name] ??= []).push(value);
          if (type === "file" || (type === "radio" && name in values)) continue;
          values[name] = value || (type === "hidden" ? "" : "Words");
        }
      }
      const acts = Object.keys(values).some((name) => name.startsWith("$ACTION"));
      return acts ? [{ values, choices }] : [];
    });
  }, html);
}

// The server closes an idle connection just when it is used again now and then.
const retries = { maxRetries: 2 };

export function fetchPage(asker: Asker, path: string) {
  return asker.get(path, retries);
}

/** Posts a form to the page that drew it, as a browser without JavaScript does. */
export function send(asker: Asker, path: string, form: DrawnForm, given: Given = {}) {
  return asker.post(path, { multipart: { ...form.values, ...given }, ...retries });
}

/** Fetches a page, and posts that form on it which has a field of this name (and value). */
export async function fillIn(
  page: Page,
  asker: Asker,
  path: string,
  [name, value]: [string, string?],
  given: Given,
) {
  const forms = await formsIn(page, await (await fetchPage(asker, path)).text());
  const form = forms.find(
    ({ values }) => name in values && (value === undefined || values[name] === value),
  );
  if (!form) throw new Error(`${path} has no form with ${name} ${value ?? ""}`);
  const answer = await send(asker, path, form, given);
  expect(answer.status(), `${path} takes the form`).toBe(303);
  return answer;
}

/** Signs in as the demo's person of this e-mail, with the one click of the demo. */
export async function signInBy(page: Page, asker: Asker, email: string): Promise<void> {
  expect(people.map((it) => it.email)).toContain(email);
  await fillIn(page, asker, "/en/sign-in", ["email", email], {});
}

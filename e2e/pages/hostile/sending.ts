import type { APIResponse } from "@playwright/test";
import type { Asker } from "../asker";
import { onePixel } from "../claim";
import type { Control, FormOnPage } from "./form-on-page";
import { goodAnswers } from "./good-answers";
import { fileOf, multipart, query, text, type Part } from "./raw-form";
import { letter as onePage } from "../letter";

export type Given = Record<string, string | Part>;

/** A letter as an authority signs it. */
export const letter = fileOf("files", onePage, "request.pdf", "application/pdf");
export const picture = fileOf("files", onePixel, "picture.png");

let senders = 0;

/** Sends these parts as a form, from an address of its own: forms are limited by sender. */
export function sendParts(
  asker: Asker,
  path: string,
  form: FormOnPage,
  parts: readonly Part[],
): Promise<APIResponse> {
  const to = form.to || path;
  // The server closes an idle connection just when it is used again now and then.
  const retries = { maxRetries: 2 };
  const sender = { "x-forwarded-for": `2001:db8:${(senders += 1).toString(16)}::1` };
  if (form.method === "get") {
    const [bare = ""] = to.split("?");
    return asker.get(`${bare}?${query(parts)}`, { headers: sender, ...retries });
  }
  const { data, type } =
    form.actionId === ""
      ? { data: Buffer.from(query(parts)), type: "application/x-www-form-urlencoded" }
      : multipart(parts);
  return asker.post(to, { data, headers: { ...sender, "content-type": type }, ...retries });
}

/** A form as it should be, with these answers of its own. */
export function wellFilled(form: FormOnPage, given: Given): Part[] {
  const values = goodAnswers(form);
  const more = Object.keys(given).filter((name) => !form.controls.some((it) => it.name === name));
  return [
    ...form.controls.flatMap((it) => partOf(it, given[it.name] ?? values[it.name] ?? "")),
    ...more.map((name) => asPart(name, given[name] ?? "")),
  ];
}

/** A form with one field gone wrong, sent by its first button as the return key does. */
export function wrongIn(
  form: FormOnPage,
  values: Record<string, string>,
  wrong: Control,
  instead: Part[],
): Part[] {
  const [button] = form.buttons;
  return [
    ...form.controls.flatMap((it) =>
      it.name === wrong.name ? instead : partOf(it, values[it.name] ?? ""),
    ),
    ...(button?.name ? [text(button.name, button.value)] : []),
  ];
}

/** Boxes that are not ticked, choices not made and files not chosen send nothing. */
function partOf({ name, kind }: Control, value: string | Part): Part[] {
  if (typeof value !== "string") return [value];
  const unmade = value === "" && (kind === "choice" || kind === "box");
  return kind === "file" || unmade ? [] : [text(name, value)];
}

const asPart = (name: string, value: string | Part) =>
  typeof value === "string" ? text(name, value) : value;

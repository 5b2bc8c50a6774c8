import type { Page } from "@playwright/test";

/** One control of a form, as the server drew it: radio buttons of one name are one control. */
export type Control = {
  name: string;
  kind: "hidden" | "text" | "long" | "choice" | "list" | "box" | "file";
  /** The type of an input: `date`, `email` and so on. */
  type: string;
  value: string;
  /** What can be chosen, and the words beside it. */
  options: string[];
  labels: string[];
  optional: boolean;
};

export type FormOnPage = {
  method: "get" | "post";
  /** Where it is sent; the page itself when empty. */
  to: string;
  /** The id of its server action, as the build gave it; empty for none. */
  actionId: string;
  controls: Control[];
  buttons: { name: string; value: string }[];
  /** What the summary of its problems says, and the fields that it leads to. */
  alert: string;
  blamed: string[];
};

export type PageDrawn = {
  heading: string;
  alert: string;
  forms: FormOnPage[];
  /** Where its links lead on this site. */
  links: string[];
};

/** Reads a page's HTML as a browser without JavaScript would. `page` lends its parser. */
export function readPage(page: Page, html: string): Promise<PageDrawn> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    const words = (of: Element | null) => of?.textContent?.trim() ?? "";
    const labelOf = (control: Element) =>
      words(parsed.querySelector(`label[for="${CSS.escape(control.id)}"]`)) ||
      words(control.closest("label")) ||
      words(control.closest("fieldset")?.querySelector("legend") ?? null);

    function read(form: HTMLFormElement): FormOnPage {
      const controls = new Map<string, Control>();
      const buttons: FormOnPage["buttons"] = [];
      let actionId = "";
      for (const element of form.elements) {
        const name = element.getAttribute("name") ?? "";
        if (element instanceof HTMLButtonElement) {
          buttons.push({ name, value: element.getAttribute("value") ?? "" });
          actionId ||= /^\$ACTION_ID_([0-9a-f]{42})$/.exec(name)?.[1] ?? "";
          continue;
        }
        if (name === "") continue;
        const given = element.getAttribute("value") ?? "";
        actionId ||=
          /^\$ACTION_ID_([0-9a-f]{42})$/.exec(name)?.[1] ??
          (name.startsWith("$ACTION") ? /"id":"([0-9a-f]{42})"/.exec(given)?.[1] : "") ??
          "";
        const type = element.getAttribute("type") ?? "text";
        const optional = labelOf(element).includes("(optional)");
        const control = (
          kind: Control["kind"],
          value: string,
          options: string[] = [],
          labels: string[] = [],
        ) => controls.set(name, { name, kind, type, value, options, labels, optional });
        if (element instanceof HTMLTextAreaElement) control("long", element.value);
        else if (element instanceof HTMLSelectElement) {
          const options = [...element.options];
          const labels = options.map((it) => words(it));
          control(
            "list",
            element.value,
            options.map((it) => it.value),
            labels,
          );
        } else if (type === "radio" || type === "checkbox") {
          const before = controls.get(name);
          const value = element.hasAttribute("checked") ? given : (before?.value ?? "");
          const kind = type === "radio" ? "choice" : "box";
          const open = !element.hasAttribute("disabled");
          const options = [...(before?.options ?? []), ...(open ? [given] : [])];
          const beside = element.closest("label, li, div");
          const labels = [...(before?.labels ?? []), ...(open ? [words(beside)] : [])];
          control(kind, value, options, labels);
        } else if (type === "file") control("file", "");
        else control(type === "hidden" ? "hidden" : "text", given);
      }
      const summary = form.querySelector("[role=alert]");
      return {
        method: form.getAttribute("method")?.toLowerCase() === "post" || actionId ? "post" : "get",
        to: form.getAttribute("action") ?? "",
        actionId,
        controls: [...controls.values()],
        buttons,
        alert: words(summary),
        blamed: [...(summary?.querySelectorAll('a[href^="#"]') ?? [])].map(
          (link) => link.getAttribute("href") ?? "",
        ),
      };
    }

    return {
      heading: words(parsed.querySelector("h1")),
      alert: words(parsed.querySelector("main [role=alert]")),
      forms: [...parsed.forms].filter((it) => it.method !== "dialog").map(read),
      links: [...parsed.querySelectorAll('a[href^="/"]')].map(
        (it) => it.getAttribute("href") ?? "",
      ),
    };
  }, html);
}

/** What the framework adds of its own to a form that calls a server action. */
export const isFrameworks = ({ name }: { name: string }) => name.startsWith("$ACTION");

/** What tells one form from another, whoever sees it and whatever it is about. */
export function signatureOf(form: FormOnPage, action: string): string {
  const own = form.controls.filter((it) => !isFrameworks(it));
  const told = ["act", "kind"].map((name) =>
    own.find((it) => it.name === name && it.kind === "hidden"),
  );
  const buttons = form.buttons
    .filter((it) => it.name && !isFrameworks(it))
    .map((it) => it.value.split(":")[0]);
  return [
    action || `${form.method} ${form.to.split("?")[0]}`,
    ...told.flatMap((it) => (it ? [it.value] : [])),
    own
      .map(({ name }) => name)
      .sort()
      .join(","),
    ...(buttons.length > 0 ? [[...new Set(buttons)].sort().join("/")] : []),
  ].join(" ");
}

/** Whether a form shows what it is about to send, to be sent or changed. */
export const isCheck = (form: FormOnPage) =>
  form.buttons.some((it) => it.name === "intent" && it.value === "send") &&
  form.buttons.some((it) => it.name === "intent" && it.value === "edit");

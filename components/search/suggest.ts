import type { Piece } from "@/lib/domain/search/extract";

/** What /api/search answers: all of it in the reader's words. */
export type Suggestions = {
  /** Names the list. */
  label: string;
  /** Read out when the list changes. */
  status: string;
  items: { href: string; title: Piece[]; note: string; lang: string }[];
  all: { href: string; text: string } | null;
};

const pauseMs = 150;
const shortest = 2;
const optionClass =
  "block px-4 py-2.5 no-underline text-ink border-t border-line first:border-t-0 " +
  "hover:bg-brand-soft aria-selected:bg-brand-soft aria-selected:outline-2 " +
  "aria-selected:-outline-offset-2 aria-selected:outline-focus";

/**
 * Makes the form's input a combobox (the ARIA pattern "list autocomplete with manual selection"):
 * arrows walk through the pages, Enter opens the chosen one or searches, Escape closes.
 */
export function suggestIn(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  const locale = input?.dataset.locale;
  if (!input || !locale || input.role === "combobox") return;
  const list = element("div", "absolute inset-x-0 top-full z-30 mt-1 overflow-hidden");
  list.className += " rounded-card border border-line-strong bg-surface shadow-card text-start";
  list.id = `${input.id}-list`;
  list.role = "listbox";
  list.hidden = true;
  const status = element("div", "sr-only");
  status.role = "status";
  input.after(list);
  form.append(status);
  const combobox = { role: "combobox", autocomplete: "list", haspopup: "listbox" };
  set(input, { ...combobox, controls: list.id, expanded: "false" });

  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let chosen = -1;
  const options = () => [...list.children].filter((it) => it instanceof HTMLAnchorElement);

  const open = (yes: boolean) => {
    list.hidden = !yes;
    set(input, { expanded: String(yes) });
    if (!yes) choose(-1);
  };
  const choose = (index: number) => {
    chosen = index;
    options().forEach((option, at) => set(option, { selected: String(at === index) }));
    const option = options()[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option) set(input, { activedescendant: option.id });
    else input.removeAttribute("aria-activedescendant");
  };
  const show = ({ label, status: said, items, all }: Suggestions) => {
    const rows = items.map(({ href, title, note, lang }) => row(href, title, note, lang));
    if (all) rows.push(row(all.href, [{ text: all.text, hit: false }], "", ""));
    rows.forEach((option, index) => (option.id = `${list.id}-${index}`));
    list.replaceChildren(...rows);
    set(list, { label });
    open(rows.length > 0);
    choose(-1);
    status.textContent = said;
  };
  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const typed = input.value.trim();
    if (typed.length < shortest) {
      status.textContent = "";
      return open(false);
    }
    try {
      const query = new URLSearchParams({ l: locale, q: typed });
      const answer = await fetch(`/api/search?${query}`, { signal: asking.signal });
      if (answer.ok) show((await answer.json()) as Suggestions);
      else open(false);
    } catch {
      // Overtaken by the next letter, or no network: the form itself still works.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, pauseMs);
  });
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    const count = options().length;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden && count === 0) return void ask();
      if (list.hidden) open(true);
      if (event.altKey) return;
      // One place more than there are options: the input itself.
      const step = key === "ArrowDown" ? 1 : -1;
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      options()[chosen]?.click();
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      open(false);
    }
  });
  input.addEventListener("blur", () => open(false));
  form.addEventListener("submit", () => asking.abort());
  // Pressing an option must not take the focus away before it is clicked.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  if (input.value !== input.defaultValue) void ask();
}

function row(href: string, title: Piece[], note: string, lang: string): HTMLAnchorElement {
  const link = element("a", optionClass);
  link.href = href;
  link.role = "option";
  link.tabIndex = -1;
  const name = element("span", "block font-semibold");
  if (lang) name.lang = lang;
  name.append(
    ...title.map(({ text, hit }) => {
      if (!hit) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }),
  );
  link.append(name);
  if (note) {
    const small = element("span", "block text-small text-muted");
    small.textContent = note;
    link.append(small);
  }
  return link;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, classes: string) {
  const made = document.createElement(tag);
  made.className = classes;
  return made;
}

function set(target: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    target.setAttribute(name === "role" ? name : `aria-${name}`, value);
  }
}

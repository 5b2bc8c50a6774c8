"use client";

import { useEffect, useRef, useState } from "react";
import { useInBrowser } from "@/components/case/in-browser";
import { Button } from "@/components/ui/button";

export type ShortcutWords = {
  open: string;
  close: string;
  on: string;
  onHint: string;
  keys: { key: string; what: string }[];
};

const stored = "desk-shortcuts";

function areOn(): boolean {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return true;
  }
}

/** Whether the key belongs to what is focused: a field, or a list that is being chosen from. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/** Focuses the case after or before the one that has the focus. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-queue] [data-case]")];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = here === -1 ? (by === 1 ? 0 : links.length - 1) : here + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

/** What a key does; false when it does nothing here. */
function run(key: string): boolean {
  switch (key) {
    case "j":
    case "k":
      step(key === "j" ? 1 : -1);
      return true;
    case "/": {
      const field = document.querySelector<HTMLInputElement>("#queue-search");
      field?.focus();
      field?.select();
      return field !== null;
    }
    case "p": {
      const row = document.activeElement?.closest("tr");
      row?.querySelector<HTMLElement>("[data-preview-of]")?.click();
      return Boolean(row);
    }
    case "n":
    case "u":
      document.querySelector<HTMLElement>(`[data-shortcut="${key}"]`)?.click();
      return true;
    default:
      return false;
  }
}

/**
 * Single-key shortcuts of the desk, listed in a dialog where they can be turned off (WCAG 2.1.4).
 * They are silent in fields, with a modifier key, and while a dialog is open.
 */
export function Shortcuts({ words }: { words: ShortcutWords }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const ready = useInBrowser();
  const [on, setOn] = useState(true);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]") || !areOn()) return;
      if (event.key === "?") open();
      else if (!run(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  function open() {
    setOn(areOn());
    dialog.current?.showModal();
  }
  const turn = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(stored, next ? "on" : "off");
    } catch {
      // Nothing is kept in this browser: they stay on.
    }
  };
  if (!ready) return null;
  return (
    <>
      <Button variant="quiet" type="button" onClick={open} className="px-2">
        {words.open}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="shortcuts-title"
        className="bg-surface text-ink border-line rounded-card backdrop:bg-band/70 m-auto w-[min(32rem,calc(100vw-2rem))] border p-5 sm:p-6"
      >
        <h2 id="shortcuts-title">{words.open}</h2>
        <dl className="border-line mt-4 border-t">
          {words.keys.map(({ key, what }) => (
            <div key={key} className="border-line flex items-baseline gap-4 border-b py-2">
              <dt className="w-16 shrink-0">
                <kbd className="bg-sunk border-line-strong rounded border px-2 py-0.5 font-mono">
                  {key}
                </kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="target mt-3 cursor-pointer gap-3 font-semibold">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => turn(event.target.checked)}
            aria-describedby="shortcuts-hint"
            className="accent-brand size-5"
          />
          {words.on}
        </label>
        <p id="shortcuts-hint" className="text-muted text-small">
          {words.onHint}
        </p>
        <form method="dialog" className="mt-4 text-end">
          <Button variant="secondary">{words.close}</Button>
        </form>
      </dialog>
    </>
  );
}

"use client";

import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/i18n/locales";

type SearchBoxProps = {
  /** Different for each box on a page. */
  id: string;
  locale: Locale;
  words: { label: string; button: string; example?: string };
  query?: string;
  className?: string;
};

/**
 * A plain form to the results page. Suggesting pages while one types is fetched when the box is
 * first entered, so that a page that is only read carries none of it.
 */
export function SearchBox({ id, locale, words, query, className }: SearchBoxProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const start = async () => (await import("./suggest")).suggestIn(element);
    // It may have been entered before this script ran.
    if (element.contains(document.activeElement)) void start();
    else element.addEventListener("focusin", start, { once: true });
    const fold = element.closest("details");
    const focus = () => fold?.open && element.querySelector("input")?.focus();
    fold?.addEventListener("toggle", focus);
    return () => {
      element.removeEventListener("focusin", start);
      fold?.removeEventListener("toggle", focus);
    };
  }, []);
  return (
    <form ref={form} action={`/${locale}/search`} role="search" className={className}>
      <label htmlFor={id} className="block font-semibold">
        {words.label}
      </label>
      <div className="relative mt-2 flex gap-2">
        <TextInput
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          placeholder={words.example}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          data-locale={locale}
          className="min-w-0 placeholder-shown:text-ellipsis"
        />
        <button type="submit" className={buttonClass("primary")}>
          {words.button}
        </button>
      </div>
    </form>
  );
}

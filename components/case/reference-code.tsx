"use client";

import { useState } from "react";
import { useInBrowser } from "./in-browser";

type Props = { reference: string; copy: string; copied: string };

/** The reference, large enough to read out; with JavaScript it can be copied by a touch. */
export function ReferenceCode({ reference, copy, copied }: Props) {
  const [done, setDone] = useState(false);
  const ready = useInBrowser();
  const take = async () => {
    try {
      await navigator.clipboard.writeText(reference);
      setDone(true);
    } catch {
      // Not allowed here: the reference can still be selected.
      setDone(false);
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <strong className="text-ink font-mono text-lg tracking-wide whitespace-nowrap select-all">
        {reference}
      </strong>
      {ready && (
        <button
          type="button"
          onClick={take}
          aria-live="polite"
          className="text-brand target print-hidden text-small cursor-pointer px-2 font-semibold underline underline-offset-4"
        >
          {done ? copied : copy}
        </button>
      )}
    </span>
  );
}

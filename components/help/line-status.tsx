"use client";

import { useSyncExternalStore } from "react";
import type { WeekHours } from "@/lib/i18n/opening-words";
import { lineState, type LineWords } from "./line-state";

type LineStatusProps = {
  week: WeekHours;
  timeZone: string;
  /** Local dates on which nobody answers. */
  holidays: readonly string[];
  words: LineWords;
  /** What stands here until the browser knows the time, and without JavaScript. */
  fallback: string;
};

const minuteMs = 60_000;

/** Whether the phone line is open at this moment; keeps itself right while the page is open. */
export function LineStatus({ week, timeZone, holidays, words, fallback }: LineStatusProps) {
  const minute = useSyncExternalStore(everyHalfMinute, currentMinute, () => null);
  const state =
    minute === null ? null : lineState(week, timeZone, words, minute * minuteMs, holidays);
  if (!state) return <p className="font-semibold">{fallback}</p>;
  return (
    <p
      className="flex items-baseline gap-2 font-semibold"
      data-line={state.open ? "open" : "closed"}
    >
      <span
        aria-hidden="true"
        className={
          state.open
            ? "bg-success size-3 shrink-0 rounded-full"
            : "border-line-strong size-3 shrink-0 rounded-full border-2"
        }
      />
      {state.text}
    </p>
  );
}

function currentMinute(): number {
  return Math.floor(Date.now() / minuteMs);
}

function everyHalfMinute(changed: () => void): () => void {
  const timer = setInterval(changed, minuteMs / 2);
  return () => clearInterval(timer);
}

"use client";

import { firstOfTheMonth } from "@/lib/i18n/first-of-the-month";
import { useInBrowser } from "./in-browser";

type Props = {
  /** ISO instant. */
  at: string;
  /** The language tag to write it in. */
  tag: string;
  /** The zone in which the page already states it. */
  stated: string;
  /** "Where you are: {moment}". */
  words: string;
};

/** Says a deadline once more in the reader's own zone, where that differs. */
export function OwnZone({ at, tag, stated, words }: Props) {
  const ready = useInBrowser();
  if (!ready) return null;
  const write = (timeZone?: string) => {
    const format = new Intl.DateTimeFormat(tag, {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      ...(timeZone && { timeZone }),
    });
    return firstOfTheMonth(format.format(new Date(at)), tag);
  };
  const own = write();
  if (own === write(stated)) return null;
  return <span className="text-small mt-1 block ps-9">{words.replace("{moment}", own)}</span>;
}

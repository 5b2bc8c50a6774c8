import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TimelineTone = "neutral" | "brand" | "amber" | "danger" | "success" | "note";

export type TimelineEntry = {
  id: string;
  title: ReactNode;
  /** The moment in words, and as an ISO instant. */
  at: string;
  dateTime: string;
  /** Who did it, by public name. */
  by?: ReactNode;
  /** What it says besides its title, line by line. */
  facts?: readonly string[];
  /** What somebody wrote. */
  words?: string;
  /** The language and direction of those words. */
  spoken?: { dir: "auto"; lang?: string };
  tone?: TimelineTone;
};

const dots: Record<TimelineTone, string> = {
  neutral: "border-line-strong bg-surface",
  brand: "border-brand bg-brand",
  amber: "border-accent bg-accent",
  danger: "border-danger bg-danger",
  success: "border-success bg-success",
  note: "border-accent bg-accent-soft",
};

type TimelineProps = { entries: readonly TimelineEntry[]; label?: string; className?: string };

/** What happened, entry after entry, in the order given. */
export function Timeline({ entries, label, className }: TimelineProps) {
  return (
    <ol aria-label={label} className={classNames("ms-2", className)}>
      {entries.map(
        ({ id, title, at, dateTime, by, facts = [], words, spoken, tone = "neutral" }) => (
          <li
            key={id}
            id={`entry-${id}`}
            className="border-line relative border-s-2 ps-6 pb-6 last:border-transparent last:pb-0"
          >
            <span
              aria-hidden="true"
              className={classNames(
                "absolute -start-[9px] top-1.5 size-4 rounded-full border-3",
                dots[tone],
              )}
            />
            <p className="font-semibold">{title}</p>
            <p className="text-muted text-small">
              <time dateTime={dateTime}>{at}</time>
              {by ? <> · {by}</> : null}
            </p>
            {facts.map((fact) => (
              <p key={fact} className="mt-0.5">
                {fact}
              </p>
            ))}
            {words ? (
              <div
                {...spoken}
                className={classNames(
                  "rounded-card mt-2 rounded-ss-none p-3 whitespace-pre-line",
                  tone === "note" ? "bg-accent-soft border-accent border-s-4" : "bg-sunk",
                )}
              >
                {words}
              </div>
            ) : null}
          </li>
        ),
      )}
    </ol>
  );
}

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
  body?: ReactNode;
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
    <ol aria-label={label} className={classNames("border-line ms-2 border-s-2", className)}>
      {entries.map(({ id, title, at, dateTime, by, body, tone = "neutral" }) => (
        <li key={id} id={`entry-${id}`} className="relative ps-6 pb-7 last:pb-0">
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
          {body ? (
            <div
              className={classNames(
                "rounded-control mt-2 p-3 whitespace-pre-line",
                tone === "note" ? "bg-accent-soft border-accent border-s-4" : "bg-sunk",
              )}
            >
              {body}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

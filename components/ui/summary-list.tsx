import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type SummaryRow = {
  key?: string;
  term: ReactNode;
  value: ReactNode;
  /** A link that leads back to the answer; `label` alone must make sense read out. */
  change?: { href: string; text: string; label: string };
  /** Anything else at the row's end, for example a button. */
  action?: ReactNode;
};

/** Beside the name where the list is narrow, so that the value under it has the whole width. */
const atEnd = "col-start-2 row-start-1 @md:col-start-3";

type SummaryListProps = { rows: readonly SummaryRow[]; className?: string };

/** Questions and answers, or names and values, each with a way to change it. */
export function SummaryList({ rows, className }: SummaryListProps) {
  return (
    <dl className={classNames("border-line @container border-t", className)}>
      {rows.map(({ key, term, value, change, action }, index) => (
        <div
          key={key ?? index}
          className={classNames(
            "border-line grid gap-x-4 gap-y-1 border-b py-3 @md:grid-cols-[minmax(9rem,1fr)_2fr_auto]",
            change || action
              ? "grid-cols-[minmax(0,1fr)_auto]"
              : "@3xs:grid-cols-[minmax(6.5rem,2fr)_3fr]",
          )}
        >
          <dt className="text-muted font-semibold">{term}</dt>
          <dd
            className={classNames(
              "min-w-0 whitespace-pre-line",
              change || action ? "col-start-1 @md:col-start-2" : null,
            )}
          >
            {value}
          </dd>
          {change ? (
            <dd className={atEnd}>
              <a href={change.href} aria-label={change.label} className="target">
                {change.text}
              </a>
            </dd>
          ) : null}
          {action ? <dd className={atEnd}>{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

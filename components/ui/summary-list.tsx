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

type SummaryListProps = { rows: readonly SummaryRow[]; className?: string };

/** Questions and answers, or names and values, each with a way to change it. */
export function SummaryList({ rows, className }: SummaryListProps) {
  return (
    <dl className={classNames("border-line @container border-t", className)}>
      {rows.map(({ key, term, value, change, action }, index) => (
        <div
          key={key ?? index}
          className="border-line grid gap-x-4 gap-y-1 border-b py-3 @3xs:grid-cols-[minmax(6.5rem,2fr)_3fr_auto] @md:grid-cols-[minmax(9rem,1fr)_2fr_auto]"
        >
          <dt className="text-muted font-semibold">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
          {change ? (
            <dd>
              <a href={change.href} aria-label={change.label} className="target">
                {change.text}
              </a>
            </dd>
          ) : null}
          {action ? <dd>{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

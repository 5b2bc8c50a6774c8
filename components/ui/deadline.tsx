import { classNames } from "./class-names";
import { Icon } from "./icon";

export type DeadlineTone = "calm" | "soon" | "overdue";

const tones: Record<DeadlineTone, string> = {
  calm: "border-line bg-surface text-ink",
  soon: "border-accent bg-accent-soft text-accent-ink",
  overdue: "border-danger bg-danger-soft text-danger",
};

type DeadlineProps = {
  /** ISO instant. */
  dateTime: string;
  /** The moment in words, in the reader's zone. */
  moment: string;
  /** The time left, or overdue, in words. */
  left: string;
  tone?: DeadlineTone;
  /** What is due: "The other side answers by". */
  label?: string;
  /** "inline" is one line for lists and tables. */
  layout?: "block" | "inline";
  className?: string;
};

/** By when something is due: as a moment and as time left. */
export function Deadline(props: DeadlineProps) {
  const { dateTime, moment, left, tone = "calm", label, layout = "block", className } = props;
  if (layout === "inline") {
    return (
      <span className={classNames("inline-flex flex-wrap items-baseline gap-x-2", className)}>
        <span
          className={classNames(
            "font-semibold",
            tone === "soon" && "text-accent-ink",
            tone === "overdue" && "text-danger",
          )}
        >
          {left}
        </span>
        <time dateTime={dateTime} className="text-muted text-small">
          {moment}
        </time>
      </span>
    );
  }
  return (
    <div
      className={classNames("rounded-card flex gap-3 border-2 px-4 py-3", tones[tone], className)}
    >
      <Icon name="clock" className="mt-0.5 size-6" />
      <div className="min-w-0">
        {label ? <p className="text-small">{label}</p> : null}
        <p className="text-h3 font-serif font-semibold">{left}</p>
        <time dateTime={dateTime} className="text-small">
          {moment}
        </time>
      </div>
    </div>
  );
}

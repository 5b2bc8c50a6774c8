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
  /** "inline" is one line for lists and tables; "plain" a block without a box of its own. */
  layout?: "block" | "inline" | "plain";
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
  const boxed = layout === "block" && "rounded-card border-2 px-4 py-3";
  return (
    <div className={classNames("flex gap-3", boxed, layout === "block" && tones[tone], className)}>
      <Icon
        name={tone === "overdue" ? "warning" : "clock"}
        className={classNames("mt-0.5 size-6", tone === "overdue" && "text-danger")}
      />
      <div className="min-w-0">
        <p
          className={classNames(
            "text-h3 font-serif font-semibold",
            tone === "overdue" && "text-danger",
          )}
        >
          {left}
        </p>
        <p className="text-small">
          {label}{" "}
          <time dateTime={dateTime} className="font-semibold">
            {moment}
          </time>
        </p>
      </div>
    </div>
  );
}

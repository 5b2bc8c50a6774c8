import { classNames } from "./class-names";

type StepsProps = {
  /** Names the list, for example "Progress". */
  label: string;
  steps: readonly string[];
  /** Index of the step being done, from 0. */
  current: number;
  /** "Step 2 of 5:", shown on narrow screens above the bar. */
  position: string;
  className?: string;
};

/** Where one is in a form of several steps. */
export function Steps({ label, steps, current, position, className }: StepsProps) {
  return (
    <nav aria-label={label} className={classNames("print-hidden", className)}>
      <p className="text-muted text-small mb-2 sm:sr-only">
        {position} <strong className="text-ink">{steps[current]}</strong>
      </p>
      <ol className="flex gap-1.5">
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === current ? "step" : undefined}
            className={classNames(
              "text-small min-w-0 flex-1 border-t-4 pt-2",
              index < current && "border-brand text-muted",
              index === current && "border-accent text-ink font-semibold",
              index > current && "border-line text-muted",
            )}
          >
            <span className="max-sm:sr-only">
              {index + 1}. {step}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

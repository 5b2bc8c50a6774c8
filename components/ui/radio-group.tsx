import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names";
import { Details } from "./details";
import { describedBy, FieldError, FieldHint } from "./field";

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Why it cannot be chosen; shown under it. */
  disabledReason?: ReactNode;
};

type RadioGroupProps = {
  /** Id of the group; the first option's input has the same id, so an error link reaches it. */
  id: string;
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The word for "optional", when the choice is. */
  optional?: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  /** Names the closed options, which are then folded away under the open ones. */
  closed?: string;
  /** "columns" puts two beside each other from 640 px. */
  layout?: "rows" | "columns";
  /** Spread on each input: what react-hook-form's register returns, or handlers. */
  inputProps?: ComponentPropsWithRef<"input">;
  className?: string;
};

/** One choice from several, as cards; each may have a hint, or a reason why it is closed. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, name, legend, hint, error, optional, options, defaultValue } = props;
  const { layout, inputProps } = props;
  const describes = describedBy(id, { hint, error });
  const open = options.filter((it) => !it.disabled);
  const folded = props.closed && open.length > 0 ? options.filter((it) => it.disabled) : [];
  const shown = folded.length > 0 ? open : options;
  // The first that can be chosen has the group's id, so that an error's link reaches it.
  const ordered = [...shown, ...folded];
  const card = (option: RadioOption) => {
    const index = ordered.indexOf(option);
    return (
      <RadioCard
        key={option.value}
        id={index === 0 ? id : `${id}-${index + 1}`}
        name={name}
        option={option}
        checked={defaultValue === option.value}
        inputProps={inputProps}
      />
    );
  };
  const short = options.length === 2 && options.every((it) => isShort(it.label) && !it.hint);
  return (
    <fieldset
      className={classNames("min-w-0", error && "border-danger border-s-4 ps-4", props.className)}
      role="radiogroup"
      aria-describedby={describes}
      aria-invalid={error ? true : undefined}
    >
      <legend className="font-semibold">
        {legend}
        {optional ? <span className="text-muted font-normal"> ({optional})</span> : null}
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      <div
        className={classNames(
          "mt-3 grid gap-3",
          short ? "max-w-md grid-cols-2" : layout === "columns" && "sm:grid-cols-2",
        )}
      >
        {shown.map(card)}
      </div>
      {folded.length > 0 && (
        <Details summary={props.closed} className="mt-3">
          <div className="grid gap-3">{folded.map(card)}</div>
        </Details>
      )}
    </fieldset>
  );
}

/** "Yes", "Nu": two of them fit beside each other on any screen. */
function isShort(label: ReactNode): boolean {
  return typeof label === "string" && label.length <= 6;
}

type RadioCardProps = {
  id: string;
  name: string;
  option: RadioOption;
  checked: boolean;
  inputProps?: ComponentPropsWithRef<"input">;
};

function RadioCard({ id, name, option, checked, inputProps }: RadioCardProps) {
  const { value, label, hint, disabled, disabledReason } = option;
  const told = hint || disabledReason;
  return (
    <div
      className={classNames(
        "rounded-card relative flex gap-3 border-2 p-4 transition-colors",
        disabled
          ? "border-line bg-sunk text-muted"
          : "border-line bg-surface hover:border-brand has-checked:border-brand has-checked:bg-brand-soft",
      )}
    >
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        disabled={disabled}
        aria-describedby={told ? `${id}-about` : undefined}
        className="accent-brand relative z-1 mt-0.5 size-5 shrink-0"
        {...inputProps}
      />
      <div className="min-w-0">
        {/* The label covers the card, so that the whole of it can be touched. */}
        <label
          htmlFor={id}
          className={classNames(
            "block font-semibold before:absolute before:inset-0 before:content-['']",
            disabled ? "cursor-not-allowed" : "cursor-pointer",
          )}
        >
          {label}
        </label>
        {told ? (
          <div id={`${id}-about`} className="text-muted text-small mt-1">
            {hint}
            {disabledReason ? <p className="text-ink font-semibold">{disabledReason}</p> : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

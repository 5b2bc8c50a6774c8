import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldError, FieldHint } from "./field";

type CheckboxProps = Omit<ComponentPropsWithRef<"input">, "type" | "id"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

/** A box to tick, with its words beside it. */
export function Checkbox({ id, label, hint, error, className, ...rest }: CheckboxProps) {
  return (
    <div className={classNames(error && "border-danger border-s-4 ps-4", className)}>
      <FieldError id={id}>{error}</FieldError>
      <div className="flex gap-3">
        <input
          type="checkbox"
          id={id}
          className="accent-brand mt-2.5 size-6 shrink-0 cursor-pointer"
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? true : undefined}
          {...rest}
        />
        <div>
          <label htmlFor={id} className="block cursor-pointer py-2">
            {label}
          </label>
          <FieldHint id={id}>{hint}</FieldHint>
        </div>
      </div>
    </div>
  );
}

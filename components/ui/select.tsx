import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";

type SelectProps = ComponentPropsWithRef<"select"> & {
  /** Options by value and words; or give <option> elements as children. */
  options?: readonly { value: string; label: string; disabled?: boolean }[];
};

/** A native choice from a list. */
export function Select({ className, options, children, ...rest }: SelectProps) {
  return (
    <select className={classNames(controlClass, "cursor-pointer pe-8", className)} {...rest}>
      {options?.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
      {children}
    </select>
  );
}

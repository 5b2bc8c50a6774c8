import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";

/** A text of several lines; grows with what is typed where the browser can. */
export function TextArea({ className, rows = 6, ...rest }: ComponentPropsWithRef<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={classNames(controlClass, "field-sizing-content min-h-28", className)}
      {...rest}
    />
  );
}

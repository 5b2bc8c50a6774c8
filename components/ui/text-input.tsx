import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control-class";

/** A one-line input; the type is "text" unless given. File inputs get their own look. */
export function TextInput({ className, type = "text", ...rest }: ComponentPropsWithRef<"input">) {
  const file =
    type === "file" &&
    "file:me-3 file:min-h-8 file:cursor-pointer file:rounded-control file:border-0 " +
      "file:bg-brand-soft file:px-3 file:font-semibold file:text-brand";
  return <input type={type} className={classNames(controlClass, file, className)} {...rest} />;
}

import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control border-2 px-5 py-2 " +
  "text-center font-sans text-base leading-tight font-semibold no-underline transition-colors " +
  "cursor-pointer disabled:cursor-not-allowed disabled:opacity-60";

const looks: Record<ButtonVariant, string> = {
  primary:
    "border-brand bg-brand text-on-brand hover:border-brand-strong hover:bg-brand-strong hover:text-on-brand",
  secondary: "border-brand bg-surface text-brand hover:bg-brand-soft hover:text-brand-strong",
  quiet:
    "border-transparent bg-transparent text-brand underline underline-offset-4 hover:bg-brand-soft hover:text-brand-strong",
  danger:
    "border-danger bg-danger text-on-danger hover:border-danger-strong hover:bg-danger-strong hover:text-on-danger",
};

/** The look of a button, for elements that are neither Button nor ButtonLink. */
export function buttonClass(variant: ButtonVariant = "primary", className?: string): string {
  return classNames(base, looks[variant], className);
}

type ButtonProps = ComponentPropsWithRef<"button"> & { variant?: ButtonVariant };

/** A button. Its type is "submit" unless given: most of ours send a form. */
export function Button({ variant, className, type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}

type ButtonLinkProps = ComponentPropsWithRef<"a"> & { href: string; variant?: ButtonVariant };

/** A link that looks like a button. */
export function ButtonLink({ variant, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonClass(variant, className)} {...rest}>
      {children}
    </a>
  );
}

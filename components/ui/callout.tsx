import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type CalloutTone = "info" | "warning" | "success" | "danger";

const tones: Record<CalloutTone, string> = {
  info: "border-info bg-info-soft [--tone:var(--info)]",
  warning: "border-accent bg-accent-soft [--tone:var(--accent-ink)]",
  success: "border-success bg-success-soft [--tone:var(--success)]",
  danger: "border-danger bg-danger-soft [--tone:var(--danger)]",
};

type CalloutProps = {
  tone?: CalloutTone;
  title?: ReactNode;
  /** Level of the title's heading; without it the title is plain strong words. */
  level?: 2 | 3;
  /** "status" is announced politely when it appears, "alert" at once. */
  role?: "status" | "alert";
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A block that stands out: what to know, to beware of, what worked, what did not. */
export function Callout({
  tone = "info",
  title,
  level,
  role,
  id,
  className,
  children,
}: CalloutProps) {
  const Title = level === 2 ? "h2" : level === 3 ? "h3" : "p";
  return (
    <div
      id={id}
      role={role}
      className={classNames(
        "rounded-card flex gap-3 border-s-6 p-4 sm:p-5",
        tones[tone],
        className,
      )}
    >
      <Icon name={tone} className="mt-0.5 size-6 text-(--tone)" />
      <div className="stack min-w-0 flex-1 [&>*+*]:mt-2">
        {title ? <Title className="text-h3 font-serif font-semibold">{title}</Title> : null}
        {children}
      </div>
    </div>
  );
}

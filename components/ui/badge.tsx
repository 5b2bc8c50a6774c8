import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "neutral" | "brand" | "amber" | "danger" | "success" | "info";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-sunk text-ink border-line",
  brand: "bg-brand-soft text-brand-strong border-brand/30",
  amber: "bg-accent-soft text-accent-ink border-accent/50",
  danger: "bg-danger-soft text-danger border-danger/30",
  success: "bg-success-soft text-success border-success/30",
  info: "bg-info-soft text-info border-info/30",
};

type BadgeProps = { tone?: BadgeTone; className?: string; children: ReactNode };

/** A short state: a stage, a procedure, "yours". Says it in words; the colour only helps. */
export function Badge({ tone = "neutral", className, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center rounded-full border px-2.5 py-0.5 font-sans text-[0.875rem] leading-6 font-semibold",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

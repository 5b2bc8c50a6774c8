import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

type EmptyStateProps = {
  title: string;
  icon?: IconName;
  /** What to do next: usually a ButtonLink. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** Nothing here, why, and what to do instead. */
export function EmptyState({ title, icon = "file", action, className, children }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        "border-line-strong/60 rounded-card border-2 border-dashed px-5 py-10 text-center",
        className,
      )}
    >
      <Icon name={icon} className="text-muted mx-auto size-10" />
      <h2 className="text-h3 mt-3">{title}</h2>
      {children ? <div className="text-muted mx-auto mt-2 max-w-prose">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}

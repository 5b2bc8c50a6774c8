import type { ReactNode } from "react";
import { classNames } from "./class-names";

type PageTitleProps = {
  title: ReactNode;
  /** A few words above: the kind of page, a reference. */
  eyebrow?: ReactNode;
  /** One or two sentences under it. */
  lead?: ReactNode;
  className?: string;
};

/** The page's one h1, with what introduces it. */
export function PageTitle({ title, eyebrow, lead, className }: PageTitleProps) {
  return (
    <div className={classNames("measure", className)}>
      {eyebrow ? <p className="text-muted text-small mb-1 font-semibold">{eyebrow}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="text-lead text-muted mt-3">{lead}</p> : null}
    </div>
  );
}

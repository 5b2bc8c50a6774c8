import type { ReactNode } from "react";
import { classNames } from "./class-names";

type DetailsProps = {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** Something more, opened by a touch; works without JavaScript. */
export function Details({ summary, open, id, className, children }: DetailsProps) {
  return (
    <details id={id} open={open} className={classNames("group", className)}>
      <summary className="text-brand hover:text-brand-strong py-2.5 font-semibold underline underline-offset-4">
        {summary}
      </summary>
      <div className="border-line stack border-s-4 py-2 ps-4">{children}</div>
    </details>
  );
}

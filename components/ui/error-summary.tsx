"use client";

import { useEffect, useRef } from "react";
import { classNames } from "./class-names";

export type ErrorSummaryItem = {
  /** "#" and the id of the field's control; absent when no one field is to blame. */
  href?: string;
  text: string;
};

type ErrorSummaryProps = {
  title: string;
  errors: readonly ErrorSummaryItem[];
  /** What the errors answer: another one takes the focus again. Drawing the same once more does not. */
  attempt?: unknown;
  className?: string;
};

/**
 * What is wrong with a form, with a link to each field. Takes focus when it appears or changes;
 * without JavaScript the autofocus attribute does it. Nothing when there are no errors.
 */
export function ErrorSummary({ title, errors, attempt, className }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  const cause = attempt ?? errors;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some, cause]);
  if (!some) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary-title"
      className={classNames(
        "border-danger bg-surface rounded-card focus:outline-focus border-4 p-5 focus:outline-3 focus:outline-offset-2",
        className,
      )}
    >
      <h2 id="error-summary-title" className="text-h3">
        {title}
      </h2>
      <ul className="mt-2 list-disc ps-5">
        {errors.map(({ href, text }) => (
          <li key={`${href} ${text}`} className="py-1">
            {href ? (
              <a href={href} className="text-danger font-semibold">
                {text}
              </a>
            ) : (
              <span className="text-danger font-semibold">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

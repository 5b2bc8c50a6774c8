import { buttonClass } from "./button";
import { classNames } from "./class-names";

type PaginationProps = {
  /** Names the navigation. */
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  className?: string;
};

/** The way to the pages before and after; nothing when there are none. */
export function Pagination({ label, previous, next, className }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={label}
      className={classNames("flex flex-wrap justify-between gap-3", className)}
    >
      {previous ? (
        <a rel="prev" href={previous.href} className={buttonClass("secondary")}>
          {previous.label}
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a rel="next" href={next.href} className={buttonClass("secondary")}>
          {next.label}
        </a>
      ) : null}
    </nav>
  );
}

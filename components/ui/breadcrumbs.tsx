import { classNames } from "./class-names";

export type Crumb = { label: string; href: string };

type BreadcrumbsProps = {
  /** Names the navigation, for example "You are here". */
  label: string;
  /** From the top down to the page's parent; the page itself is the heading below. */
  items: readonly Crumb[];
  className?: string;
};

/** The way up from this page. */
export function Breadcrumbs({ label, items, className }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className={classNames("print-hidden text-small", className)}>
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-x-2">
            {index > 0 ? (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            ) : null}
            <a href={item.href} className="target link-quiet">
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type ArticleLinksProps = {
  items: readonly { href: string; title: string }[];
  className?: string;
};

/** A plain list of titles that lead to guides, each a full touch target. */
export function ArticleLinks({ items, className }: ArticleLinksProps) {
  return (
    <ul className={className}>
      {items.map(({ href, title }) => (
        <li key={href} className="border-line border-b last:border-b-0">
          <a href={href} className="target link-quiet w-full py-1.5">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

type CardProps = {
  as?: "div" | "section" | "article" | "li" | "aside";
  id?: string;
  "aria-labelledby"?: string;
  className?: string;
  children: ReactNode;
};

/** A raised sheet for one thing. */
export function Card({ as: Element = "div", className, children, ...rest }: CardProps) {
  return (
    <Element
      className={classNames(
        "border-line bg-surface rounded-card shadow-card border p-5 sm:p-6",
        className,
      )}
      {...rest}
    >
      {children}
    </Element>
  );
}

type LinkCardProps = {
  href: string;
  title: ReactNode;
  icon?: IconName;
  /** Level of the title's heading; without it the title is plain words. */
  level?: 2 | 3;
  as?: "div" | "li";
  className?: string;
  children?: ReactNode;
};

/** A card that is a link: the whole of it can be touched, the title is its name. */
export function LinkCard(props: LinkCardProps) {
  const { href, title, icon, level, as: Element = "div", className, children } = props;
  const Title = level === 2 ? "h2" : level === 3 ? "h3" : "p";
  return (
    <Element
      className={classNames(
        "border-line bg-surface rounded-card shadow-card group hover:border-brand relative flex gap-4 border p-4 transition-colors sm:p-5",
        className,
      )}
    >
      {icon ? (
        <span className="bg-brand-soft text-brand grid size-11 shrink-0 place-items-center rounded-full">
          <Icon name={icon} />
        </span>
      ) : null}
      <div className="min-w-0 flex-1">
        <Title className="text-h3 font-serif font-semibold">
          <a
            href={href}
            className="link-quiet text-ink after:rounded-card after:absolute after:inset-0 after:content-['']"
          >
            {title}
          </a>
        </Title>
        {children ? <div className="text-muted text-small mt-1">{children}</div> : null}
      </div>
      <Icon
        name="arrow"
        className="text-brand mt-1 size-5 transition-transform group-hover:translate-x-1 max-sm:hidden"
      />
    </Element>
  );
}

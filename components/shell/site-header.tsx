import { SearchBox } from "@/components/search/search-box";
import { boxWords } from "@/components/search/words";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { LanguageSwitch } from "./language-switch";
import { LogoMark } from "./logo";
import { navigation, type NavigationItem } from "./navigation";

/** Pages that show a search box themselves. */
const withBox = ["", "/help", "/search"];

type SiteHeaderProps = { locale: Locale; path: string; signedIn: boolean };

/** The head of every public and member page: languages, name, navigation, the main action. */
export function SiteHeader({ locale, path, signedIn }: SiteHeaderProps) {
  const t = translator(locale, "common");
  const items = navigation(locale, path, signedIn);
  const ownBox = withBox.includes(path);
  const open = { href: `/${locale}/report`, label: t("nav.open") };
  return (
    <header className="print-hidden">
      <div className="bg-band text-band-ink on-band">
        <div className="page flex min-h-11 items-center justify-between gap-4">
          <p className="text-small text-band-muted max-sm:hidden">
            {t("tagline", { marketplace: marketplace.name })}
          </p>
          <LanguageSwitch
            label={t("language")}
            locale={locale}
            path={path}
            className="-me-2.5 max-sm:-ms-2.5"
          />
        </div>
      </div>
      <div className="border-line bg-surface relative border-b">
        <div className="page flex min-h-16 items-center justify-between gap-2 py-2 sm:gap-4">
          <a
            href={`/${locale}`}
            aria-current={path === "" ? "page" : undefined}
            className="link-quiet text-ink flex min-h-11 items-center gap-2.5"
          >
            <LogoMark />
            <span className="leading-none">
              <span className="block font-serif text-[1.4rem] font-semibold tracking-tight">
                {marketplace.name}
              </span>
              <span
                className={classNames(
                  "text-muted mt-1 block text-[0.875rem]",
                  // Beside the search it would break in two on the narrowest phones.
                  !ownBox && "max-[23.5rem]:hidden",
                )}
              >
                {t("site")}
              </span>
            </span>
          </a>
          {ownBox ? null : <HeaderSearch locale={locale} />}
          <nav aria-label={t("nav.main")} className="max-nav:hidden">
            <ul className="flex items-center gap-x-1">
              {items.map((item) => (
                <li key={item.href}>
                  <HeaderLink item={item} />
                </li>
              ))}
              <li className="ps-2">
                <a href={open.href} className={buttonClass("primary")}>
                  {open.label}
                </a>
              </li>
            </ul>
          </nav>
          <details name="header" className="group nav:hidden">
            <summary className="rounded-control border-line-strong text-ink flex min-h-11 list-none items-center gap-2 border-2 px-3 font-semibold [&::-webkit-details-marker]:hidden">
              <MenuBars />
              {t("menu")}
            </summary>
            <nav
              aria-label={t("nav.main")}
              className="border-line bg-surface shadow-card absolute inset-x-0 top-full z-20 border-y"
            >
              <ul className="page py-3">
                {items.map((item) => (
                  <li key={item.href} className="border-line border-b">
                    <HeaderLink item={item} />
                  </li>
                ))}
                <li className="pt-4 pb-2">
                  <a href={open.href} className={buttonClass("primary", "w-full")}>
                    {open.label}
                  </a>
                </li>
              </ul>
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

/** The box folds out under the header on every page; without JavaScript as well. */
function HeaderSearch({ locale }: { locale: Locale }) {
  const words = boxWords(locale);
  return (
    <details name="header" className="ms-auto">
      <summary className="rounded-control text-ink hover:bg-brand-soft grid size-11 list-none place-items-center [&::-webkit-details-marker]:hidden">
        <Icon name="search" />
        <span className="sr-only">{words.button}</span>
      </summary>
      <div className="border-line bg-surface shadow-card absolute inset-x-0 top-full z-20 border-y">
        <div className="page py-5">
          <SearchBox id="search" locale={locale} words={words} className="measure" />
        </div>
      </div>
    </details>
  );
}

function HeaderLink({ item }: { item: NavigationItem }) {
  return (
    <a
      href={item.href}
      aria-current={item.current}
      className="link-quiet target text-ink aria-[current]:text-brand max-nav:px-0 w-full px-2.5 font-medium whitespace-nowrap aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
    >
      {item.label}
    </a>
  );
}

function MenuBars() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5">
      <path
        d="M2 5h16M2 10h16M2 15h16"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        className="group-open:hidden"
      />
      <path
        d="m4 4 12 12M16 4 4 16"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        className="hidden group-open:block"
      />
    </svg>
  );
}

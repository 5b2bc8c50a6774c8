import type { ReactNode } from "react";
import { SkipLink } from "@/components/shell/skip-link";
import { desks as allDesks } from "@/lib/domain/access/routes";
import { locales, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { Shortcuts } from "./shortcuts";
import { shortcutWords } from "./shortcut-words";

type Props = {
  locale: Locale;
  /** The page under /staff, without its query: "/settings/mail". */
  path: string;
  /** Its query, which a change of language keeps. */
  query?: string;
  /** The desks that this person may open; all of them when not said. */
  desks?: readonly string[];
  chooseLanguage: (form: FormData) => Promise<void>;
  endSession: (form: FormData) => Promise<void>;
  children: ReactNode;
};

/** The frame of the desks. */
export function DeskShell(props: Props) {
  const { locale, path, query, desks = allDesks, chooseLanguage, endSession, children } = props;
  const t = translator(locale, "staff");
  const here = `/staff${path}`;
  const nameOf = (desk: string) => t(desk === "/staff" ? "title" : desk.slice("/staff/".length));
  const current = (desk: string) => {
    if (here === desk) return "page";
    const above =
      desk === "/staff" ? here.startsWith("/staff/cases/") : here.startsWith(`${desk}/`);
    return above ? "true" : undefined;
  };
  return (
    <>
      <SkipLink>{translator(locale, "common")("skip")}</SkipLink>
      <header className="bg-band text-band-ink on-band print-hidden">
        <div className="flex flex-wrap items-center gap-x-5 px-4 py-1 max-sm:gap-x-2">
          <a
            href="/staff"
            className="target link-quiet text-band-ink hover:text-band-ink font-serif text-lg font-semibold max-sm:text-base"
          >
            {t("desk", { marketplace: marketplace.name })}
          </a>
          <nav
            aria-label={t("desks")}
            className="min-w-0 flex-1 max-lg:order-last max-lg:basis-full"
          >
            <ul className="-mx-2 flex flex-wrap">
              {desks.map((desk) => (
                <li key={desk}>
                  <a
                    href={desk}
                    aria-current={current(desk)}
                    className="target link-quiet text-band-ink hover:text-band-ink px-2 aria-[current]:font-bold aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
                  >
                    {nameOf(desk)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <form action={chooseLanguage} className="ms-auto flex" aria-label={t("language")}>
            <input type="hidden" name="next" value={query ? `${here}?${query}` : here} />
            {locales.map((it) => (
              <button
                key={it}
                name="locale"
                value={it}
                lang={it}
                aria-pressed={it === locale}
                className="target text-band-ink cursor-pointer justify-center px-2 aria-pressed:font-bold aria-pressed:underline aria-pressed:underline-offset-4 max-sm:px-1"
              >
                {it.toUpperCase()}
              </button>
            ))}
          </form>
          <form action={endSession}>
            <input type="hidden" name="locale" value={locale} />
            <button className="target text-band-ink cursor-pointer px-1 underline underline-offset-4">
              {t("sign_out")}
            </button>
          </form>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[96rem] flex-1 px-4 py-5 focus:outline-none"
      >
        {children}
      </main>
      <footer className="border-line print-hidden min-h-12 border-t px-2">
        <Shortcuts words={shortcutWords(locale)} />
      </footer>
    </>
  );
}

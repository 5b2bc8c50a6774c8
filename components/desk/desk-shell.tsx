import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { locales, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = {
  locale: Locale;
  path: string;
  chooseLanguage: (form: FormData) => Promise<void>;
  endSession: (form: FormData) => Promise<void>;
  children: ReactNode;
};

const desks = ["", "/authorities", "/insights", "/content", "/settings"] as const;

/** Whether a desk's link leads to this page, or to one above it. */
function currentAt(path: string, desk: string): "page" | "true" | undefined {
  if (path === desk) return "page";
  return desk !== "" && path.startsWith(`${desk}/`) ? "true" : undefined;
}

/** The frame of the desks. */
export function DeskShell({ locale, path, chooseLanguage, endSession, children }: Props) {
  const t = translator(locale, "staff");
  const nameOf = (desk: string) => t(desk === "" ? "title" : desk.slice(1));
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only">
        {translator(locale, "common")("skip")}
      </a>
      <header className="border-line bg-surface border-b">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1">
          <a href="/staff" className="target font-serif text-lg font-bold no-underline">
            {marketplace.name}
          </a>
          <nav aria-label={t("title")} className="flex-1">
            <ul className="flex flex-wrap gap-x-4">
              {desks.map((desk) => (
                <li key={desk}>
                  <a
                    href={`/staff${desk}`}
                    aria-current={currentAt(path, desk)}
                    className="target link-quiet aria-[current]:font-bold"
                  >
                    {nameOf(desk)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <form action={chooseLanguage} className="flex gap-1">
            <input type="hidden" name="next" value={`/staff${path}`} />
            {locales.map((it) => (
              <Button
                key={it}
                name="locale"
                value={it}
                lang={it}
                variant="quiet"
                className="px-2"
                aria-pressed={it === locale}
              >
                {it.toUpperCase()}
              </Button>
            ))}
          </form>
          <form action={endSession}>
            <input type="hidden" name="locale" value={locale} />
            <Button variant="quiet" className="px-2">
              {t("sign_out")}
            </Button>
          </form>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="w-full flex-1 px-4 py-6 focus:outline-none">
        {children}
      </main>
    </>
  );
}

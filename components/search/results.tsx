import { Callout } from "@/components/ui/callout";
import type { Piece } from "@/lib/domain/search/extract";
import { longestQuery } from "@/lib/domain/search/query";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Marked } from "./marked";

type ResultsProps = {
  locale: Locale;
  answer: {
    cut: boolean;
    /** The language of the pages found. */
    locale: Locale;
    some: boolean;
    total: number;
    found: readonly { path: string; topic: string; title: Piece[]; extract: Piece[] }[];
  };
};

/** The pages found, best first, and what to know about them. */
export function Results({ locale, answer }: ResultsProps) {
  const t = translator(locale, "search");
  const there = translator(answer.locale, "search");
  const { total, found } = answer;
  const elsewhere = answer.locale !== locale;
  return (
    <>
      <p className="text-muted mt-1">
        {found.length < total
          ? t("best", { shown: found.length, count: total })
          : t("count", { count: total })}
      </p>
      {answer.cut ? <p className="mt-2">{t("cut", { most: longestQuery })}</p> : null}
      {elsewhere ? (
        <Callout className="mt-4">
          <p>
            {t("elsewhere", {
              own: t(`languages.${locale}`),
              other: t(`languages.${answer.locale}`),
            })}
          </p>
        </Callout>
      ) : null}
      {answer.some ? <p className="mt-2">{t("some")}</p> : null}
      <ol className="mt-6 grid gap-6" lang={elsewhere ? answer.locale : undefined}>
        {found.map(({ path, topic, title, extract }) => (
          <li key={path}>
            <p className="text-muted text-small">{topic || place(path, there)}</p>
            <h3>
              <a
                href={`/${answer.locale}${path}`}
                hrefLang={elsewhere ? answer.locale : undefined}
                className="inline-block py-1"
              >
                <Marked pieces={title} />
              </a>
            </h3>
            <p className="mt-1">
              <Marked pieces={extract} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What a page is that stands under no topic: a policy, a topic itself, or a page of the site. */
function place(path: string, t: (key: string) => string): string {
  if (path.startsWith("/policies/")) return t("policy");
  return t(path.startsWith("/help/") ? "topic" : "page");
}

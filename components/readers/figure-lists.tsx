import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import type { FigurePage, PageReadings, UnhelpfulPage } from "@/lib/domain/readers/view";
import { formatLocalDay } from "@/lib/i18n/dates";
import { languageTags, localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PageCell } from "./page-cell";

type ListProps<Row> = {
  rows: readonly Row[];
  locale: Locale;
  /** Where the rows after these are, and the first ones, where there are such. */
  more?: string | undefined;
  first?: string | undefined;
};
type PageListProps<Row> = ListProps<Row> & { titleOf: (page: FigurePage) => string | undefined };

/** The pages opened most. */
export function ReadList({ rows, locale, titleOf, ...ways }: PageListProps<PageReadings>) {
  const t = translator(locale, "readers");
  return (
    <Section kind="read" empty={rows.length === 0} locale={locale} {...ways}>
      <Table caption={t("read.title")} captionHidden head={[t("read.page"), t("read.times")]}>
        {rows.map((row) => (
          <tr key={`${row.locale} ${row.path}`}>
            <PageCell page={row} title={titleOf(row)} locale={locale} />
            <td className="align-top tabular-nums">{number(row.reads, locale)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

type UnhelpfulProps = PageListProps<UnhelpfulPage> & { answersAt: (page: FigurePage) => string };

/** The pages that help least, with why and in whose words. */
export function UnhelpfulList(props: UnhelpfulProps) {
  const { rows, locale, titleOf, answersAt, ...ways } = props;
  const t = translator(locale, "readers");
  const why = translator(locale, "helpful");
  const percent = new Intl.NumberFormat(languageTags[locale], { style: "percent" });
  const head = [t("read.page"), t("helpful.said_no"), t("helpful.reasons"), t("helpful.words")];
  return (
    <Section kind="helpful" empty={rows.length === 0} locale={locale} {...ways}>
      <Table caption={t("helpful.title")} captionHidden head={head}>
        {rows.map((row) => {
          const { yes, no, reasons, remarks, words } = row;
          const given = reasons.filter(({ count }) => count > 0);
          return (
            <tr key={`${row.locale} ${row.path}`}>
              <PageCell page={row} title={titleOf(row)} locale={locale} />
              <td>
                {percent.format(no / (yes + no))}
                <span className="text-muted block whitespace-nowrap">
                  {t("helpful.of", { no, all: yes + no })}
                </span>
              </td>
              <td className="min-w-56">
                {given.length === 0 ? (
                  <span className="text-muted">{t("helpful.no_reason")}</span>
                ) : (
                  <ul>
                    {given.map(({ reason, count }) => (
                      <li key={reason}>
                        {number(count, locale)} × {why(`reasons.${reason}`)}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td className="relative min-w-72">
                {words.map((text, index) => (
                  <p key={index} lang={row.locale} className="mb-1">
                    <q className="whitespace-pre-line">{text}</q>
                  </p>
                ))}
                {given.length > 0 || remarks > 0 ? (
                  <a className="target" href={answersAt(row)}>
                    {t("helpful.all_answers")}
                    {remarks > 0 ? ` (${t("helpful.remarks", { count: remarks })})` : ""}
                    <span className="sr-only">: {titleOf(row) ?? row.path}</span>
                  </a>
                ) : null}
              </td>
            </tr>
          );
        })}
      </Table>
    </Section>
  );
}

type Miss = { locale: Locale; query: string; count: number; lastDay: string };

/** What was looked for in vain, with the ways to find out and to write what is missing. */
export function MissList({ rows, locale, ...ways }: ListProps<Miss>) {
  const t = translator(locale, "readers");
  const head = [t("missed.query"), t("missed.language"), t("missed.times"), t("missed.last")];
  return (
    <Section kind="missed" empty={rows.length === 0} locale={locale} {...ways}>
      <Table caption={t("missed.title")} captionHidden head={head}>
        {rows.map(({ query, locale: language, count, lastDay }) => {
          const words = new URLSearchParams({ q: query });
          const text = new URLSearchParams({ locale: language, title: query });
          return (
            <tr key={`${language} ${query}`}>
              <th scope="row" className="relative min-w-56 font-normal">
                <span lang={language} className="font-semibold">
                  {query}
                </span>
                <span className="flex flex-wrap gap-x-4">
                  <a className="target" href={`/staff/content/new?${text}`}>
                    {t("missed.write")}
                    <span className="sr-only">: {query}</span>
                  </a>
                  <a className="target" href={`/${language}/search?${words}`}>
                    {t("missed.again")}
                    <span className="sr-only">: {query}</span>
                  </a>
                </span>
              </th>
              <td>{localeNames[language]}</td>
              <td className="tabular-nums">{number(count, locale)}</td>
              <td className="whitespace-nowrap">{formatLocalDay(lastDay, locale)}</td>
            </tr>
          );
        })}
      </Table>
    </Section>
  );
}

type SectionProps = {
  kind: "read" | "helpful" | "missed";
  empty: boolean;
  locale: Locale;
  more?: string | undefined;
  first?: string | undefined;
  children: ReactNode;
};

function Section({ kind, empty, locale, more, first, children }: SectionProps) {
  const t = translator(locale, "readers");
  return (
    <section aria-labelledby={kind} className="stack">
      <div>
        <h2 id={kind}>{t(`${kind}.title`)}</h2>
        <p className="text-muted text-small measure mt-1">{t(`${kind}.how`)}</p>
      </div>
      {empty ? <p className="font-semibold">{t(`${kind}.none`)}</p> : children}
      <Pagination
        label={`${t(`${kind}.title`)}: ${t("pages")}`}
        {...(first && { previous: { href: first, label: t("first") } })}
        {...(more && { next: { href: more, label: t("more") } })}
      />
    </section>
  );
}

const number = (value: number, locale: Locale) =>
  new Intl.NumberFormat(languageTags[locale]).format(value);

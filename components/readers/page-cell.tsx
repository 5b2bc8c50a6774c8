import type { FigurePage } from "@/lib/domain/readers/view";
import { localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  page: FigurePage;
  /** Undefined: readers do not see it in this language. */
  title: string | undefined;
  locale: Locale;
};

/** A page that figures are of: its name, where it is, and the way to mend its text. */
export function PageCell({ page, title, locale }: Props) {
  const t = translator(locale, "readers");
  const named = title ?? page.path;
  return (
    <th scope="row" className="relative min-w-56 font-normal">
      <span className="font-semibold" lang={title ? page.locale : undefined}>
        {named}
      </span>
      <span className="text-muted block text-[0.8125rem]">
        {localeNames[page.locale]} · <span className="font-mono">{page.path}</span>
      </span>
      <span className="flex flex-wrap gap-x-4">
        {page.pageId ? (
          <a className="target" href={`/staff/content/${page.pageId}/${page.locale}`}>
            {t("edit")}
            <span className="sr-only">
              : {named}, {localeNames[page.locale]}
            </span>
          </a>
        ) : (
          <span className="text-muted">{t("no_page")}</span>
        )}
        {title ? (
          <a className="target" href={`/${page.locale}${page.path}`}>
            {t("view")}
            <span className="sr-only">
              : {named}, {localeNames[page.locale]}
            </span>
          </a>
        ) : null}
      </span>
    </th>
  );
}

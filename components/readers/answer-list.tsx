import { Table } from "@/components/ui/table";
import type { Answer } from "@/lib/domain/readers/view";
import { formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = {
  answers: readonly Answer[];
  /** The language that readers wrote in. */
  language: Locale;
  locale: Locale;
};

/** What readers said was wrong with a page. */
export function AnswerList({ answers, language, locale }: Props) {
  const t = translator(locale, "readers");
  const why = translator(locale, "helpful");
  if (answers.length === 0) return <p className="font-semibold">{t("answers.none")}</p>;
  return (
    <Table
      caption={t("answers.title")}
      captionHidden
      head={[t("answers.when"), t("answers.why"), t("answers.words")]}
    >
      {answers.map(({ id, at, reason, words }) => (
        <tr key={id}>
          <td className="min-w-44">{formatDateTime(at, locale, marketplace.timeZone)}</td>
          <td className="min-w-44">{reason ? why(`reasons.${reason}`) : "–"}</td>
          <td className="min-w-64 whitespace-pre-line" lang={words ? language : undefined}>
            {words ?? "–"}
          </td>
        </tr>
      ))}
    </Table>
  );
}

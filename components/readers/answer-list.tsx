import { Table } from "@/components/ui/table";
import type { Answer } from "@/lib/domain/readers/view";
import { formatShort } from "@/lib/i18n/dates";
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
      head={[t("answers.words"), t("answers.why"), t("answers.when")]}
    >
      {answers.map(({ id, at, reason, words }) => (
        <tr key={id}>
          <td className="min-w-48 whitespace-pre-line" lang={words ? language : undefined}>
            {words ?? "–"}
          </td>
          <td className="min-w-40">{reason ? why(`reasons.${reason}`) : "–"}</td>
          <td className="whitespace-nowrap">{formatShort(at, locale, marketplace.timeZone)}</td>
        </tr>
      ))}
    </Table>
  );
}

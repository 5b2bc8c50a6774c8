import { SummaryList } from "@/components/ui/summary-list";
import type { Statement as Said } from "@/lib/domain/restriction/view";
import type { Locale } from "@/lib/i18n/locales";
import { statementWords } from "@/lib/i18n/statement-words";

type Props = { of: Said; locale: Locale; level: 3 | 4 };

/** The whole statement of reasons of a restriction. */
export function Statement({ of, locale, level }: Props) {
  const { rows, texts, redress } = statementWords(of, locale);
  const Heading = `h${level}` as const;
  return (
    <div className="stack">
      <SummaryList rows={rows.map((it) => ({ key: it.term, ...it }))} />
      {texts.map(({ title, text }) => (
        <div key={title}>
          <Heading className="text-base">{title}</Heading>
          <p className="mt-1 break-words whitespace-pre-line">{text}</p>
        </div>
      ))}
      <div>
        <Heading className="text-base">{redress.title}</Heading>
        <ul className="mt-1 list-disc space-y-1 ps-6">
          {redress.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import { Callout } from "@/components/ui/callout";
import type { Piece } from "@/lib/domain/content/diff";
import { localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Differences } from "./differences";

type Props = {
  locale: Locale;
  sourceLocale: Locale;
  title: string;
  summary: string;
  body: string;
  /** What changed since the translation was last in line; null when nothing did. */
  changes: Piece[] | null;
  outdated: boolean;
};

/** The text to translate from, as it is written, with what changed since it was translated. */
export function OriginalPanel(props: Props) {
  const { locale, sourceLocale, title, summary, body, changes, outdated } = props;
  const t = translator(locale, "content");
  const language = localeNames[sourceLocale];
  return (
    <details open className="border-line bg-surface rounded-card border">
      <summary className="px-4 py-3 font-semibold">{t("original", { language })}</summary>
      <div className="border-line stack border-t p-4">
        {outdated ? <Callout tone="warning" title={t("outdated_text")} /> : null}
        {changes ? (
          <div>
            <p className="mb-2 font-semibold">{t("changed_since")}</p>
            <Differences
              pieces={changes}
              label={t("changed_since")}
              words={{ gone: t("gone"), added: t("added") }}
            />
          </div>
        ) : null}
        <div lang={sourceLocale} className="stack">
          <p className="font-semibold">{title}</p>
          <p>{summary}</p>
          <pre
            tabIndex={0}
            aria-label={t("original", { language })}
            role="region"
            className="text-small max-h-128 overflow-auto font-mono whitespace-pre-wrap"
          >
            {body}
          </pre>
        </div>
      </div>
    </details>
  );
}

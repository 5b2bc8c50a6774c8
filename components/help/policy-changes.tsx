import { changeId, type PolicyChange } from "@/lib/domain/content/policy-changes";
import type { Locale } from "@/lib/i18n/locales";
import { changeInWords } from "@/lib/i18n/policy-words";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; changes: readonly PolicyChange[] };

/** What changed in a policy and when, the newest first. */
export function PolicyChanges({ locale, changes }: Props) {
  const t = translator(locale, "policy");
  return (
    <section aria-labelledby="changes" className="border-line measure mt-12 border-t pt-6">
      <h2 id="changes">{t("title")}</h2>
      <p className="text-muted mt-1">{t("lead")}</p>
      <ol className="mt-4">
        {changes.map((change) => {
          const { title, date, lines, passages } = changeInWords(change, locale);
          return (
            <li
              key={changeId(change)}
              id={changeId(change)}
              className="border-line-strong border-s-3 ps-4 not-last:pb-5"
            >
              <p>
                <time dateTime={change.at} className="text-muted text-small block">
                  {date}
                </time>
                <strong>{title}</strong>
              </p>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {passages.map(({ under, parts }, index) => (
                <div key={index} className="mt-2">
                  {under ? <p className="font-semibold">{under}</p> : null}
                  <dl>
                    {parts.map(({ label, text, gone }) => (
                      <div key={label} className="mt-1">
                        <dt className="text-muted text-small">{label}</dt>
                        <dd className="whitespace-pre-line">
                          {gone ? <del>{text}</del> : <ins className="no-underline">{text}</ins>}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </div>
              ))}
            </li>
          );
        })}
      </ol>
      <p className="print-hidden mt-4">
        <a className="target" href={`/${locale}/policies/feed.xml`}>
          {t("subscribe")}
        </a>
      </p>
    </section>
  );
}

import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  /** What the procedure advises, by name and in its order; a name without words is left out. */
  advice: readonly string[];
  locale: Locale;
};

const guides: Readonly<Record<string, string>> = {
  bank: "what-the-bank-can-do",
  seller: "talk-to-the-seller-first",
  support: "seller-refuses-to-talk",
  police: "going-to-the-police",
};

/** What to do besides the case: one action a step, each with the page that says how. */
export function Advice({ advice, locale }: Props) {
  const t = translator(locale, "bundle");
  const known = advice.filter((it) => t.has(`advice.${it}.title`));
  if (known.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="advice">
      <h2 id="advice">{t("advice.title")}</h2>
      <p className="text-muted">{t("advice.lead")}</p>
      <ol className="divide-line border-line divide-y border-y">
        {known.map((it, index) => (
          <li key={it} className="flex gap-3 py-3">
            <span
              aria-hidden="true"
              className="bg-brand-soft text-brand flex size-8 shrink-0 items-center justify-center rounded-full font-semibold"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="text-base">{t(`advice.${it}.title`)}</h3>
              <p>{t(`advice.${it}.text`)}</p>
              <a
                className="target"
                href={`/${locale}/help/something-went-wrong/${guides[it] ?? ""}`}
              >
                {t(`advice.${it}.link`)}
              </a>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  view: CaseView;
  locale: Locale;
  mailLink: (form: FormData) => Promise<void>;
};

/** Says to whoever typed an address that the answer is for whoever reads its mail, and sends it. */
export function AnswerWithheld({ view, locale, mailLink }: Props) {
  if (!view.withheld) return null;
  const t = translator(locale, "track");
  return (
    <Callout level={2} title={t("answer_title")} className="measure">
      <p>{t("answer")}</p>
      <form action={mailLink}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="reference" value={view.reference} />
        <Button>{t("answer_button")}</Button>
      </form>
    </Callout>
  );
}

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { longestRemark, unhelpfulReasons } from "@/lib/domain/readers/rating";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** The page without its language. */
  path: string;
};

/**
 * "Was this helpful?" under a guide or policy. A plain form: its answer leads back to this page, the
 * same for everyone, at one of the thanks, which only then show. guidance.js spares the way there.
 */
export function Helpful({ locale, path }: Props) {
  const t = translator(locale, "helpful");
  const form = { action: `/${locale}/helpful`, method: "post" };
  return (
    <section
      id="helpful"
      aria-labelledby="helpful-title"
      className="border-line print-hidden mt-12 max-w-2xl border-t pt-6"
    >
      <form {...form} className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <h2 id="helpful-title" className="text-h3">
          {t("title")}
        </h2>
        <input type="hidden" name="path" value={path} />
        <div className="flex gap-3">
          {(["yes", "no"] as const).map((answer) => (
            <Button
              key={answer}
              variant="secondary"
              name="helpful"
              value={answer}
              data-thanks={`helpful-${answer}`}
            >
              {t(answer)}
            </Button>
          ))}
        </div>
      </form>
      <p
        id="helpful-problem"
        role="alert"
        hidden
        data-words={t("errors.no_connection")}
        className="text-danger mt-3 font-semibold"
      />
      <p className="text-muted text-small mt-2">{t("privacy")}</p>
      <Thanks id="helpful-yes">{t("thanks.yes")}</Thanks>
      <Thanks id="helpful-told">{t("thanks.told")}</Thanks>
      <div id="helpful-no" tabIndex={-1} className="reveal mt-4 focus:outline-none">
        <p className="font-semibold">{t("thanks.no")}</p>
        <form {...form} className="stack mt-4">
          <input type="hidden" name="path" value={path} />
          <input type="hidden" name="helpful" value="no" />
          <RadioGroup
            id="helpful-reason"
            name="reason"
            legend={
              <>
                {t("reason")} <span className="text-muted font-normal">({t("optional")})</span>
              </>
            }
            options={unhelpfulReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <Field
            id="helpful-words"
            label={t("words")}
            optional={t("optional")}
            hint={t("words_hint")}
          >
            {(control) => <TextArea {...control} name="words" rows={3} maxLength={longestRemark} />}
          </Field>
          <Button data-thanks="helpful-told">{t("send")}</Button>
        </form>
      </div>
    </section>
  );
}

function Thanks({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} tabIndex={-1} className="reveal mt-4 font-semibold focus:outline-none">
      {children}
    </p>
  );
}

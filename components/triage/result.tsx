import { introOf } from "@/components/form/intro";
import { ButtonLink } from "@/components/ui/button";
import { prefillOf, stepsOf } from "@/lib/domain/triage/walk";
import type { Answers, End, Step, StepKind } from "@/lib/domain/triage/graph";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CopyMessage } from "./copy-message";

type ResultProps = { locale: Locale; node: string; end: End; answers: Answers };

/** Where a step's link leads, for the steps that are done on this site. */
const places: Partial<Record<StepKind, string>> = {
  check_message: "/scam-check",
  answer_claim: "/cases",
  not_covered: "/report/dispute",
  also_fraud: "/report/fraud",
  also_claim: "/report/claim",
  track: "/track",
};

/** What to do, in order, with the right form filled in. */
export function Result({ locale, node, end, answers }: ResultProps) {
  const t = translator(locale, "triage");
  const steps = stepsOf(end, answers);
  return (
    <>
      <h1>{t(`ends.${node}`)}</h1>
      <h2 className={steps.length > 1 ? "text-muted text-lead mt-3 font-sans" : "sr-only"}>
        {t("todo")}
      </h2>
      <ol className="ms-[1.15rem] mt-6">
        {steps.map((step, index) => (
          <li
            key={step.does}
            className="border-line relative border-s-2 ps-7 pb-8 last:border-transparent last:pb-0 sm:ps-9"
          >
            <span
              aria-hidden="true"
              className={`absolute -start-[1.15rem] grid size-9 place-items-center rounded-full font-semibold ${
                step.does === "form" ? "bg-brand text-on-brand" : "bg-brand-soft text-brand-strong"
              }`}
            >
              {index + 1}
            </span>
            <StepBody locale={locale} step={step} end={end} answers={answers} />
          </li>
        ))}
      </ol>
    </>
  );
}

type StepBodyProps = { locale: Locale; step: Step; end: End; answers: Answers };

function StepBody({ locale, step, end, answers }: StepBodyProps) {
  const t = translator(locale, "triage");
  if (step.does === "form" && end.form) {
    const filled = new URLSearchParams(prefillOf(end, answers)).toString();
    const title = translator(locale, "report")(`titles.${end.form}`);
    return (
      <>
        <h3>{title}</h3>
        <p className="mt-1">{introOf(end.form, locale)}</p>
        {filled ? <p className="text-muted mt-1">{t("filled")}</p> : null}
        <ButtonLink
          href={`/${locale}/report/${end.form}${filled && `?${filled}`}`}
          className="mt-4 max-sm:w-full"
        >
          {title}
        </ButtonLink>
      </>
    );
  }
  const key = `steps.${step.does}`;
  const place = places[step.does];
  const talks = step.does === "talk" || step.does === "talk_if_safe";
  return (
    <>
      <h3>{t(`${key}.title`)}</h3>
      <p className="mt-1">{t(`${key}.text`)}</p>
      {talks && end.message ? (
        <CopyMessage
          label={t("message_label")}
          text={t(`messages.${end.message}`)}
          copy={t("copy")}
          copied={t("copied")}
        />
      ) : null}
      {place ? (
        <p className="mt-1">
          <a href={`/${locale}${place}`} className="target font-semibold">
            {t(`${key}.link`)}
          </a>
        </p>
      ) : null}
    </>
  );
}

import { classNames } from "@/components/ui/class-names";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pathSteps, type PathStep } from "./path-steps";

const dots: Record<PathStep["mark"], string> = {
  done: "border-brand bg-brand",
  current: "border-accent bg-accent ring-accent-soft ring-4",
  skipped: "border-line-strong bg-surface border-dashed",
  todo: "border-line-strong bg-surface",
};

/** The path of a case through its procedure: down on a phone, across on wider screens. */
export function StagePath({ view, locale }: { view: CaseView; locale: Locale }) {
  const t = translator(locale, "case");
  const steps = pathSteps(view);
  return (
    <ol aria-label={t("page.path")} className="flex flex-col sm:flex-row">
      {steps.map(({ key, mark }, index) => (
        <li
          key={key}
          aria-current={mark === "current" ? "step" : undefined}
          className="relative flex min-w-0 flex-1 gap-3 pb-3 last:pb-0 sm:flex-col sm:gap-2 sm:pe-3 sm:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={classNames(
                "absolute start-[0.4375rem] top-4 bottom-0 w-0.5 sm:start-4 sm:end-0 sm:top-[0.4375rem] sm:bottom-auto sm:h-0.5 sm:w-auto",
                mark === "done" || mark === "skipped" ? "bg-brand" : "bg-line-strong/50",
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={classNames(
              "relative mt-1 size-4 shrink-0 rounded-full border-2 sm:mt-0",
              dots[mark],
            )}
          />
          <span className="text-small min-w-0">
            <span
              className={classNames("block", mark === "current" ? "font-semibold" : "text-muted")}
            >
              {t(`stages.${view.kind}.${key}`)}
            </span>
            <span className="text-muted">{t(`page.path_${mark}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

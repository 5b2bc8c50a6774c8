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

/** More stages than this have no room for their names beside each other. */
const named = 5;

/**
 * The path of a case through its procedure, as one line. The names stand under it where there is
 * room; elsewhere they are read out, and the page names the stage where the case is.
 */
export function StagePath({ view, locale }: { view: CaseView; locale: Locale }) {
  const t = translator(locale, "case");
  const steps = pathSteps(view);
  const words = steps.length > named ? "sr-only" : "max-sm:sr-only";
  return (
    <ol aria-label={t("page.path")} className="flex">
      {steps.map(({ key, mark }, index) => (
        <li
          key={key}
          aria-current={mark === "current" ? "step" : undefined}
          className="relative flex min-w-0 flex-1 flex-col gap-2 pe-3 last:flex-none sm:last:flex-1"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={classNames(
                "absolute start-4 end-0 top-[0.4375rem] h-0.5",
                mark === "done" || mark === "skipped" ? "bg-brand" : "bg-line-strong/50",
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={classNames("relative size-4 shrink-0 rounded-full border-2", dots[mark])}
          />
          <span className={classNames("text-small min-w-0", words)}>
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

import { Card } from "@/components/ui/card";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A procedure as it runs now: its stages, who works them, and their clocks. */
export function ProcedureCard({ procedure, locale }: { procedure: Procedure; locale: Locale }) {
  const label = translator(locale, "case");
  const t = translator(locale, "staff");
  return (
    <Card as="section" className="stack">
      <h2 className="first-letter:uppercase">
        {label(`kinds.${procedure.kind}`)}{" "}
        <span className="text-muted text-base">{t("version", { version: procedure.version })}</span>
      </h2>
      <ol className="list-decimal ps-6">
        {procedure.stages.map((stage) => (
          <li key={stage.key} className="py-1">
            <strong>{label(`stages.${procedure.kind}.${stage.key}`)}</strong> ·{" "}
            {label(`teams.${stage.team}`)}
            {stage.clocks.map((clock) => ` · ${formatDuration(clock.duration, locale)}`)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

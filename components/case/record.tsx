import type { CaseView, TimelineEntry } from "@/lib/domain/case/view";
import { formatShort } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = { view: CaseView; locale: Locale };

/** The case's record as this reader may see it, newest first. */
export function Record({ view, locale }: Props) {
  const t = translator(locale, "case");
  const desk = translator(locale, "staff");
  const who = (entry: TimelineEntry) => {
    if (entry.performer === "system") return t("page.by_itself");
    if (entry.performer === view.viewer && view.viewer !== "staff") return t("page.you");
    return (
      entry.actorName ?? (entry.performer === "staff" ? t("page.our_team") : t("page.other_side"))
    );
  };
  return (
    <ol className="border-line border-s-2">
      {view.timeline.toReversed().map((entry) => (
        <li
          key={entry.id}
          className={`mb-5 ps-4 ${entry.type === "note" ? "bg-accent-soft rounded-card py-2" : ""}`}
        >
          <p>
            <strong>{t(`events.${entry.type}`)}</strong>
            {entry.type === "moved" && entry.payload.to
              ? `: ${t(`stages.${view.kind}.${entry.payload.to}`)}`
              : ""}
          </p>
          <p className="text-muted text-small">
            {who(entry)} ·{" "}
            <time dateTime={entry.at.toISOString()}>
              {formatShort(entry.at, locale, marketplace.timeZone)}
            </time>
            {view.viewer === "staff" && ` · ${desk(entry.audience)}`}
          </p>
          {entry.payload.body && <p className="mt-1 whitespace-pre-line">{entry.payload.body}</p>}
          {entry.payload.fileNames && <p className="text-small mt-1">{entry.payload.fileNames}</p>}
          {entry.payload.assigneeName && <p className="text-small">{entry.payload.assigneeName}</p>}
        </li>
      ))}
    </ol>
  );
}

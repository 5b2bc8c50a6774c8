import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { TranslationStatus } from "@/lib/domain/content/translation";
import type { TextStatus } from "@/lib/domain/content/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type ShownState = {
  status: TextStatus | "missing";
  isPublic: boolean;
  translation: TranslationStatus;
};

const tones: Record<ShownState["status"], BadgeTone> = {
  draft: "amber",
  in_review: "info",
  scheduled: "info",
  published: "success",
  unpublished: "neutral",
  missing: "neutral",
};

/** How one language of a page stands: its newest revision, and whether it lags behind. */
export function StateBadges({ state, locale }: { state: ShownState; locale: Locale }) {
  const t = translator(locale, "content");
  const draftBehind = state.isPublic && state.status !== "published";
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tones[state.status]}>{t(`status.${state.status}`)}</Badge>
      {draftBehind ? <Badge tone="success">{t("status.still_public")}</Badge> : null}
      {state.translation === "outdated" ? (
        <Badge tone="danger">{t("status.outdated")}</Badge>
      ) : null}
    </span>
  );
}

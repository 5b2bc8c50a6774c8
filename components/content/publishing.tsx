import type { FormAction } from "@/lib/domain/case/form-state";
import { fits, type TextAct, type TextStatus } from "@/lib/domain/content/vocabulary";
import type { ButtonVariant } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formWords } from "./form-words";
import { SimpleForm, type SimpleField } from "./simple-form";

type Props = {
  action: FormAction;
  locale: Locale;
  text: {
    pageId: string;
    locale: Locale;
    version: number;
    status: TextStatus;
    isPublic: boolean;
  };
  /** Whether the reader may decide what readers see. */
  publishes: boolean;
  zone: string;
  /** The day that the check of the text is offered as; null for a text that states none. */
  today: string | null;
};

const open: readonly TextAct[] = ["publish", "submit"];
const ofPublishers: readonly TextAct[] = ["publish", "schedule", "send_back", "unpublish"];
const looks: Partial<Record<TextAct, ButtonVariant>> = { publish: "primary", unpublish: "danger" };

/** What can be done with a text as it is stored: review, publication, and what undoes them. */
export function Publishing({ action, locale, text, publishes, zone, today }: Props) {
  const t = translator(locale, "content");
  const acts = (["publish", "submit", "schedule", "send_back", "unpublish"] as const).filter(
    (act) => fits(act, text.status, text.isPublic) && (publishes || !ofPublishers.includes(act)),
  );
  const hidden = {
    pageId: text.pageId,
    locale: text.locale,
    version: String(text.version),
  };
  const reviewed: SimpleField = {
    name: "reviewed",
    label: t("field.reviewed"),
    hint: t("hint.reviewed_at_publishing"),
    type: "date",
    value: today ?? "",
  };
  const fields: Partial<Record<TextAct, SimpleField[]>> = {
    ...(today !== null && { publish: [reviewed] }),
    schedule: [
      {
        name: "publishAt",
        label: t("field.publishAt"),
        hint: t("hint.publishAt", { zone }),
        type: "datetime-local",
      },
      ...(today === null ? [] : [reviewed]),
    ],
    send_back: [{ name: "note", label: t("field.reason"), type: "text" }],
  };
  return (
    <div className="stack">
      {acts.map((act) => {
        const form = (
          <SimpleForm
            key={act}
            action={action}
            id={act}
            hidden={{ ...hidden, act }}
            fields={fields[act] ?? []}
            submit={t(`act.${act}`)}
            variant={looks[act] ?? "secondary"}
            words={formWords(locale)}
          />
        );
        if (open.includes(act)) return form;
        return (
          <Details key={act} summary={t(`act.${act}`)}>
            <p>{t(`meaning.${act}`)}</p>
            {form}
          </Details>
        );
      })}
    </div>
  );
}

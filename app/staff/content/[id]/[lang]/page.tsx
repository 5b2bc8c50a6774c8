import { notFound } from "next/navigation";
import { editFields } from "@/components/content/edit-fields";
import { editWords } from "@/components/content/form-words";
import { LanguageTabs } from "@/components/content/language-tabs";
import { OriginalPanel } from "@/components/content/original-panel";
import { PageTools } from "@/components/content/page-tools";
import { TextForm } from "@/components/content/text-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { deskContext } from "@/lib/actions/desk-context";
import {
  actOnContent,
  addContentImage,
  moveContent,
  previewContent,
  saveContent,
} from "@/lib/actions/edit-content";
import { can } from "@/lib/domain/access/can";
import { localDate } from "@/lib/domain/calendar/day";
import { diffTexts } from "@/lib/domain/content/diff";
import { isLocale, localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { textToEdit, type TextToEdit } from "@/lib/services/content/queries";
import { safelyDrawn } from "@/lib/services/content/save";
import { DeskFrame } from "../../../desk-frame";

export const metadata = { title: "Recourse" };

type Props = {
  params: Promise<{ id: string; lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EditContentPage({ params, searchParams }: Props) {
  const { id, lang } = await params;
  const path = `/content/${id}/${lang}`;
  const { context, locale } = await deskContext("/staff/content/[id]/[lang]", `/staff${path}`);
  const found = isLocale(lang) ? await textToEdit(context, id, lang) : null;
  if (!isLocale(lang) || !found) notFound();
  const { done } = await searchParams;
  const { page, text, values, original, states, others } = found;
  const t = translator(locale, "content");
  const state = states.find((it) => it.locale === lang);
  const version = String(text?.version ?? 0);
  return (
    <DeskFrame actor={context.actor} locale={locale} path={path}>
      <div className="stack">
        <Breadcrumbs
          label={translator(locale, "common")("breadcrumbs")}
          items={[{ href: "/staff/content", label: t("title") }]}
        />
        <h1>{values.title || original?.values.title || page.path}</h1>
        <LanguageTabs locale={locale} pageId={id} current={lang} states={states} />
        {typeof done === "string" && t.has(`done.${done}`) ? (
          <Callout tone="success" role="status" title={t(`done.${done}`)} />
        ) : null}
        {others.length > 0 ? (
          <Callout tone="warning" title={t("others", { names: others.join(", ") })} />
        ) : null}
        <TextForm
          key={lang}
          action={saveContent}
          draw={previewContent}
          hidden={{ pageId: id, locale: lang, version }}
          fields={editFields(page.kind, values, locale)}
          boxes={boxesOf(locale, found, lang)}
          preview={safelyDrawn(values.body, lang).html}
          words={editWords(locale)}
        >
          {original ? (
            <OriginalPanel
              locale={locale}
              sourceLocale={page.sourceLocale}
              title={original.values.title}
              summary={original.values.summary}
              body={original.values.body}
              changes={original.before && diffTexts(original.before.body, original.values.body)}
              outdated={state?.translation === "outdated"}
            />
          ) : null}
        </TextForm>
        <PageTools
          locale={locale}
          found={found}
          lang={lang}
          publishes={can(context.actor, "content:publish")}
          today={localDate(context.now, marketplace.timeZone)}
          act={actOnContent}
          move={moveContent}
          addImage={addContentImage}
        />
      </div>
    </DeskFrame>
  );
}

/** What can be said of a change: that the translation follows, that it is only a slip mended. */
function boxesOf(locale: Locale, { page, original, states }: TextToEdit, lang: Locale) {
  const t = translator(locale, "content");
  const outdated = states.find((it) => it.locale === lang)?.translation === "outdated";
  const follows = original && {
    name: "follows",
    value: String(original.revision),
    label: t("follows", { language: localeNames[page.sourceLocale] }),
    hint: t("follows_hint"),
    // Whoever mends a slip in an outdated translation has not translated what is missing.
    on: !outdated,
  };
  const policy = page.kind === "policy";
  const hints = [original ? "" : t("small_hint"), policy ? t("small_policy_hint") : ""];
  const small = {
    name: "small",
    value: "1",
    label: t("small"),
    hint: hints.filter((it) => it !== "").join(" "),
    on: false,
  };
  return [...(follows ? [follows] : []), ...(policy || !original ? [small] : [])];
}

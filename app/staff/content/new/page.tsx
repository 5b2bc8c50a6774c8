import { SimpleForm } from "@/components/content/simple-form";
import { formWords } from "@/components/content/form-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { deskContext } from "@/lib/actions/desk-context";
import { createContent } from "@/lib/actions/edit-content";
import { isLocale, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { placesToWrite } from "@/lib/services/content/queries";
import { DeskFrame } from "../../desk-frame";

export const metadata = { title: "Recourse" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewContentPage({ searchParams }: Props) {
  // A search without result leads here: its words and language are filled in.
  const { title = "", locale: language = "" } = await searchParams;
  const { context, locale } = await deskContext("/staff/content/new");
  const t = translator(locale, "content");
  const topics = await placesToWrite(context, locale);
  const places = [
    ...topics.map(({ path, title }) => ({ value: path, label: title })),
    { value: "/policies", label: t("policies") },
  ];
  return (
    <DeskFrame actor={context.actor} locale={locale} path="/content/new">
      <div className="stack measure">
        <Breadcrumbs
          label={translator(locale, "common")("breadcrumbs")}
          items={[{ href: "/staff/content", label: t("title") }]}
        />
        <h1>{t("new")}</h1>
        <SimpleForm
          action={createContent}
          id="new"
          hidden={{}}
          fields={[
            {
              name: "place",
              label: t("field.place"),
              type: "list",
              options: places,
              value: places[0]?.value ?? "",
            },
            {
              name: "locale",
              label: t("field.locale"),
              type: "list",
              hint: t("hint.locale"),
              options: locales.map((it) => ({ value: it, label: localeNames[it] })),
              value: isLocale(String(language)) ? String(language) : locale,
            },
            {
              name: "title",
              label: t("field.title"),
              type: "text",
              value: String(title).slice(0, 200),
            },
            { name: "summary", label: t("field.summary"), type: "text", hint: t("hint.summary") },
            { name: "slug", label: t("field.slug"), type: "text", hint: t("hint.slug") },
          ]}
          submit={t("create")}
          variant="primary"
          words={formWords(locale)}
        />
      </div>
    </DeskFrame>
  );
}

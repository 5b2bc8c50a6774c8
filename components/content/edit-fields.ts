import type { PageKind } from "@/lib/domain/content/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EditField } from "./text-form";

const fieldsOf: Record<PageKind, readonly (readonly [string, EditField["kind"]])[]> = {
  topic: [
    ["title", "line"],
    ["summary", "long"],
    ["body", "body"],
    ["order", "number"],
  ],
  article: [
    ["title", "line"],
    ["summary", "long"],
    ["body", "body"],
    ["reviewed", "day"],
    ["related", "long"],
    ["order", "number"],
  ],
  policy: [
    ["title", "line"],
    ["summary", "long"],
    ["body", "body"],
    ["effective", "day"],
    ["reviewed", "day"],
    ["related", "long"],
    ["order", "number"],
  ],
};

/** The fields of a kind of page, filled in, and the note that goes with a saving. */
export function editFields(
  kind: PageKind,
  values: Readonly<Record<string, string>>,
  locale: Locale,
): EditField[] {
  const t = translator(locale, "content");
  return [...fieldsOf[kind], ["note", "line"] as const].map(([name, kind]) => ({
    name,
    kind,
    label: t(`field.${name}`),
    value: values[name] ?? "",
    ...(t.has(`hint.${name}`) && { hint: t(`hint.${name}`) }),
  }));
}

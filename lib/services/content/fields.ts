import { readSource } from "@/lib/content/source";
import type { PageKind } from "@/lib/domain/content/vocabulary";

export const textFieldNames = [
  "title",
  "summary",
  "body",
  "order",
  "reviewed",
  "effective",
  "related",
] as const;
export type TextValues = Record<(typeof textFieldNames)[number], string>;

/** A file as its form shows it; all empty for none. */
export function fieldsOf(kind: PageKind, source: string | null): TextValues {
  const empty = {
    title: "",
    summary: "",
    body: "",
    order: "1",
    reviewed: "",
    effective: "",
    related: "",
  };
  if (source === null) return empty;
  const { data, body } = readSource(kind, source, kind);
  return {
    title: data.title,
    summary: data.summary,
    body,
    order: String(data.order),
    reviewed: "reviewed" in data ? data.reviewed : "",
    effective: "effective" in data ? data.effective : "",
    related: "related" in data ? data.related.join("\n") : "",
  };
}

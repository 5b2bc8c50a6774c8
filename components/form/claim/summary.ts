import type { SummaryRow } from "@/components/ui/summary-list";
import type { FormField } from "../data-form";

/** The answers in words. An amount is left out where no partial refund is asked for. */
export function summaryRows(
  fields: readonly FormField[],
  values: Readonly<Record<string, string | undefined>>,
  files: readonly { fileName: string }[],
): (SummaryRow & { key: string })[] {
  return fields.flatMap(({ name, label, kind, options }) => {
    if (kind === "files") {
      const names = files.map((file) => file.fileName).join("\n");
      return names ? [{ key: name, term: label, value: names }] : [];
    }
    const value = values[name] ?? "";
    if (!value || (name === "amount" && values.solution !== "partial_refund")) return [];
    const chosen = options?.find((option) => option.value === value);
    return [{ key: name, term: label, value: chosen ? chosen.label : value }];
  });
}

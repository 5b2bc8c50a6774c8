import { endOfDay } from "../calendar/day";
import type { FormError } from "../case/form-state";

/** What the fields of a request must be towards each other: real days in order, a reason to hurry. */
export function authorityFaults(asked: Readonly<Record<string, unknown>>): FormError[] {
  const textOf = (field: string) => String(asked[field] ?? "");
  const [from, to] = [textOf("periodFrom"), textOf("periodTo")];
  const unreal = (["periodFrom", "periodTo"] as const).filter(
    (field) => textOf(field) !== "" && !endOfDay(textOf(field), "UTC"),
  );
  const hurried = asked.urgency === "emergency" && textOf("urgencyReason").length < 10;
  return [
    ...unreal.map((field) => ({ field, code: "period_wrong" })),
    ...(unreal.length === 0 && from !== "" && to !== "" && to < from
      ? [{ field: "periodTo", code: "period_order" }]
      : []),
    ...(hurried ? [{ field: "urgencyReason", code: "urgency_reason_required" }] : []),
  ];
}

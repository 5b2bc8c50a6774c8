import { actInputs, type FormAct } from "@/lib/domain/case/inputs";

/** Every act by form can be done, but adding files alone: bodies are JSON. */
export const apiActs = (Object.keys(actInputs) as FormAct[]).filter((it) => it !== "add_evidence");

/** Of the acts that are possible now, those that the API can do. */
export function actsOfApi(acts: readonly string[]): FormAct[] {
  return apiActs.filter((act) => acts.includes(act));
}

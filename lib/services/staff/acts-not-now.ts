import { can } from "@/lib/domain/access/can";
import type { Actor, CaseSubject } from "@/lib/domain/access/actor";
import type { NotNow } from "@/lib/domain/case/view";
import { caseActions, type CaseAction } from "@/lib/domain/case/vocabulary";
import { stageOf, type Procedure } from "@/lib/domain/procedure/definition";
import { interpretAct } from "@/lib/domain/procedure/interpreter";
import { parseReference } from "@/lib/domain/reference/reference";
import { loadCase, type LoadedCase } from "../case/load";
import type { Context } from "../context";

/** What staff can do in this procedure but not now, or not this person, each with why. */
export async function actsNotNow(context: Context, typed: string): Promise<NotNow[]> {
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(context.db, { reference }) : null;
  if (!loaded || !can(context.actor, "case:read_private", loaded.subject)) return [];
  return caseActions
    .filter((act) => act !== "dismiss" && stagesWith(loaded.procedure, act).length > 0)
    .flatMap((act) => {
      const why = whyNot(context, loaded, act);
      return why ? [{ act, ...why }] : [];
    });
}

function stagesWith(procedure: Procedure, act: CaseAction): string[] {
  return procedure.stages
    .filter((stage) => stage.on[act]?.by.includes("staff"))
    .map((stage) => stage.key);
}

function whyNot(context: Context, loaded: LoadedCase, act: CaseAction): Omit<NotNow, "act"> | null {
  const { procedure, facts, subject } = loaded;
  const stages = stagesWith(procedure, act);
  if (!stages.includes(facts.stage)) {
    return stageOf(procedure, facts.stage).closed ? { why: "closed" } : { why: "stage", stages };
  }
  if (!can(context.actor, `case:${act}`, subject)) {
    return { why: denial(context.actor, subject, act) };
  }
  const { actor, now, calendar } = context;
  const drafted = actor.kind === "member" && loaded.draftedBy === actor.memberId;
  const asked = { procedure, facts, action: act, performer: "staff" as const };
  const possible = interpretAct({ ...asked, now, calendar, drafted });
  if (possible.ok || possible.refusal === "choice_required") return null;
  return { why: possible.refusal };
}

function denial(actor: Actor, subject: CaseSubject, act: CaseAction): NotNow["why"] {
  if (act === "assign") return "lead_only";
  const decided = actor.kind === "member" && subject.decidedBy.includes(actor.memberId);
  return subject.needsOthers && decided ? "decided_before" : "other_team";
}

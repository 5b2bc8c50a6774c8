import { procedureKinds, teams, type ProcedureKind, type StaffRole } from "../case/vocabulary";
import type { Actor } from "./actor";

/** Whether these roles work cases at all; editors and administrators alone do not. */
export function worksCases(roles: readonly StaffRole[]): boolean {
  return roles.some((role) => role === "lead" || (teams as readonly string[]).includes(role));
}

/** Kinds that exist for these roles alone; to everyone else on the staff there is no such case. */
const keptFor: Partial<Record<ProcedureKind, readonly StaffRole[]>> = {
  authority: ["legal", "lead"],
};

/** Whether these roles work cases of this kind. */
export function worksKind(roles: readonly StaffRole[], kind: ProcedureKind): boolean {
  return worksCases(roles) && (keptFor[kind] ?? roles).some((role) => roles.includes(role));
}

/** The kinds whose cases this actor works; whatever lists or counts cases leaves out the others. */
export function kindsWorked(actor: Actor): ProcedureKind[] {
  if (actor.kind !== "member") return [];
  return procedureKinds.filter((kind) => worksKind(actor.roles, kind));
}

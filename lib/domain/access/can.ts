import {
  caseActions,
  teams,
  type CaseAction,
  type Performer,
  type StaffRole,
} from "../case/vocabulary";
import { sideOf, type Actor, type CaseSubject } from "./actor";
import { withinScopes } from "./scopes";

/** What is asked of the actor alone. */
export const plainPermissions = [
  "case:open",
  "claim:open",
  "own_cases:list",
  "guidance:rate",
  "queue:read",
  "staff:list",
  "insights:read",
  "content:read",
  "content:write",
  "content:publish",
  "settings:read",
  "calendar:change",
  "names:edit",
  "procedures:replace",
  "api_keys:manage",
  "mail:manage",
] as const;
export type PlainPermission = (typeof plainPermissions)[number];

/** What is asked of the actor and one case. */
export const casePermissions = [
  "case:read",
  "case:read_private",
  "evidence:read",
  "case:bundle",
  ...caseActions.map((action) => `case:${action}` as const),
] as const;
export type CasePermission = (typeof casePermissions)[number];

/** The closed list of what anyone may be allowed. Anything not allowed below is denied. */
export type Permission = PlainPermission | CasePermission;

/** Acts that settle a case: only its own team (or a lead), and never one's own case. */
const settling: readonly CaseAction[] = [
  "decide",
  "dismiss",
  "reply",
  "mediate",
  "extend",
  "offer_variants",
  "apply_red_line",
  "send_on",
  "draft_answer",
  "approve",
  "convert",
];
const common: readonly CaseAction[] = ["message", "add_evidence"];
const staffActs: readonly CaseAction[] = [
  ...common,
  ...settling,
  "note",
  "take",
  "assign",
  "ask_information",
  "name_respondent",
  "record_contact",
  "set_reason",
];
const partyActs: readonly CaseAction[] = [
  ...common,
  "propose",
  "accept",
  "decline",
  "ask_mediation",
  "withdraw",
  "confirm_carried_out",
  "report_not_carried_out",
  "answer_satisfaction",
  "appeal",
  "answer_information",
  "choose_variant",
];

/** Whether these roles work cases at all; editors and administrators alone do not. */
export function worksCases(roles: readonly StaffRole[]): boolean {
  return roles.some((role) => role === "lead" || (teams as readonly string[]).includes(role));
}

/** Whether this actor has a team of their own; a lead steps into any and has none. */
export function worksInTeam(actor: Actor): boolean {
  return actor.kind === "member" && teams.some((team) => actor.roles.includes(team));
}

/** In which part this actor would act on the case; null: in none. */
export function performerOf(actor: Actor, subject: CaseSubject): Performer | null {
  if (actor.kind === "system") return "system";
  const side = sideOf(actor, subject);
  if (side) return side;
  return actor.kind === "member" && worksCases(actor.roles) ? "staff" : null;
}

/** The one place that decides access. A case's permission without its case is denied. */
export function can(actor: Actor, permission: Permission, subject?: CaseSubject): boolean {
  if (actor.kind === "member" && actor.scopes && !withinScopes(actor.scopes, permission)) {
    return false;
  }
  if (!isPlain(permission)) return subject !== undefined && canOnCase(actor, permission, subject);
  switch (permission) {
    case "case:open":
    case "guidance:rate":
      return actor.kind !== "system";
    case "claim:open":
    case "own_cases:list":
      return actor.kind === "member";
    case "queue:read":
    case "staff:list":
    case "insights:read":
      return actor.kind === "member" && worksCases(actor.roles);
    case "content:read":
      return actor.kind === "member" && actor.roles.length > 0;
    case "content:write":
      return hasRole(actor, ["editor", "lead", "administrator"]);
    case "content:publish":
      return hasRole(actor, ["editor", "administrator"]);
    case "mail:manage":
      return (
        actor.kind === "member" &&
        (actor.roles.includes("lead") || actor.roles.includes("administrator"))
      );
    case "settings:read":
      return (
        actor.kind === "member" &&
        (worksCases(actor.roles) || actor.roles.includes("administrator"))
      );
    case "calendar:change":
    case "names:edit":
    case "procedures:replace":
    case "api_keys:manage":
      return actor.kind === "member" && actor.roles.includes("administrator");
  }
}

function hasRole(actor: Actor, roles: readonly StaffRole[]): boolean {
  return actor.kind === "member" && actor.roles.some((role) => roles.includes(role));
}

function isPlain(permission: Permission): permission is PlainPermission {
  return (plainPermissions as readonly string[]).includes(permission);
}

function canOnCase(actor: Actor, permission: CasePermission, subject: CaseSubject): boolean {
  const performer = performerOf(actor, subject);
  if (performer === null) return false;
  switch (permission) {
    case "case:read":
    case "evidence:read":
      return performer !== "system";
    case "case:read_private":
      return performer === "staff";
    case "case:bundle":
      return performer === "claimant" || (performer === "staff" && isOfTeam(actor, subject));
    default:
      return mayAct(actor, performer, permission.slice("case:".length) as CaseAction, subject);
  }
}

/** Whether the actor works in the case's own team, or steps into any as a lead. */
function isOfTeam(actor: Actor, { team }: CaseSubject): boolean {
  return hasRole(actor, ["lead", team]);
}

function mayAct(
  actor: Actor,
  performer: Performer,
  action: CaseAction,
  subject: CaseSubject,
): boolean {
  if (performer === "system") return false;
  if (performer !== "staff") return partyActs.includes(action);
  if (!staffActs.includes(action) || actor.kind !== "member") return false;
  const lead = actor.roles.includes("lead");
  if (action === "assign") return lead;
  if (action === "take") return isOfTeam(actor, subject);
  if (!settling.includes(action)) return true;
  if (subject.needsOthers && subject.decidedBy.includes(actor.memberId)) return false;
  return isOfTeam(actor, subject);
}

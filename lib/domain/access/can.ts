import {
  caseActions,
  teams,
  type CaseAction,
  type Performer,
  type StaffRole,
} from "../case/vocabulary";
import { guestCaseOf, sideOf, type Actor, type CaseSubject } from "./actor";
import { withinScopes } from "./scopes";
import { worksCases, worksKind } from "./works";

/** What is asked of the actor alone. */
export const plainPermissions = [
  "case:open",
  "claim:open",
  "own_cases:list",
  "guidance:rate",
  "queue:read",
  "case:log",
  "authorities:read",
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
  "people:manage",
  "marketplace:push",
  "mail:manage",
  "restrictions:list",
  "own_restrictions:list",
] as const;
export type PlainPermission = (typeof plainPermissions)[number];

/** What is asked of the actor and the case that a restriction arose, or is to arise, from. */
export const restrictionPermissions = [
  "restriction:impose",
  "restriction:lift",
  "restriction:appeal",
  "restriction:decide_appeal",
] as const;
export type RestrictionPermission = (typeof restrictionPermissions)[number];

/** What is asked of the actor and one case. */
export const casePermissions = [
  "case:read",
  "case:read_private",
  "case:read_answer",
  "evidence:read",
  "case:bundle",
  "case:end_help",
  ...caseActions.map((action) => `case:${action}` as const),
  ...restrictionPermissions,
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
  "report_findings",
  "grant_contact",
  "refuse_contact",
  "withdraw_contact",
  "check_request",
  "list_disclosure",
  "unlist_disclosure",
  "record_dispatch",
  "set_hold",
  "end_hold",
];
/** Acts of the case's own team (or a lead), whoever decided the case before. */
const ofTeam: readonly CaseAction[] = ["take", "name_respondent", "remove_respondent"];
const common: readonly CaseAction[] = ["message", "add_evidence"];
const staffActs: readonly CaseAction[] = [
  ...common,
  ...settling,
  "note",
  "take",
  "assign",
  "ask_information",
  "name_respondent",
  "remove_respondent",
  "record_contact",
  "set_reason",
  "record_contact_attempt",
];
const partyActs: readonly CaseAction[] = [
  ...common,
  "propose",
  "accept",
  "decline",
  "ask_mediation",
  "withdraw",
  "report_carried_out",
  "confirm_carried_out",
  "report_not_carried_out",
  "answer_satisfaction",
  "appeal",
  "answer_information",
  "choose_variant",
  "request_contact",
];

/** Whether this actor has a team of their own; a lead steps into any and has none. */
export function worksInTeam(actor: Actor): boolean {
  return actor.kind === "member" && teams.some((team) => actor.roles.includes(team));
}

/** In which part this actor would act on the case; null: in none. */
export function performerOf(actor: Actor, subject: CaseSubject): Performer | null {
  if (actor.kind === "system") return "system";
  const side = sideOf(actor, subject);
  if (side) return side;
  return actor.kind === "member" && worksKind(actor.roles, subject.kind) ? "staff" : null;
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
    case "own_restrictions:list":
      return actor.kind === "member";
    case "authorities:read":
      return hasRole(actor, ["legal", "lead"]);
    case "queue:read":
    case "case:log":
    case "staff:list":
    case "insights:read":
    case "restrictions:list":
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
    case "people:manage":
    case "marketplace:push":
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
    case "case:read_answer":
      return performer === "staff" || (performer === "claimant" && isProved(actor, subject));
    case "case:bundle":
      return performer === "claimant" || (performer === "staff" && isOfTeam(actor, subject));
    case "case:end_help":
      return performer === "staff" && hasRole(actor, ["lead"]);
    case "restriction:impose":
    case "restriction:lift":
    case "restriction:appeal":
    case "restriction:decide_appeal":
      return onRestriction(actor, performer, permission, subject);
    default:
      return mayAct(actor, performer, permission.slice("case:".length) as CaseAction, subject);
  }
}

/**
 * Whether the mailbox that a case is answered to is known to be this actor's: an account's always
 * is. What is disclosed to an authority is for whoever reads its mail, not whoever typed its address.
 */
function isProved(actor: Actor, subject: CaseSubject): boolean {
  return guestCaseOf(actor, subject)?.proved ?? true;
}

/** Whether the actor works in the case's own team, or steps into any as a lead. */
function isOfTeam(actor: Actor, { team }: CaseSubject): boolean {
  return hasRole(actor, ["lead", team]);
}

/**
 * A restriction is of the case's respondent, so the appeal is theirs alone. It is decided by people
 * who look at cases a second time, and never by whoever imposed it (DSA Art. 20).
 */
function onRestriction(
  actor: Actor,
  performer: Performer,
  permission: RestrictionPermission,
  subject: CaseSubject,
): boolean {
  if (actor.kind !== "member") return false;
  if (permission === "restriction:appeal") return performer === "respondent";
  if (performer !== "staff") return false;
  const lead = actor.roles.includes("lead");
  switch (permission) {
    case "restriction:impose":
      return lead || actor.roles.includes(subject.team);
    case "restriction:lift":
      return lead;
    case "restriction:decide_appeal":
      return (
        (lead || actor.roles.includes("customer_experience")) &&
        actor.memberId !== subject.imposedBy
      );
  }
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
  if (ofTeam.includes(action)) return isOfTeam(actor, subject);
  // To stop the clock of a case is its own team's.
  if (action === "ask_information" && subject.askingPauses) return isOfTeam(actor, subject);
  if (!settling.includes(action)) return true;
  if (subject.needsOthers && subject.decidedBy.includes(actor.memberId)) return false;
  return isOfTeam(actor, subject);
}

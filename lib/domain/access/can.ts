import { teams, type CaseAction, type Performer, type StaffRole } from "../case/vocabulary";
import { sideOf, type Actor, type CaseSubject } from "./actor";

/** The closed list of what anyone may be allowed. Anything not allowed below is denied. */
export const permissions = [
  "public:read",
  "case:open",
  "claim:open",
  "own_cases:list",
  "case:read",
  "case:read_private",
  "evidence:read",
  "queue:read",
  "staff:list",
  "calendar:change",
  "playground:use",
] as const;
export type Permission = (typeof permissions)[number] | `case:${CaseAction}`;

/** Acts that settle a case: only its own team (or a lead), and never one's own case. */
const settling: readonly CaseAction[] = ["decide", "dismiss", "reply", "close", "mediate"];
const staffOnly: readonly CaseAction[] = ["note", "take", "assign", "ask_information", ...settling];
const partyOnly: readonly CaseAction[] = [
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
];

/** Whether these roles work cases at all; editors and administrators alone do not. */
export function worksCases(roles: readonly StaffRole[]): boolean {
  return roles.some((role) => role === "lead" || (teams as readonly string[]).includes(role));
}

/** In which part this actor would act on the case; null: in none. */
export function performerOf(actor: Actor, subject: CaseSubject): Performer | null {
  if (actor.kind === "system") return "system";
  const side = sideOf(actor, subject);
  if (side) return side;
  return actor.kind === "member" && worksCases(actor.roles) ? "staff" : null;
}

/** The one place that decides access to what is not a case's. */
export function can(actor: Actor, permission: Permission, subject?: CaseSubject): boolean {
  switch (permission) {
    case "public:read":
      return true;
    case "case:open":
      return actor.kind === "visitor" || actor.kind === "member" || actor.kind === "guest";
    case "claim:open":
    case "own_cases:list":
      return actor.kind === "member";
    case "queue:read":
    case "staff:list":
      return actor.kind === "member" && worksCases(actor.roles);
    case "calendar:change":
      return actor.kind === "member" && actor.roles.includes("administrator");
    case "playground:use":
      return actor.kind !== "system";
    default:
      return subject !== undefined && canOnCase(actor, permission, subject);
  }
}

type CasePermission = Exclude<
  Permission,
  | "public:read"
  | "case:open"
  | "claim:open"
  | "own_cases:list"
  | "queue:read"
  | "staff:list"
  | "calendar:change"
  | "playground:use"
>;

function canOnCase(actor: Actor, permission: CasePermission, subject: CaseSubject): boolean {
  const performer = performerOf(actor, subject);
  if (performer === null) return false;
  switch (permission) {
    case "case:read":
    case "evidence:read":
      return performer !== "system";
    case "case:read_private":
      return performer === "staff";
    default:
      return mayAct(actor, performer, permission.slice("case:".length) as CaseAction, subject);
  }
}

function mayAct(
  actor: Actor,
  performer: Performer,
  action: CaseAction,
  subject: CaseSubject,
): boolean {
  if (performer === "system") return false;
  if (performer !== "staff") return !staffOnly.includes(action);
  if (partyOnly.includes(action) || actor.kind !== "member") return false;
  const lead = actor.roles.includes("lead");
  if (action === "assign") return lead;
  if (action === "take") return lead || actor.roles.includes(subject.team);
  if (!settling.includes(action)) return true;
  if (subject.stage === "appeal" && subject.decidedBy.includes(actor.memberId)) return false;
  return lead || actor.roles.includes(subject.team);
}

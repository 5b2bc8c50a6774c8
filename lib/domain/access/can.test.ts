import { describe, expect, it } from "vitest";
import { caseActions, staffRoles, teams } from "../case/vocabulary";
import type { Actor } from "./actor";
import { can, casePermissions, plainPermissions } from "./can";
import { kindsWorked } from "./works";
import { actorKinds, actorOf, allowance, subjectOf } from "./permissions-table";
import type { ActorKind } from "./permissions-table";

/**
 * Written by hand from the product text, apart from can(): who may, permission by permission.
 * `team`: the role on its own team's cases only. A permission with no row here fails.
 */
const working = [...teams, "lead"] as const;
const guests = ["guest", "new_guest"] as const;
const parties = [...guests, "claimant", "respondent"] as const;
const members = actorKinds.filter((kind) => actorOf(kind).kind === "member");
const expected: Record<string, { yes: readonly ActorKind[]; team?: readonly ActorKind[] }> = {
  "case:open": { yes: actorKinds },
  "guidance:rate": { yes: actorKinds },
  "claim:open": { yes: members },
  "own_cases:list": { yes: members },
  "queue:read": { yes: working },
  "case:log": { yes: working },
  "authorities:read": { yes: ["legal", "lead"] },
  "staff:list": { yes: working },
  "insights:read": { yes: working },
  "content:read": { yes: staffRoles },
  "content:write": { yes: ["lead", "editor", "administrator"] },
  "content:publish": { yes: ["editor", "administrator"] },
  "mail:manage": { yes: ["lead", "administrator"] },
  "settings:read": { yes: [...working, "administrator"] },
  "calendar:change": { yes: ["administrator"] },
  "names:edit": { yes: ["administrator"] },
  "procedures:replace": { yes: ["administrator"] },
  "api_keys:manage": { yes: ["administrator"] },
  "people:manage": { yes: ["administrator"] },
  "marketplace:push": { yes: ["administrator"] },
  "restrictions:list": { yes: working },
  "own_restrictions:list": { yes: members },
  "restriction:impose": { yes: ["lead"], team: teams },
  "restriction:lift": { yes: ["lead"] },
  "restriction:appeal": { yes: ["respondent"] },
  "restriction:decide_appeal": { yes: ["lead", "customer_experience"] },
  "case:read": { yes: [...parties, ...working] },
  "evidence:read": { yes: [...parties, ...working] },
  "case:read_answer": { yes: ["guest", "claimant", ...working] },
  "case:bundle": { yes: [...guests, "claimant", "lead"], team: teams },
  "case:end_help": { yes: ["lead"] },
  "case:read_private": { yes: working },
  "case:message": { yes: [...parties, ...working] },
  "case:add_evidence": { yes: [...parties, ...working] },
  "case:propose": { yes: parties },
  "case:accept": { yes: parties },
  "case:decline": { yes: parties },
  "case:ask_mediation": { yes: parties },
  "case:withdraw": { yes: parties },
  "case:report_carried_out": { yes: parties },
  "case:confirm_carried_out": { yes: parties },
  "case:report_not_carried_out": { yes: parties },
  "case:answer_satisfaction": { yes: parties },
  "case:appeal": { yes: parties },
  "case:answer_information": { yes: parties },
  "case:note": { yes: working },
  "case:ask_information": { yes: working },
  "case:assign": { yes: ["lead"] },
  "case:take": { yes: ["lead"], team: teams },
  "case:mediate": { yes: ["lead"], team: teams },
  "case:decide": { yes: ["lead"], team: teams },
  "case:dismiss": { yes: ["lead"], team: teams },
  "case:reply": { yes: ["lead"], team: teams },
  "case:name_respondent": { yes: ["lead"], team: teams },
  "case:remove_respondent": { yes: ["lead"], team: teams },
  "case:record_contact": { yes: working },
  "case:set_reason": { yes: working },
  "case:choose_variant": { yes: parties },
  "case:extend": { yes: ["lead"], team: teams },
  "case:offer_variants": { yes: ["lead"], team: teams },
  "case:apply_red_line": { yes: ["lead"], team: teams },
  "case:send_on": { yes: ["lead"], team: teams },
  "case:draft_answer": { yes: ["lead"], team: teams },
  "case:approve": { yes: ["lead"], team: teams },
  "case:convert": { yes: ["lead"], team: teams },
  "case:report_findings": { yes: ["lead"], team: teams },
  "case:record_contact_attempt": { yes: working },
  "case:request_contact": { yes: parties },
  "case:grant_contact": { yes: ["lead"], team: teams },
  "case:refuse_contact": { yes: ["lead"], team: teams },
  "case:withdraw_contact": { yes: ["lead"], team: teams },
  "case:check_request": { yes: ["lead"], team: teams },
  "case:list_disclosure": { yes: ["lead"], team: teams },
  "case:unlist_disclosure": { yes: ["lead"], team: teams },
  "case:record_dispatch": { yes: ["lead"], team: teams },
  "case:set_hold": { yes: ["lead"], team: teams },
  "case:end_hold": { yes: ["lead"], team: teams },
};

const cells = [...plainPermissions, ...casePermissions].flatMap((permission) =>
  actorKinds.map((kind) => ({ permission, kind })),
);

describe("can()", () => {
  it.each(cells)("$permission for $kind", ({ permission, kind }) => {
    const row = expected[permission];
    expect(row, `${permission} is in nobody's table`).toBeDefined();
    const word = row?.yes.includes(kind) ? "yes" : row?.team?.includes(kind) ? "own team" : "-";
    expect(allowance(kind, permission)).toBe(word);
  });

  it("denies what it does not know", () => {
    for (const kind of actorKinds) {
      const asked = ["case:invented", "", "toString"] as unknown as "case:read"[];
      for (const permission of asked) {
        expect(can(actorOf(kind), permission, subjectOf())).toBe(false);
      }
    }
  });

  it.each(casePermissions)("%s without its case is denied to everyone", (permission) => {
    for (const kind of actorKinds) expect(can(actorOf(kind), permission)).toBe(false);
  });

  it.each(casePermissions)("%s of another case is denied to a guest", (permission) => {
    const another = subjectOf({ caseId: "another", claimantId: null });
    for (const kind of guests) expect(can(actorOf(kind), permission, another)).toBe(false);
  });

  it.each(casePermissions)("%s of a member's case is denied to a guest", (permission) => {
    for (const kind of guests) expect(can(actorOf(kind), permission, subjectOf())).toBe(false);
  });

  it.each(actorKinds.filter((kind) => actorOf(kind).kind === "member"))(
    "gives the %s who opened the case without the account a guest's part in it, and no more",
    (kind) => {
      const own = subjectOf({ claimantId: null });
      const member = actorOf(kind) as Extract<Actor, { kind: "member" }>;
      for (const proved of [true, false]) {
        const actor = { ...member, cases: [{ caseId: "case", proved }] };
        const guest = actorOf(proved ? "guest" : "new_guest");
        for (const permission of casePermissions) {
          expect(can(actor, permission, own), permission).toBe(can(guest, permission, own));
          const another = subjectOf({ caseId: "another", claimantId: null });
          expect(can(actor, permission, another)).toBe(can(member, permission, another));
        }
      }
    },
  );

  it.each(casePermissions)("%s is no job's to ask for", (permission) => {
    expect(can({ kind: "system", job: "clocks" }, permission, subjectOf())).toBe(false);
  });

  it.each(staffRoles)("%s has nothing of the role in a case of their own", (role) => {
    for (const side of ["claimant", "respondent"] as const) {
      const actor: Actor = { kind: "member", memberId: side, roles: [role], locale: "en" };
      for (const permission of casePermissions) {
        for (const team of teams) {
          const subject = subjectOf({ team });
          expect(can(actor, permission, subject), `${role} as ${side}: ${permission}`).toBe(
            can(actorOf(side), permission, subject),
          );
        }
      }
    }
  });

  it.each(["authority"] as const)("keeps %s cases from all staff but legal and leads", (kind) => {
    for (const permission of casePermissions) {
      for (const team of teams) {
        const reading = staffRoles.filter((role) =>
          can(actorOf(role), permission, subjectOf({ kind, team })),
        );
        const usually = staffRoles.filter((role) =>
          can(actorOf(role), permission, subjectOf({ team })),
        );
        expect(reading, permission).toEqual(
          usually.filter((role) => role === "legal" || role === "lead"),
        );
      }
    }
    expect(kindsWorked(actorOf("legal"))).toContain(kind);
    expect(kindsWorked(actorOf("security"))).not.toContain(kind);
    expect(kindsWorked(actorOf("administrator"))).toEqual([]);
  });

  it("leaves to the own team to ask where asking stops a clock", () => {
    const asking = (askingPauses: boolean) =>
      staffRoles.filter((role) =>
        can(actorOf(role), "case:ask_information", subjectOf({ team: "legal", askingPauses })),
      );
    expect(asking(false)).toEqual(working);
    expect(asking(true)).toEqual(["legal", "lead"]);
  });

  it("keeps the appeal against a restriction from whoever imposed it, and from nobody else", () => {
    for (const kind of ["lead", "customer_experience"] as const) {
      const may = (imposedBy: string) =>
        can(actorOf(kind), "restriction:decide_appeal", subjectOf({ imposedBy }));
      expect([may("somebody-else"), may(kind)]).toEqual([true, false]);
    }
  });

  it("keeps an appeal from whoever decided the case, and from nobody else", () => {
    const settling = [
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
    const bars = (needsOthers: boolean, decidedBy: string[]) =>
      caseActions.filter(
        (act) => !can(actorOf("lead"), `case:${act}`, subjectOf({ needsOthers, decidedBy })),
      );
    const usual = bars(true, ["someone-else"]);
    expect(
      bars(true, ["lead"])
        .filter((act) => !usual.includes(act))
        .sort(),
    ).toEqual(settling.sort());
    expect(bars(false, ["lead"])).toEqual(usual);
  });
});

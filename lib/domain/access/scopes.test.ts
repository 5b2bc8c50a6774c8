import { describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import { can, casePermissions, plainPermissions, type Permission } from "./can";
import { actorKinds, actorOf, subjectOf } from "./permissions-table";
import { apiScopes, permissionsOfScope, type ApiScope } from "./scopes";

const all: readonly Permission[] = [...plainPermissions, ...casePermissions];
const members = actorKinds.filter((kind) => actorOf(kind).kind === "member");
const withKey = (actor: Actor, scopes: readonly ApiScope[]): Actor =>
  actor.kind === "member" ? { ...actor, scopes } : actor;

describe("the scopes of an API key", () => {
  it.each(members)("let a key of %s do no more than the member may, scope by scope", (kind) => {
    for (const scope of apiScopes) {
      for (const permission of all) {
        const allowed = can(withKey(actorOf(kind), [scope]), permission, subjectOf());
        const mine = can(actorOf(kind), permission, subjectOf());
        expect([scope, permission, allowed]).toEqual([
          scope,
          permission,
          mine && permissionsOfScope[scope].includes(permission),
        ]);
      }
    }
  });

  it.each(members)("let a key of %s do nothing when it has none, or an unknown one", (kind) => {
    for (const scopes of [[], ["toString", "cases:everything"] as unknown as ApiScope[]]) {
      for (const permission of all) {
        expect(can(withKey(actorOf(kind), scopes), permission, subjectOf())).toBe(false);
      }
    }
  });

  it("name permissions that exist", () => {
    const named = Object.values(permissionsOfScope).flat();
    expect(named.filter((it) => !(all as readonly string[]).includes(it))).toEqual([]);
  });

  it("never let a key make keys", () => {
    expect(can(withKey(actorOf("administrator"), apiScopes), "api_keys:manage")).toBe(false);
  });

  it("let reading read and nothing else", () => {
    expect(
      permissionsOfScope["cases:read"].filter(
        (it) => !/:(read|read_private|read_answer|list)$/.test(it),
      ),
    ).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { mayErase, type StandingHold } from "./may-erase";

const onMember: StandingHold = { memberId: "m", caseId: null, endedAt: null };
const onCase: StandingHold = { memberId: null, caseId: "c", endedAt: null };
const ended = new Date("2026-06-08T07:00:00Z");

describe("mayErase", () => {
  it.each<[string, string[], string[], StandingHold[], boolean]>([
    ["nothing is held", ["m"], ["c"], [], true],
    ["the member is held", ["m"], [], [onMember], false],
    ["a side of the case is held", ["n", "m"], ["c"], [onMember], false],
    ["the case is held", [], ["c"], [onCase], false],
    ["others are held", ["n"], ["d"], [onMember, onCase], true],
    ["the hold has ended", ["m"], ["c"], [{ ...onMember, endedAt: ended }], true],
    ["one of two holds has ended", ["m"], [], [{ ...onMember, endedAt: ended }, onMember], false],
    ["a hold that names nothing", ["m"], ["c"], [{ ...onMember, memberId: null }], true],
  ])("%s", (_, memberIds, caseIds, holds, allowed) => {
    expect(mayErase({ memberIds, caseIds }, holds)).toBe(allowed);
  });
});

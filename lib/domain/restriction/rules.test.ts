import { describe, expect, it } from "vitest";
import {
  appealRefusal,
  appealUntil,
  decideRefusal,
  imposeRefusal,
  liftRefusal,
  noticeEnds,
  restrictionState,
  termOf,
} from "./rules";
import { restrictionInputs } from "./inputs";

const zone = "Europe/Bucharest";
const now = new Date("2026-06-08T07:00:00Z");
const at = (text: string) => new Date(text);
const wanted = { kind: "suspended", startsOn: "", endsOn: "", noticeException: null } as const;

describe("from when until when", () => {
  it.each([
    ["at once and without an end", {}, "2026-06-08T07:00:00Z", null],
    ["from today, which has begun", { startsOn: "2026-06-08" }, "2026-06-08T07:00:00Z", null],
    [
      "whole local days, the last included",
      { startsOn: "2026-06-10", endsOn: "2026-06-12" },
      "2026-06-09T21:00:00Z",
      "2026-06-12T20:59:59Z",
    ],
    [
      "over the change to winter time",
      { startsOn: "2026-10-25", endsOn: "2026-10-25" },
      "2026-10-24T21:00:00Z",
      "2026-10-25T21:59:59Z",
    ],
    ["a termination after thirty whole days", { kind: "terminated" }, "2026-07-08T21:00:00Z", null],
    [
      "a termination has no end",
      { kind: "terminated", endsOn: "2026-12-01" },
      "2026-07-08T21:00:00Z",
      null,
    ],
    [
      "a termination at once where the law excepts it",
      { kind: "terminated", noticeException: "repeated_breach" },
      "2026-06-08T07:00:00Z",
      null,
    ],
    [
      "a termination later than its notice",
      { kind: "terminated", startsOn: "2026-07-09" },
      "2026-07-08T21:00:00Z",
      null,
    ],
  ] as const)("%s", (_, given, startsAt, endsAt) => {
    const term = termOf({ ...wanted, ...given }, now, zone);
    expect(term).toEqual({ ok: true, startsAt: at(startsAt), endsAt: endsAt && at(endsAt) });
  });

  it.each([
    ["a day before today", { startsOn: "2026-06-07" }, "startsOn", "starts_on_past"],
    ["no day at all", { startsOn: "2026-02-30" }, "startsOn", "starts_on_wrong"],
    ["words", { startsOn: "tomorrow" }, "startsOn", "starts_on_wrong"],
    [
      "a termination inside its notice",
      { kind: "terminated", startsOn: "2026-07-08" },
      "startsOn",
      "starts_on_notice",
    ],
    [
      "a termination today without a reason that excepts it",
      { kind: "terminated", startsOn: "2026-06-08" },
      "startsOn",
      "starts_on_past",
    ],
    ["an end that is no day", { endsOn: "2026-13-01" }, "endsOn", "ends_on_wrong"],
    ["an end before the start", { endsOn: "2026-06-07" }, "endsOn", "ends_on_before"],
  ] as const)("refuses %s", (_, given, field, code) => {
    expect(termOf({ ...wanted, ...given }, now, zone)).toEqual({ ok: false, field, code });
  });

  it("gives at least 30 times 24 hours of notice, on any day of the year", () => {
    for (let day = 0; day < 366; day += 1) {
      const told = new Date(now.getTime() + day * 86_400_000);
      const waited = noticeEnds(told, zone).getTime() - told.getTime();
      expect(waited).toBeGreaterThanOrEqual(30 * 86_400_000);
      expect(waited).toBeLessThanOrEqual(31 * 86_400_000 + 3_600_000);
    }
  });

  it.each([
    ["2026-06-08T07:00:00Z", "2026-12-08T21:59:59Z"],
    ["2026-08-31T07:00:00Z", "2027-02-28T21:59:59Z"],
    ["2026-12-31T23:30:00Z", "2027-07-01T20:59:59Z"],
  ])("lets one told at %s be appealed until %s", (told, until) => {
    expect(appealUntil(at(told), zone)).toEqual(at(until));
  });
});

describe("what can be done with a restriction", () => {
  const standing = {
    startsAt: now,
    endsAt: null as Date | null,
    liftedAt: null as Date | null,
    appealUntil: at("2026-12-08T21:59:59Z"),
    appeal: null as { decidedAt: Date | null } | null,
  };
  const later = at("2026-06-20T00:00:00Z");
  const open = { decidedAt: null };
  const decided = { decidedAt: later };

  it.each([
    ["upcoming", { startsAt: later }, now],
    ["in_force", {}, now],
    ["in_force", { endsAt: later }, later],
    ["ended", { endsAt: now }, later],
    ["lifted", { liftedAt: now, startsAt: later }, later],
  ])("is %s", (state, given, moment) => {
    expect(restrictionState({ ...standing, ...given }, moment)).toBe(state);
  });

  it.each([
    ["in force", {}, later, null, null, "restriction_no_appeal_open"],
    ["upcoming", { startsAt: later }, now, null, null, "restriction_no_appeal_open"],
    ["ended", { endsAt: now }, later, null, "restriction_over", "restriction_no_appeal_open"],
    [
      "lifted",
      { liftedAt: now },
      later,
      "restriction_over",
      "restriction_over",
      "restriction_no_appeal_open",
    ],
    [
      "under appeal",
      { appeal: open },
      later,
      "restriction_appealed_already",
      "restriction_appeal_open",
      null,
    ],
    [
      "upheld",
      { appeal: decided },
      later,
      "restriction_appealed_already",
      null,
      "restriction_no_appeal_open",
    ],
    [
      "seven months old",
      {},
      at("2027-01-08T00:00:00Z"),
      "restriction_appeal_late",
      null,
      "restriction_no_appeal_open",
    ],
  ])("%s", (_, given, moment, appeal, lift, decide) => {
    const one = { ...standing, ...given };
    expect([appealRefusal(one, moment), liftRefusal(one, moment), decideRefusal(one)]).toEqual([
      appeal,
      lift,
      decide,
    ]);
  });

  it("is not imposed twice, nor on an account that ends anyway", () => {
    const one = { ...standing, kind: "suspended" as const };
    const ended = { ...standing, kind: "terminated" as const };
    expect(imposeRefusal("suspended", [one], now)).toBe("member_restricted_already");
    expect(imposeRefusal("terminated", [one], now)).toBeNull();
    expect(imposeRefusal("suspended", [{ ...one, liftedAt: now }], now)).toBeNull();
    expect(imposeRefusal("suspended", [{ ...one, endsAt: now }], later)).toBeNull();
    expect(imposeRefusal("limited_selling", [ended], now)).toBe("member_terminated_already");
    const ending = { ...ended, startsAt: later };
    expect(imposeRefusal("suspended", [ending], now)).toBeNull();
    expect(imposeRefusal("terminated", [ending], now)).toBe("member_terminated_already");
  });
});

describe("the form of a restriction", () => {
  const form = {
    actKey: "6f0f2c0e-5d0e-4a39-9d61-111111111111",
    reference: "RC-0000-0000",
    kind: "suspended",
    source: "notice",
    facts: "Three buyers were left without an answer for two weeks.",
    groundKind: "terms",
    ground: "Terms of sale, 7.2",
    explanation: "A seller answers a claim within the published time.",
    automation: "none",
  };
  const faults = (given: object) => {
    const read = restrictionInputs.impose.safeParse({ ...form, ...given });
    return read.success ? [] : read.error.issues.map((it) => `${it.path.join()} ${it.message}`);
  };

  it("is read, with what was left out", () => {
    expect(restrictionInputs.impose.parse({ ...form, noticeException: "" })).toMatchObject({
      startsOn: "",
      endsOn: "",
      territory: "",
      noticeException: null,
    });
  });

  it.each([
    [{ kind: "banned" }, "kind restriction_kind_required"],
    [{ source: undefined }, "source source_required"],
    [{ facts: "Too short" }, "facts facts_short"],
    [{ facts: "x".repeat(5001) }, "facts facts_long"],
    [{ groundKind: "" }, "groundKind ground_kind_required"],
    [{ ground: "x".repeat(501) }, "ground ground_long"],
    [{ explanation: "\u0000".repeat(30) }, "explanation explanation_characters"],
    [{ automation: "full" }, "automation automation_required"],
    [{ noticeException: "whim" }, "noticeException notice_exception_wrong"],
  ])("names what is wrong with %o", (given, fault) => {
    expect(faults(given)).toContain(fault);
  });
});

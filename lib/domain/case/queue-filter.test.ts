import { describe, expect, it } from "vitest";
import {
  deskCaseHref,
  fromTheTop,
  queueHref,
  queueViews,
  readQueueFilter,
  readQueuePlace,
  setFilters,
  stateOf,
  viewFilters,
  viewOf,
  writeQueueFilter,
} from "./queue-filter";

const read = (query: string) => readQueueFilter(Object.fromEntries(new URLSearchParams(query)));

describe("the queue's filter in the URL", () => {
  const whole =
    "team=legal&kind=claim&stage=mediation&mine=1&unassigned=1&overdue=1&state=any&q=ana&after=x&before=y&at=z";

  it("comes back as it was written", () => {
    expect(writeQueueFilter(read(whole))).toBe(whole);
  });

  it.each([
    "team=pirates",
    "kind=",
    "stage=Robert'); drop table cases",
    "mine=yes",
    "state=lost",
    "q=%20%20",
    "page=7",
  ])("leaves out %s", (query) => {
    expect(read(query)).toEqual({});
  });

  it("leaves out what is given twice", () => {
    expect(readQueueFilter({ team: ["legal", "security"], q: ["a", "b"] })).toEqual({});
  });

  it("keeps a search short and on one line", () => {
    expect(read(`q=${"a".repeat(300)}`).q).toHaveLength(100);
    expect(read("q=%20ana%0A%00maria%20").q).toBe("ana maria");
  });

  it("looks through closed cases when searching, unless told otherwise", () => {
    expect([stateOf({}), stateOf({ q: "ana" }), stateOf({ q: "ana", state: "open" })]).toEqual([
      "open",
      "any",
      "open",
    ]);
  });
});

describe("views", () => {
  it.each(queueViews)("%s is known by its address, on any page", (view) => {
    expect(viewOf({ ...viewFilters[view], after: "x" })).toBe(view);
  });

  it("are none once something else is filtered", () => {
    expect(viewOf({ mine: true, kind: "claim" })).toBeNull();
  });
});

describe("chips", () => {
  it("take away one filter each, and lead to the first page", () => {
    const filter = { kind: "claim", mine: true, after: "x" } as const;
    expect(setFilters(filter).map(({ key, without }) => [key, queueHref(without)])).toEqual([
      ["kind", "/staff?mine=1"],
      ["mine", "/staff?kind=claim"],
    ]);
    expect(fromTheTop(filter)).toEqual({ kind: "claim", mine: true });
  });
});

describe("the way back from a case", () => {
  it("is in its address", () => {
    const place = { team: "own", after: "x", at: "y" } as const;
    const href = deskCaseHref("RC-1", place);
    expect(readQueuePlace(new URL(href, "http://desk.example").searchParams.get("from"))).toEqual(
      place,
    );
    expect(deskCaseHref("RC-1", {})).toBe("/staff/cases/RC-1");
  });

  it.each([undefined, ["a"], "//elsewhere.example", "team=pirates"])(
    "is the whole queue for %s",
    (from) => expect(readQueuePlace(from)).toEqual({}),
  );
});

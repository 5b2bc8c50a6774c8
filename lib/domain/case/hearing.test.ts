import { expect, it } from "vitest";
import { audienceOf, claimantReadBy, releasedBy } from "./hearing";
import { audiences, procedureKinds } from "./vocabulary";

it("a claimant is read by the other side only where it is there and staff do not hear alone", () => {
  const read = (hasRespondent: boolean) =>
    procedureKinds.filter((kind) => claimantReadBy({ kind, hasRespondent }) === "parties");
  expect(read(false)).toEqual([]);
  expect(read(true).toSorted()).toEqual(["claim", "complaint", "dispute"]);
});

it("holds back what a claimant says to everyone, and nothing that was meant for fewer", () => {
  const alone = { kind: "complaint", hasRespondent: false } as const;
  expect(audienceOf("claimant", "parties", alone)).toBe("claimant");
  for (const meant of audiences) {
    expect(audienceOf("staff", meant, alone)).toBe(meant);
    expect(audienceOf("respondent", meant, alone)).toBe(meant);
    if (meant !== "parties") expect(audienceOf("claimant", meant, alone)).toBe(meant);
  }
});

it("what was released is what the last naming said", () => {
  const at = new Date(0);
  const named = (seq: number, payload: Record<string, unknown>) => ({
    ...{ type: "name_respondent", seq, at, payload },
  });
  expect(releasedBy([])).toBeNull();
  expect(releasedBy([named(2, { name: "a" })])).toEqual({ subject: "", body: "", seq: 2, at });
  const twice = [named(2, { subject: "One", body: "one" }), named(9, { subject: "B", body: "b" })];
  expect(releasedBy(twice)).toEqual({ subject: "B", body: "b", seq: 9, at });
});

import { describe, expect, it } from "vitest";
import { spokenBy } from "./spoken";

const person = (writes?: "fr" | "ro") => ({
  publicName: "Ana",
  kind: "private" as const,
  private: null,
  ...(writes && { writes }),
});

describe("the marks of what somebody wrote", () => {
  it("name the language of the side that wrote it, and leave its direction to its letters", () => {
    const sides = { claimant: person("fr"), respondent: person("ro") };
    expect(spokenBy("claimant", sides)).toEqual({ dir: "auto", lang: "fr" });
    expect(spokenBy("respondent", sides)).toEqual({ dir: "auto", lang: "ro" });
  });

  it("name no language where none is known", () => {
    const sides = { claimant: person(), respondent: null };
    for (const writer of ["claimant", "respondent", "staff", "system"]) {
      expect(spokenBy(writer, sides)).toEqual({ dir: "auto" });
    }
  });
});

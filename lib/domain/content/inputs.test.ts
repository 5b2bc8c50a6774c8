import { describe, expect, it } from "vitest";
import { textInput } from "./inputs";

const given = { title: "Cards", summary: "How.", body: "", order: "1" };
const faults = (change: Partial<typeof given>) => {
  const parsed = textInput.safeParse({ ...given, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

describe("the fields of an article", () => {
  it.each(["\u202a", "\u202e", "\u2066", "\u2069"])(
    "refuse %j in a title and a summary",
    (sign) => {
      expect(faults({ title: `Pay ${sign}ereh` })).toEqual(["title_characters"]);
      expect(faults({ summary: `${sign}How.` })).toEqual(["summary_characters"]);
    },
  );

  it("take every script as it is written", () => {
    expect(faults({ title: "كيف تدفع – איך לשלם", summary: "Plată" })).toEqual([]);
  });
});

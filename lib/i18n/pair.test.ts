import { expect, it } from "vitest";
import { pair } from "./pair";

it("sets the colon as each language does", () => {
  expect(pair("en", "Team", "security")).toBe("Team: security");
  expect(pair("fr", "Équipe", "sécurité")).toBe("Équipe\u00a0: sécurité");
});

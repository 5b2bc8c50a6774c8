import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { publishedFigures } from "@/lib/domain/procedure/figures";
import { statedFigures, statedOnScreens } from "./stated-figures";

/** What the sources of screens name in quotes like a figure: "complaint.first_contact". */
function namedInSources(): string[] {
  const quoted = new RegExp(`"((?:${procedureKinds.join("|")})\\.[a-z_]+)"`, "g");
  return ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .flatMap((name) =>
        [...readFileSync(path.join(folder, name), "utf8").matchAll(quoted)].map(
          ([, figure]) => figure ?? "",
        ),
      ),
  );
}

describe("the figures that pages state", () => {
  it("are those that the screens' sources name, and no others", () => {
    expect([...new Set(namedInSources())].sort()).toEqual([...statedOnScreens].sort());
  });

  it("include those of the guidance", () => {
    expect(statedFigures("complaint")).toEqual([
      "first_contact",
      "investigation",
      "last_level",
      "update",
    ]);
  });

  it.each(procedureKinds)("are all figures of the published %s", (kind) => {
    const stated = statedFigures(kind).map((name) => `${kind}.${name}`);
    expect(stated.filter((name) => !Object.hasOwn(publishedFigures, name))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evidenceLimits, sortFiles } from "./evidence";

const file = (name: string, size = 10, type = "image/png") => ({ name, size, type });

describe("files told of before they are sent", () => {
  it("takes what may be sent, and says why not of the others", () => {
    const chosen = [
      file("a.png"),
      file("exact.pdf", evidenceLimits.bytes, "application/pdf"),
      file("large.png", evidenceLimits.bytes + 1),
      file("empty.png", 0),
      file("page.html", 10, "text/html"),
      file("unknown", 10, ""),
    ];
    const { taken, refused } = sortFiles(0, chosen);
    expect(taken.map((it) => it.name)).toEqual(["a.png", "exact.pdf", "unknown"]);
    expect(refused).toEqual([
      { name: "large.png", fault: "files_size" },
      { name: "empty.png", fault: "files_empty" },
      { name: "page.html", fault: "files_type" },
    ]);
  });

  it("counts those already held", () => {
    const { taken, refused } = sortFiles(3, [file("a.png"), file("b.png"), file("c.png")]);
    expect(taken.map((it) => it.name)).toEqual(["a.png", "b.png"]);
    expect(refused).toEqual([{ name: "c.png", fault: "files_count" }]);
  });
});

import { expect, it } from "vitest";
import { fileOf, fixedPaths, kindOfPath, pageOfFile } from "./paths";

it.each([
  ["/help/a", "topic", "en/help/a/index.md"],
  ["/help/a/b-2", "article", "en/help/a/b-2.md"],
  ["/policies/x", "policy", "en/policies/x.md"],
] as const)("%s is a %s, kept in %s", (path, kind, file) => {
  expect(kindOfPath(path)).toBe(kind);
  expect(fileOf(path, "en")).toBe(file);
  expect(pageOfFile(file)).toEqual({ locale: "en", path, kind });
});

it.each([
  "/help",
  "/help/A",
  "/help/a/b/c",
  "/help/a--b",
  "/policies/feed",
  "/help/../x",
  "/x/y",
  "",
])("nothing can be kept at %j", (path) => expect(kindOfPath(path)).toBeNull());

it.each([
  "en/help/a.md.md",
  "help/a/b.md",
  "en/index.md",
  "en/help/a/b/index.md",
  "en/policies/a.txt",
])("%s is no page's file", (file) => expect(pageOfFile(file)).toBeNull());

it("knows the pages that are no content, and none behind the desk", () => {
  expect(fixedPaths()).toEqual(expect.arrayContaining(["", "/track", "/report/claim", "/start"]));
  expect(fixedPaths().filter((path) => /staff|api|\[/.test(path))).toEqual([]);
});

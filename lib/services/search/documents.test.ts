import { expect, it } from "vitest";
import { libraryDocuments } from "./documents";

it("ends a heading with a mark, so that an extract does not run it into the next words", () => {
  const page = libraryDocuments().find(
    ({ locale, path }) => locale === "en" && path === "/help/something-went-wrong/refund-not-paid",
  );
  expect(page?.headings).toContain("Check first");
  expect(page?.body).toContain("Check first. Who promised it");
});

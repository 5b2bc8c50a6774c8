import { describe, expect, it } from "vitest";
import { csvColumns, csvHeading, csvLine } from "./register-csv";
import { fromNewest, readRegisterFilter, writeRegisterFilter } from "./register-filter";
import type { RegisterRow } from "./register-view";

const row: RegisterRow = {
  number: 7,
  at: new Date("2026-06-08T07:00:00Z"),
  reference: "RC-0000-0000",
  body: "Secția 10 Poliție",
  bodyKind: "police",
  country: "RO",
  legalBasis: "Article 170",
  fileNumber: "1234/P/2026",
  memberName: "shop-h",
  category: "identity",
  fields: "Full name",
  why: "Named in the request",
  draftedBy: "Jeanne",
  approvedBy: "Lucian",
  answerBy: "electronic",
  hash: "ab12",
};

describe("the register as CSV", () => {
  it("has a heading and as many cells in each line", () => {
    expect(csvHeading).toBe(`${csvColumns.join(",")}\r\n`);
    expect(csvLine(row)).toBe(
      "7,2026-06-08T07:00:00.000Z,RC-0000-0000,Secția 10 Poliție,police,RO,Article 170," +
        "1234/P/2026,shop-h,identity,Full name,Named in the request,Jeanne,Lucian,electronic,ab12\r\n",
    );
  });

  it.each([
    ["Police, section 10", '"Police, section 10"'],
    ['The "10th"', '"The ""10th"""'],
    ["Two\nlines", '"Two\nlines"'],
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+40 700", "'+40 700"],
    ["-1+2", "'-1+2"],
    ["@sum", "'@sum"],
    ['=1,"2"', '"\'=1,""2"""'],
  ])("writes %j as %s", (body, cell) => {
    expect(csvLine({ ...row, body })).toContain(`,${cell},police,`);
  });
});

describe("the register's filter", () => {
  it("survives the way through a URL", () => {
    const filter = { body: "Poliție", member: "shop-h", from: "2026-06-01", after: 12 };
    const query = new URLSearchParams(writeRegisterFilter(filter));
    expect(readRegisterFilter(Object.fromEntries(query))).toEqual(filter);
    expect(fromNewest(filter)).toEqual({ body: "Poliție", member: "shop-h", from: "2026-06-01" });
  });

  it("leaves out what makes no sense", () => {
    expect(
      readRegisterFilter({
        ...{ body: " \u0000 ", member: ["a", "b"], from: "yesterday", to: "2026-6-1" },
        ...{ after: "-3", before: "1e9" },
      }),
    ).toEqual({});
    expect(readRegisterFilter({ after: "0", body: "x".repeat(500) }).body).toHaveLength(100);
  });
});

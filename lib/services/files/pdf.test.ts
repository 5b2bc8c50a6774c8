import { describe, expect, it } from "vitest";
import { onePagePdf } from "@/lib/services/demo/one-page-pdf";
import { objectStream, pdfOf } from "@/test/pdf";
import { pdfFault } from "./pdf";

const catalog = (more = "") => `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
const pages = "<< /Type /Pages /Kids [] /Count 0 >>";
const stream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;

describe("a PDF", () => {
  it.each([
    ["a letter", Buffer.from(onePagePdf(["A letter."]))],
    ["one whose objects are packed", pdfOf([catalog(), pages, objectStream(["<< /A /B >>"])])],
    ["one that opens at a page", pdfOf([catalog("/OpenAction [2 0 R /Fit]"), pages])],
    ["one that opens at a place named elsewhere", pdfOf([catalog("/OpenAction 2 0 R"), "[1 0 R]"])],
    [
      "one that goes to a page when it is opened",
      pdfOf([catalog("/OpenAction 50 0 R"), pages, objectStream(["<< /S /GoTo /D [2 0 R] >>"])]),
    ],
    ["one with links", pdfOf([catalog(), "<< /S /URI /URI (https://www.example.com) >>"])],
    ["a picture whose bytes look like a script", pdfOf([catalog(), stream("\u0001/JS(\u0002")])],
    ["one with a name that only begins so", pdfOf([catalog(), "<< /LaunchDate (2026) >>"])],
    [
      "one with bytes after its end",
      Buffer.concat([pdfOf([catalog(), pages]), Buffer.from("\n\n")]),
    ],
  ])("is taken: %s", (_name, bytes) => {
    expect(pdfFault(bytes)).toBeNull();
  });

  const whole = pdfOf([catalog(), pages]);
  it.each([
    ["the first bytes alone", Buffer.from("%PDF-1.4\n")],
    ["no table", Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n")],
    [
      "a table that is not there",
      Buffer.from(whole.toString().replace(/startxref\n\d+/, "startxref\n99999")),
    ],
    ["an end that was cut off", whole.subarray(0, whole.length - 12)],
    ["no catalogue", Buffer.from(whole.toString().replace("/Root", "/Toor"))],
  ])("is refused as broken: %s", (_name, bytes) => {
    expect(pdfFault(bytes)).toBe("files_pdf_broken");
  });

  const run = "<< /S /JavaScript /JS (app.alert(1)) >>";
  it.each([
    ["a script", pdfOf([catalog("/OpenAction 3 0 R"), pages, run])],
    ["a script nobody opens", pdfOf([catalog(), pages, run])],
    [
      "a script in other letters",
      pdfOf([catalog(), pages, run.replace("/JavaScript", "/J#61vaScript")]),
    ],
    ["a script without its kind", pdfOf([catalog(), "<< /S /Rendition /JS 3 0 R >>"])],
    ["a script in an object stream", pdfOf([catalog(), pages, objectStream([run])])],
    ["a script in a plain object stream", pdfOf([catalog(), pages, objectStream([run], "plain")])],
    [
      "a script behind what looks like a stream",
      pdfOf([catalog(), `% stream\n${run}`, stream("x")]),
    ],
    ["a program to start", pdfOf([catalog(), "<< /S /Launch /F (calc.exe) >>"])],
    ["a file", pdfOf([catalog("/Names << /EmbeddedFiles 2 0 R >>"), pages])],
    [
      "a file in a stream",
      pdfOf([catalog(), "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream"]),
    ],
    [
      "a form to send on opening",
      pdfOf([catalog("/OpenAction << /S /SubmitForm /F (x) >>"), pages]),
    ],
    ["something unknown on opening", pdfOf([catalog("/OpenAction 9 0 R"), pages])],
  ])("is refused for what it does: %s", (_name, bytes) => {
    expect(pdfFault(bytes)).toBe("files_pdf_active");
  });

  it("is refused as locked where its objects cannot be read", () => {
    const secret = objectStream(["<< /A /B >>"]).replace(
      /stream\n[\s\S]*\nendstream/,
      "stream\nsecret\nendstream",
    );
    expect(pdfFault(pdfOf([catalog(), pages, secret], "/Encrypt 9 0 R"))).toBe("files_pdf_locked");
  });

  it("is looked through in the time of a test, also when it was made to take for ever", () => {
    const actions = pdfOf([catalog(), "/OpenAction 1 0 R ".repeat(100_000)]);
    expect(pdfFault(actions)).toBe("files_pdf_active");
    expect(pdfFault(pdfOf([catalog(), "stream\n".repeat(1_000_000)]))).toBeNull();
  });
});

import { randomUUID } from "node:crypto";
import { isFrameworks, type Control } from "./form-on-page";
import { fileOf, text, type Part } from "./raw-form";

/** One way of getting a field wrong. */
export type Fault = {
  what: string;
  parts: Part[];
  /** What a person may well send: nothing says that it must be refused. */
  fine?: boolean;
};

/** What belongs to somebody else: a case, and things that have ids. */
export type Foreign = { reference: string; id: string };

const emoji = "👩‍👩‍👧‍👦🏴‍☠️";
const pixel = Buffer.from("not a picture, whatever its name says");

/** Every way in which this field can be wrong, given what would be right. */
export function faultsOf(control: Control, good: string, foreign: Foreign): Fault[] {
  const { name, kind, optional } = control;
  if (kind === "file") return filesGoneWrong(name);
  const free = kind === "text" || kind === "long";
  const shaped = kind === "text" && control.type !== "text";
  const fault = (what: string, value: string | Buffer, fine = free && !shaped): Fault => ({
    what,
    parts: [{ name, value: Buffer.from(value as string) }],
    ...(fine && { fine }),
  });
  const bad = (what: string, value: string) => fault(what, value, false);
  return [
    { what: "absent", parts: [], fine: optional || kind === "hidden" || kind === "box" },
    fault("empty", "", optional || kind === "hidden" || kind === "box"),
    bad("a NUL", `${good}\u0000`),
    bad("control characters", `${good}\u0007\u001b[2J\u007f`),
    bad("100,000 characters", "x".repeat(100_000)),
    fault(
      "half a surrogate pair",
      Buffer.concat([Buffer.from(good), Buffer.from([0xed, 0xa0, 0xbd])]),
    ),
    fault(
      "bytes that are no UTF-8",
      Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xc3, 0x28])]),
    ),
    fault("emoji", `${good} ${emoji}`),
    { what: "twice", parts: [text(name, good), text(name, `${good} again`)], fine: true },
    { what: "a file for words", parts: [fileOf(name, pixel)], fine: optional },
    fault("no date", "31-02-2026, about noon"),
    fault(
      "the year 99999",
      control.type === "datetime-local" ? "99999-01-01T10:00" : "99999-01-01",
    ),
    fault(
      "the 30th of February",
      control.type === "datetime-local" ? "2026-02-30T25:61" : "2026-02-30",
    ),
    fault("the last day that there can be", "+275760-09-13T00:00:00.000Z"),
    fault("a negative number", "-1"),
    fault("a huge number", "99999999999999999999"),
    fault("more than the database counts", "2147483648"),
    fault("no number", "NaN"),
    fault("a number without end", "1e999"),
    fault("an id of nothing", randomUUID()),
    fault("an id of somebody else’s", foreign.id),
    fault("a case of somebody else’s", foreign.reference),
    fault("an unknown choice", "__proto__"),
    fault("another unknown choice", "constructor"),
    fault("markup", `<script>alert(1)</script>'; drop table cases; --`),
  ].map((it) => (isFrameworks(control) || kind === "hidden" ? { ...it, fine: true } : it));
}

function filesGoneWrong(name: string): Fault[] {
  const bad = (what: string, part: Part): Fault => ({ what, parts: [part] });
  return [
    { what: "absent", parts: [], fine: true },
    { what: "a text for a file", parts: [text(name, "a text")], fine: true },
    bad("an empty file", fileOf(name, Buffer.alloc(0), "empty.png")),
    bad("no picture", fileOf(name, pixel, "page.png")),
    bad("a NUL in its name", fileOf(name, pixel, "pa\u0000ge.png")),
    bad("a path for its name", fileOf(name, pixel, "../../../etc/passwd")),
    bad("a name that is no UTF-8", fileOf(name, pixel, Buffer.from([0xff, 0xfe, 0x2e]))),
    bad("a name of 10,000 characters", fileOf(name, pixel, `${"n".repeat(10_000)}.png`)),
    bad("no PDF", fileOf(name, Buffer.from("%PDF-9.9"), "run.pdf", "application/pdf")),
    {
      what: "six at once",
      parts: Array.from({ length: 6 }, (_, index) => fileOf(name, pixel, `${index}.png`)),
    },
  ];
}

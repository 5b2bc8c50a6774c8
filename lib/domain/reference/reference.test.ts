import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReference, makeReference, parseReference } from "./reference";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bytes = fc.uint8Array({ minLength: 7, maxLength: 32 });
const reference = bytes.map(makeReference);
/** Where the eight characters stand in RC-XXXX-XXXX. */
const places = [3, 4, 5, 6, 8, 9, 10, 11];
const place = fc.integer({ min: 0, max: 7 });

function put(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

function swap(text: string, a: number, b: number): string {
  return put(put(text, a, text.charAt(b)), b, text.charAt(a));
}

describe("making", () => {
  it("writes RC-XXXX-XXXX without I, L, O and U", () => {
    fc.assert(
      fc.property(reference, (it) => {
        expect(it).toMatch(/^RC-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(isReference(it)).toBe(true);
        expect(parseReference(it)).toBe(it);
      }),
    );
  });

  it.each([
    [[0, 0, 0, 0, 0, 0, 0], "RC-0000-0000"],
    [[0, 0, 0, 0, 0, 0, 1], "RC-0000-0012"],
    [[31, 30, 29, 28, 27, 26, 25], "RC-ZYXW-VTS4"],
  ])("stays as it was issued: %j", (values, expected) => {
    expect(makeReference(Uint8Array.from(values))).toBe(expected);
  });

  it("is uniform: every byte value counts, and each character has eight of the 256", () => {
    for (let index = 0; index < 7; index += 1) {
      const seen = new Map<string, number>();
      for (let byte = 0; byte < 256; byte += 1) {
        const source = new Uint8Array(7);
        source[index] = byte;
        const character = makeReference(source).charAt(places[index] ?? 0);
        seen.set(character, (seen.get(character) ?? 0) + 1);
      }
      expect(seen.size).toBe(32);
      expect([...seen.values()].every((count) => count === 8)).toBe(true);
    }
  });

  it("refuses too few random bytes", () => {
    expect(() => makeReference(new Uint8Array(6))).toThrow(RangeError);
  });
});

describe("the check character", () => {
  it("catches every substitution of one character, all 248 of each reference", () => {
    fc.assert(
      fc.property(reference, (it) => {
        for (const at of places) {
          for (const character of alphabet) {
            if (character === it.charAt(at)) continue;
            expect(parseReference(put(it, at, character))).toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("catches every swap of two neighbours, the dash between them or not", () => {
    fc.assert(
      fc.property(reference, (it) => {
        places.slice(1).forEach((at, index) => {
          const before = places[index] ?? 0;
          if (it.charAt(at) === it.charAt(before)) return;
          expect(parseReference(swap(it, before, at))).toBeNull();
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("catches a swap of any two characters", () => {
    fc.assert(
      fc.property(reference, place, place, (it, a, b) => {
        const [first, second] = [places[a] ?? 3, places[b] ?? 3];
        fc.pre(it.charAt(first) !== it.charAt(second));
        expect(parseReference(swap(it, first, second))).toBeNull();
      }),
    );
  });

  it("catches a double misheard as another double, AA for BB", () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(...alphabet), (source, character) => {
        const it = makeReference(source.fill(source[0] ?? 0, 0, 2));
        fc.pre(it.charAt(3) !== character);
        expect(parseReference(put(put(it, 3, character), 4, character))).toBeNull();
      }),
    );
  });

  it("refuses one character more or fewer", () => {
    fc.assert(
      fc.property(reference, fc.constantFrom(...alphabet), (it, character) => {
        expect(parseReference(it + character)).toBeNull();
        expect(parseReference(it.slice(0, -1))).toBeNull();
      }),
    );
  });
});

describe("reading what a person typed", () => {
  const valid = "RC-0110-10K4";

  it.each([
    valid.toLowerCase(),
    ` ${valid} `,
    valid.replaceAll("-", ""),
    valid.replaceAll("-", " "),
    valid.replaceAll("-", "\u2013"),
    valid.replaceAll("-", "\u00A0"),
    valid.slice(3),
    valid.slice(3).replace("-", ""),
    "rc o i l o - i o k 4",
    "RC-OIL0-lOk4",
    "RC.0110.10K4",
    "RC_0110_10K4",
    `${valid}\t\n`,
  ])("takes %j", (typed) => {
    expect(parseReference(typed)).toBe(valid);
  });

  it("does not take a body that begins with RC for the prefix", () => {
    const rc = makeReference(Uint8Array.from([24, 12, 1, 2, 3, 4, 5]));
    expect(rc.slice(3, 5)).toBe("RC");
    expect(parseReference(rc.slice(3))).toBe(rc);
    expect(parseReference(rc)).toBe(rc);
  });

  it.each([
    "",
    " ",
    "RC",
    "RC--",
    "RC-UUUU-UUUU",
    "0",
    `${valid}\u0000`,
    `RC-${"0".repeat(80)}`,
    `XX${valid.slice(2)}`,
    "RC-0110-10K4; drop table cases",
    "RC-ſſſſ-ſſſſ",
    "RC-٠٠٠٠-٠٠٠٠",
    "💥💥💥💥💥💥💥💥",
  ])("refuses %j", (typed) => {
    expect(parseReference(typed)).toBeNull();
  });

  it("answers null or a canonical reference for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const read = parseReference(typed);
        expect(read === null || isReference(read)).toBe(true);
      }),
    );
  });

  it("calls only the canonical form a reference", () => {
    expect(isReference(valid)).toBe(true);
    expect(isReference(valid.toLowerCase())).toBe(false);
    expect(isReference(valid.replaceAll("-", ""))).toBe(false);
  });
});

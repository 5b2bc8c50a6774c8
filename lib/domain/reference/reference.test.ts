import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReference, makeReference, parseReference } from "./reference";

const bytes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .filter((array) => array.filter((byte) => byte < 248).length >= 7);
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

describe("a reference", () => {
  it("has the shape RC-XXXX-XXXX and reads back as itself", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = makeReference(random);
        expect(reference).toMatch(/^RC-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
        expect(isReference(reference)).toBe(true);
      }),
    );
  });

  it("forgives case, spaces and missing dashes", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = makeReference(random);
        const bare = reference.replaceAll("-", "");
        for (const typed of [reference.toLowerCase(), bare, bare.slice(2), ` ${reference} `]) {
          expect(parseReference(typed)).toBe(reference);
        }
        expect(parseReference(reference.replaceAll("-", " "))).toBe(reference);
      }),
    );
  });

  it("notices every single wrong character and every swap of two neighbours", () => {
    const index = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(bytes, index, fc.constantFrom(...alphabet), (random, at, other) => {
        const body = makeReference(random).slice(3).replace("-", "");
        const wrong = body.slice(0, at) + other + body.slice(at + 1);
        if (wrong !== body) expect(parseReference(wrong)).toBeNull();
        if (at < 7) {
          const swapped = body.slice(0, at) + body[at + 1] + body[at] + body.slice(at + 2);
          if (swapped !== body) expect(parseReference(swapped)).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["", "RC", "RC-2222", "x".repeat(500), "RC-OOOO-IIII", "RC-\u0000222-2222", "💥"])(
    "is not %j",
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );

  it("needs enough random bytes", () => {
    expect(() => makeReference(new Uint8Array(3))).toThrow(RangeError);
  });
});

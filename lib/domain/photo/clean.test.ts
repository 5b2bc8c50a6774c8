import { describe, expect, it } from "vitest";
import { bytesOf } from "@/test/files";
import { photoWithPlace, place } from "@/test/photos";
import { cleaned, isCleanedFor } from "./clean";

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const hasPlace = (bytes: Uint8Array) => latin(bytes).includes(place);

describe("a cleaned JPEG", () => {
  const photo = photoWithPlace.jpeg({ orientation: 6 });
  const clean = cleaned(photo, "image/jpeg");

  it("says nothing of place, device, names or moment, in whatever segment they stood", () => {
    expect(latin(photo).split(place)).toHaveLength(7);
    expect(hasPlace(clean)).toBe(false);
    for (const word of ["GPS", "http://ns.adobe.com", "Photoshop", "JFXX"]) {
      expect(latin(clean)).not.toContain(word);
    }
  });

  it("draws the same picture: tables, frame, scans and colour profile are the same bytes", () => {
    for (const part of photoWithPlace.drawing) expect(latin(clean)).toContain(latin(part));
    expect(latin(clean).startsWith("\xff\xd8")).toBe(true);
    expect(latin(clean).endsWith("\xff\xd9")).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("keeps the way up that it had: %i", (orientation) => {
    for (const little of [true, false]) {
      const turned = cleaned(photoWithPlace.jpeg({ orientation, little }), "image/jpeg");
      const exif = latin(turned).indexOf("Exif\0\0");
      if (orientation === 1) expect(exif).toBe(-1);
      else {
        expect(turned[exif + 6 + 8 + 2 + 9]).toBe(orientation);
        expect(latin(turned).split("Exif")).toHaveLength(2);
      }
    }
  });

  it("is the same cleaned twice", () => {
    expect(cleaned(clean, "image/jpeg")).toEqual(clean);
  });
});

describe("a cleaned PNG", () => {
  it("keeps what draws it and drops texts, time, Exif and what follows its end", () => {
    const photo = photoWithPlace.png();
    const clean = cleaned(photo, "image/png");
    expect(hasPlace(photo)).toBe(true);
    expect(Buffer.from(clean)).toEqual(bytesOf.png);
  });
});

describe("cleaning", () => {
  it("never fails and never brings the place back, wherever a file is cut off", () => {
    for (const [type, whole] of [
      ["image/jpeg", photoWithPlace.jpeg({ orientation: 8 })],
      ["image/png", photoWithPlace.png()],
    ] as const) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(hasPlace(cleaned(whole.subarray(0, length), type))).toBe(false);
      }
    }
  });

  it("never fails on rubbish, nor on lengths that lead nowhere", () => {
    const rubbish = [
      Buffer.from("ffd8ffe1ffff4578696600004d4d002a7fffffff", "hex"),
      Buffer.from("ffd8ffe10000ffe10001ffe00002", "hex"),
      Buffer.from("89504e470d0a1a0affffffff4944415400", "hex"),
      Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256)),
      Buffer.alloc(10_000, 0xff),
    ];
    for (const bytes of rubbish) {
      for (const type of ["image/jpeg", "image/png"]) {
        expect(cleaned(bytes, type).length).toBeLessThanOrEqual(bytes.length + 2);
      }
    }
  });

  it("leaves a PDF as it is", () => {
    expect(cleaned(bytesOf.pdf, "application/pdf")).toBe(bytesOf.pdf);
  });

  it("is for the other side alone: staff and whoever sent a photo get it as it is", () => {
    const mine = { side: "claimant" as const, mediaType: "image/jpeg" };
    expect(isCleanedFor("respondent", mine)).toBe(true);
    expect(isCleanedFor("claimant", mine)).toBe(false);
    expect(isCleanedFor("staff", mine)).toBe(false);
    expect(isCleanedFor("claimant", { ...mine, side: "staff" })).toBe(true);
    expect(isCleanedFor("respondent", { ...mine, mediaType: "application/pdf" })).toBe(false);
  });
});

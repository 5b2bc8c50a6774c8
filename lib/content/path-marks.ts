import type { Element } from "hast";

/** Who acts at a station: a side, our team, nobody any more, or a fork in the way. */
export type Actor = "claimant" | "respondent" | "staff" | "end" | "fork";

const person = [
  "M12 11.4a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4z",
  "M4.8 20c0-4 3-6.4 7.2-6.4s7.2 2.4 7.2 6.4",
];

const marks: Record<Actor, readonly string[]> = {
  claimant: person,
  respondent: person,
  // The two half arches of the mark, over one table.
  staff: ["M4 17C4 10 7 6 11 5v12", "M20 17c0-7-3-11-7-12v12", "M3 20h18"],
  end: ["m6 12.5 4 4 8-9"],
  fork: ["M12 21v-6M12 15 5 8M12 15l7-7M12 15V4"],
};

const icons = {
  clock: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z", "M12 7.5V12l3 2"],
  mail: ["M3.5 6h17v12.5h-17z", "m4 6.6 8 6.4 8-6.4"],
} as const;

/** The sign of a station on the line of a path; decorative, the words say the same. */
export function marker(actor: Actor): Element {
  return drawing(marks[actor], ["path-mark", `path-mark-${actor}`]);
}

/** A small sign before words. */
export function pathIcon(name: keyof typeof icons): Element {
  return drawing(icons[name], ["path-icon"]);
}

function drawing(lines: readonly string[], className: string[]): Element {
  return {
    type: "element",
    tagName: "svg",
    properties: { viewBox: "0 0 24 24", ariaHidden: "true", className },
    children: lines.map((d) => ({
      type: "element",
      tagName: "path",
      properties: { d },
      children: [],
    })),
  };
}

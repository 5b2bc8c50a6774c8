import { expect, it } from "vitest";
import { aForm, isUnreadableForm } from "./unreadable-form";

const framework = "/srv/node_modules/next/dist/compiled/next-server/app-page.runtime.prod.js";
const thrown = (message: string, ...frames: string[]) =>
  Object.assign(new Error(message), { stack: [`Error: ${message}`, ...frames].join("\n") });

it.each([
  ["a body cut off", new Error("Failed to parse body as FormData.")],
  [
    "a field of the framework’s that is no JSON",
    thrown(
      "Unexpected end of JSON input",
      "    at JSON.parse (<anonymous>)",
      `    at tI (${framework}:15:7)`,
    ),
  ],
  [
    "one that is missing",
    thrown("Connection closed.", `    at t.decodeAction (${framework}:15:8)`),
  ],
  [
    "one that is nothing",
    thrown(
      "Cannot read properties of null",
      `    at ${framework}:15:8`,
      "    at process.x (node:internal/process/task_queues:104:5)",
    ),
  ],
])("knows %s for a form that cannot be read", (_name, fault) => {
  expect(isUnreadableForm(fault)).toBe(true);
});

it.each([
  [
    "a fault in our code",
    thrown(
      "x is null",
      "    at a (/srv/.next/server/chunks/ssr/_0.js:1:7)",
      `    at t (${framework}:1:1)`,
    ),
  ],
  [
    "a fault in a library of ours",
    thrown(
      "x",
      "    at JSON.parse (<anonymous>)",
      "    at q (/srv/node_modules/pg/lib/client.js:1:7)",
    ),
  ],
  ["a fault without a trace", thrown("x")],
  ["what is no error", "Failed to parse body as FormData"],
])("leaves %s a defect", (_name, fault) => {
  expect(isUnreadableForm(fault)).toBe(false);
});

it("takes nothing but a form for a form", () => {
  const form = new FormData();
  expect(aForm(form)).toBe(form);
  for (const other of [undefined, null, {}, "form", []]) {
    let fault: unknown;
    try {
      aForm(other);
    } catch (error) {
      fault = error;
    }
    expect(isUnreadableForm(fault), String(other)).toBe(true);
  }
});

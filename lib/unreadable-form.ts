/** What the framework says of a body that was cut off or is no form, and we of an action without one. */
const noForm = "Failed to parse body as FormData";
const frameworksOwn = /[\\/]next[\\/]dist[\\/]compiled[\\/]/;

/** Takes what a server action was called with for a form. Anyone can call it with anything else. */
export function aForm(given: unknown): FormData {
  if (given instanceof FormData) return given;
  throw new Error(`${noForm}: there is none`);
}

/**
 * Whether a fault, met before anything was drawn, says that a form could not be read: its body was
 * cut off or is none, or the fields that the framework adds to each form were tampered with. Those
 * it stumbles over itself, before any code of ours runs.
 */
export function isUnreadableForm(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault.message.startsWith(noForm)) return true;
  const frames = fault.stack
    ?.split("\n")
    .filter((line) => /^ +at .*[\\/].*:\d+:\d+\)?$/.test(line));
  const [thrower] = frames?.filter((line) => !line.includes("node:")) ?? [];
  return thrower !== undefined && frameworksOwn.test(thrower);
}

import { stageOf, type ClockDefinition, type Procedure } from "./definition";
import type { ProcedureProblem } from "./validate";

const hours = { hours: 1, business_hours: 3, days: 24, business_days: 24 } as const;

/** A duration in hours at its shortest: what is counted in business time can only take longer. */
function shortest({ duration: { amount, unit } }: ClockDefinition): number {
  return amount * hours[unit];
}

const isDeadline = ({ then }: ClockDefinition) =>
  then.do === "move" || then.do === "mark_overdue" || then.do === "go_on";

/**
 * What is wrong with the clocks among each other: a reminder that comes when it is too late, and a
 * ladder whose next step ends no later than the one before although both count from the first
 * contact.
 */
export function clockOrder(procedure: Procedure): ProcedureProblem[] {
  const { stages, asked = [] } = procedure;
  const lists = [
    ...stages.map(({ key, clocks }) => ({ path: `stages.${key}.clocks`, clocks })),
    { path: "asked", clocks: asked },
  ];
  return [
    ...lists.flatMap(({ path, clocks }) => lateReminders(path, clocks)),
    ...stages.flatMap(({ clocks }) => clocks.flatMap((clock) => stepsBack(procedure, clock))),
  ];
}

function lateReminders(path: string, clocks: readonly ClockDefinition[]): ProcedureProblem[] {
  return clocks.flatMap((reminder) => {
    if (reminder.then.do !== "remind") return [];
    const deadlines = clocks.filter((it) => isDeadline(it) && it.from === reminder.from);
    const late = deadlines.filter((it) => shortest(reminder) >= shortest(it));
    return late.map((it) => ({
      path: `${path}.${reminder.key}`,
      problem: `reminds no earlier than "${it.key}" ends`,
    }));
  });
}

function stepsBack(procedure: Procedure, clock: ClockDefinition): ProcedureProblem[] {
  if (clock.then.do !== "move" || clock.from !== "first_contact") return [];
  const { to } = clock.then;
  const next = stageOf(procedure, to).clocks.filter(
    (it) => it.from === "first_contact" && isDeadline(it),
  );
  return next
    .filter((it) => shortest(it) <= shortest(clock))
    .map((it) => ({
      path: `stages.${to}.clocks.${it.key}`,
      problem: `ends no later than "${clock.key}", after which it comes: both count from the first contact`,
    }));
}

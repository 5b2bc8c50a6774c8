import type { Team } from "../case/vocabulary";
import type { Duration } from "../clock/clock";
import { waysOut, type ClockDefinition, type Procedure, type Stage } from "./definition";

/** A deadline of a station: how long, counted from where, and what its end does. */
export type PathLimit = {
  clock: string;
  duration: Duration;
  from: ClockDefinition["from"];
  ends: ClockDefinition["then"]["do"];
  /** The stage that its end leads to by itself. */
  to?: string;
  /** It stands still while the claimant owes an answer. */
  paused: boolean;
  /** A decision or an agreement may set a date of its own. */
  ownDate: boolean;
  /** By how much staff can lengthen it once. */
  extension?: Duration;
};

export type PathStation = {
  stage: string;
  team: Team;
  /** Who has the next step there; null where nobody does. */
  actor: "claimant" | "respondent" | "staff" | null;
  limits: PathLimit[];
};

/** A procedure as a reader follows it; `choices` are stations of which a case takes one. */
export type ProcedurePath = {
  kind: Procedure["kind"];
  /** How long a case can be opened after the promised delivery, where that is limited. */
  window: Duration | null;
  way: (PathStation | { choices: PathStation[] })[];
  end: PathStation | null;
  /** What follows only where the outcome is contested. */
  contested: PathStation[];
  /** How long a side that we ask has to answer, and when it is reminded. */
  asked: { answer: Duration; reminder: Duration | null } | null;
  /** At least how often the claimant hears from us. */
  updates: Duration | null;
};

/** The drawn path of a procedure, from the definition that the interpreter runs. */
export function pathOf(procedure: Procedure): ProcedurePath {
  const { kind, stages, figures, updates } = procedure;
  const before = reachable(procedure);
  const tracks = new Set(
    stages.flatMap(({ on }) =>
      Object.values(on).flatMap(({ choices = [] }) => (apart(choices, stages) ? choices : [])),
    ),
  );
  const way: ProcedurePath["way"] = [];
  for (const stage of stages.filter(({ key, closed }) => before.has(key) && !closed)) {
    const last = way.at(-1);
    if (!tracks.has(stage.key)) way.push(station(stage));
    else if (last && "choices" in last) last.choices.push(station(stage));
    else way.push({ choices: [station(stage)] });
  }
  const end = stages.find(({ key, closed }) => closed && before.has(key));
  return {
    kind,
    window: figures?.window ?? null,
    way,
    end: end ? station(end) : null,
    contested: stages.filter(({ key, closed }) => !before.has(key) && !closed).map(station),
    asked: askedIn(procedure),
    updates: updates?.duration ?? null,
  };
}

/** Whether a case takes one of these alone: where one leads to the next by itself, it is a ladder. */
function apart(choices: readonly string[], stages: readonly Stage[]): boolean {
  const among = stages.filter(({ key }) => choices.includes(key));
  const climbs = among.some(({ clocks }) =>
    clocks.some(({ then }) => then.do === "move" && choices.includes(then.to)),
  );
  return choices.length > 1 && !climbs;
}

function askedIn({ asked = [] }: Procedure): ProcedurePath["asked"] {
  const lasts = (what: ClockDefinition["then"]["do"]) =>
    asked.find((it) => it.then.do === what)?.duration ?? null;
  const answer = lasts("go_on");
  return answer && { answer, reminder: lasts("remind") };
}

/** The stages that a case can come through before it is closed for the first time. */
function reachable({ first, stages }: Procedure): Set<string> {
  const found = new Set([first]);
  for (const key of found) {
    const stage = stages.find((it) => it.key === key);
    if (!stage || stage.closed) continue;
    // An appeal while the outcome is carried out contests it, as one does afterwards.
    const on = { ...stage.on };
    delete on.appeal;
    for (const { to } of waysOut({ ...stage, on })) found.add(to);
  }
  return found;
}

function station(stage: Stage): PathStation {
  const { key, team, awaits = null, clocks, on } = stage;
  const longer = on.extend?.extends;
  return {
    stage: key,
    team,
    actor: awaits,
    limits: clocks.map((clock) => ({
      clock: clock.key,
      duration: clock.duration,
      from: clock.from,
      ends: clock.then.do,
      ...(clock.then.do === "move" && { to: clock.then.to }),
      paused: clock.pausedWhile?.includes("claimant") ?? false,
      ownDate: clock.override !== undefined,
      ...(longer?.clock === clock.key && {
        extension: { amount: longer.by, unit: clock.duration.unit },
      }),
    })),
  };
}

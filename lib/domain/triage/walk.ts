import { asks, type Answers, type Ask, type Condition, type End, type Graph } from "./graph";
import type { Question, Step } from "./graph";

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Place = {
  /** The questions answered so far in order, each with its answer. */
  trail: readonly { node: string; question: Question; answer: string }[];
  /** Every answer that some question knows, also those off the trail: Back and forth keeps them. */
  answers: Answers;
  /** Where the answers lead, or the earlier question that `at` or `after` asks to see again. */
  shown:
    | { kind: "question"; node: string; question: Question; position: number; atMost: number }
    | { kind: "end"; node: string; end: End };
  /** `after` names a question that was sent without an answer. */
  missing: boolean;
};

function first(value: string | readonly string[] | undefined): string {
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

function isAsk(value: string): value is Ask {
  return (asks as readonly string[]).includes(value);
}

/** The answers in the address that some question of the graph offers; anything else is left out. */
export function readAnswers(graph: Graph, parameters: Parameters): Answers {
  const answers: Partial<Record<Ask, string>> = {};
  for (const { ask, options } of Object.values(graph.questions)) {
    const value = first(parameters[ask]);
    if (Object.hasOwn(options, value)) answers[ask] = value;
  }
  return answers;
}

/**
 * The place in the graph that an address stands for. `at=side` shows that question again, `after=side`
 * the one that follows it, and neither the first without an answer, or the end.
 */
export function walk(graph: Graph, parameters: Parameters): Place {
  const answers = readAnswers(graph, parameters);
  const trail: { node: string; question: Question; answer: string }[] = [];
  let node = graph.start;
  let open = graph.questions[node];
  while (open) {
    const answer = answers[open.ask] ?? "";
    const next = Object.hasOwn(open.options, answer) ? open.options[answer] : undefined;
    if (next === undefined) break;
    trail.push({ node, question: open, answer });
    node = next;
    open = graph.questions[node];
  }
  const indexOf = (ask: string) =>
    isAsk(ask) ? trail.findIndex((it) => it.question.ask === ask) : -1;
  const at = indexOf(first(parameters.at));
  const after = indexOf(first(parameters.after));
  const back = at >= 0 ? at : after >= 0 ? after + 1 : trail.length;
  const earlier = trail[back];
  const missing = open !== undefined && first(parameters.after) === open.ask && at < 0;
  if (earlier) return { trail: trail.slice(0, back), answers, shown: question(earlier), missing };
  if (open) return { trail, answers, shown: question({ node, question: open }), missing };
  const end = graph.ends[node];
  if (!end) throw new Error(`the triage leads to ${node}, which is not there`);
  return { trail, answers, shown: { kind: "end", node, end }, missing };

  function question(it: { node: string; question: Question }) {
    const before = trail.findIndex((step) => step.node === it.node);
    const position = (before < 0 ? trail.length : before) + 1;
    const atMost = position - 1 + longest(graph, it.node);
    return { kind: "question" as const, node: it.node, question: it.question, position, atMost };
  }
}

/** The most questions that can still be asked from a node on, itself included. */
export function longest(graph: Graph, node: string): number {
  const question = graph.questions[node];
  if (!question) return 0;
  const ways = new Set(Object.values(question.options));
  return 1 + Math.max(...[...ways].map((way) => longest(graph, way)));
}

/** The answers on the trail alone: what an end may rely on. */
export function answersOf(place: Pick<Place, "trail">): Answers {
  return Object.fromEntries(place.trail.map(({ question, answer }) => [question.ask, answer]));
}

/** Whether a step's condition holds for these answers. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  return asks.every((ask) => {
    const wanted = condition?.[ask];
    return wanted === undefined || wanted.includes(answers[ask] ?? "");
  });
}

/** What to do, in order. */
export function stepsOf(end: End, answers: Answers): Step[] {
  return end.steps.filter((step) => holds(step.when, answers));
}

/** The values that the form at the end starts with, by field name. */
export function prefillOf(end: End, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(end.prefill).flatMap(([field, sources]) => {
      const values = sources.flatMap(({ from, as }) => {
        const answer = answers[from];
        if (answer === undefined) return [];
        return as ? (as[answer] ?? []) : answer;
      });
      return values[0] === undefined ? [] : [[field, values[0]]];
    }),
  );
}

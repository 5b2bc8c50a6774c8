import { asks, type Answers, type Condition, type Graph } from "./graph";
import { holds } from "./walk";

export type Way = { answers: Answers; end: string };

/** What is wrong with a graph, in words for whoever edits it; empty when it may be used. */
export function faultsOf(graph: Graph, forms: readonly string[]): string[] {
  const faults: string[] = [];
  const ways = waysThrough(graph, faults);
  const seen = new Set(ways.map((way) => way.end));
  const visited = visitedFrom(graph);
  for (const node of Object.keys(graph.questions)) {
    if (!visited.has(node)) faults.push(`question ${node} is never asked`);
    if (Object.hasOwn(graph.ends, node)) faults.push(`${node} is both a question and an end`);
  }
  for (const [node, end] of Object.entries(graph.ends)) {
    if (!seen.has(node)) faults.push(`end ${node} is never reached`);
    const here = ways.filter((way) => way.end === node).map((way) => way.answers);
    if (here.length > 0) faults.push(...faultsOfEnd(node, end, here));
  }
  const reached = new Set([...seen].map((node) => graph.ends[node]?.form));
  for (const form of forms) {
    if (!reached.has(form as never)) faults.push(`form ${form} is never reached`);
  }
  return faults;
}

/** Every way from the start to an end. A way that loops or leads nowhere is a fault and is cut. */
export function waysThrough(graph: Graph, faults: string[] = []): Way[] {
  return from(graph.start, {}, []);

  function from(node: string, answers: Answers, above: readonly string[]): Way[] {
    if (Object.hasOwn(graph.ends, node)) return [{ answers, end: node }];
    const question = graph.questions[node];
    if (!question) return cut(`${above.at(-1)} leads to ${node}, which is not there`);
    if (above.includes(node)) return cut(`${node} leads back to itself`);
    if (answers[question.ask] !== undefined) return cut(`${node} asks ${question.ask} again`);
    const options = Object.entries(question.options);
    if (options.length < 2) return cut(`${node} leaves no choice`);
    return options.flatMap(([answer, next]) =>
      from(next, { ...answers, [question.ask]: answer }, [...above, node]),
    );
  }

  function cut(fault: string): Way[] {
    if (!faults.includes(fault)) faults.push(fault);
    return [];
  }
}

function faultsOfEnd(node: string, end: Graph["ends"][string], ways: Answers[]): string[] {
  const faults: string[] = [];
  const steps = ways.map((answers) => end.steps.filter((step) => holds(step.when, answers)));
  if (steps.some((it) => it.length === 0)) faults.push(`${node} can be left without a step`);
  const forms = end.steps.filter((step) => step.does === "form" && !step.when).length;
  if (forms !== (end.form ? 1 : 0)) faults.push(`${node} must name its form in one step`);
  const talks = end.steps.some(({ does }) => does === "talk" || does === "talk_if_safe");
  if (talks !== (end.message !== undefined))
    faults.push(`${node}: message without talk, or talk without one`);
  for (const { does, when } of end.steps) {
    if (!ways.some((answers) => holds(when, answers))) faults.push(`${node}: ${does} never holds`);
    if (when) faults.push(...unknown(node, does, when, ways));
  }
  return faults;
}

/** Answers that a condition waits for and no way to this end gives. */
function unknown(node: string, does: string, when: Condition, ways: Answers[]): string[] {
  return asks.flatMap((ask) =>
    (when[ask] ?? [])
      .filter((answer) => !ways.some((answers) => answers[ask] === answer))
      .map((answer) => `${node}: ${does} waits for ${ask}=${answer}, which never comes`),
  );
}

function visitedFrom(graph: Graph): Set<string> {
  const visited = new Set<string>();
  const queue = [graph.start];
  for (const node of queue) {
    if (visited.has(node)) continue;
    visited.add(node);
    queue.push(...Object.values(graph.questions[node]?.options ?? {}));
  }
  return visited;
}

/** Every message that the graph needs, as keys of the `triage` namespace. */
export function messageKeys(graph: Graph): string[] {
  const questions = Object.values(graph.questions).flatMap(({ ask, words = ask, options }) => [
    `questions.${words}.title`,
    ...Object.keys(options).map((answer) => `questions.${words}.options.${answer}`),
  ]);
  const ends = Object.entries(graph.ends).flatMap(([node, end]) => [
    `ends.${node}`,
    ...(end.message ? [`messages.${end.message}`] : []),
    ...end.steps
      .filter(({ does }) => does !== "form")
      .flatMap(({ does }) => [`steps.${does}.title`, `steps.${does}.text`]),
  ]);
  return [...new Set([...questions, ...ends])].sort();
}

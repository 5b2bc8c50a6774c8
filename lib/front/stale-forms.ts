import type { IncomingMessage, ServerResponse } from "node:http";
import { unreadableWords } from "@/lib/answer-status";

/** By which the framework marks that no server action of this build answers to a form. */
const mark = "x-nextjs-action-not-found";

/**
 * A form that an earlier build drew, or one tampered with, names an action that there is not. To
 * whoever sent it from a page, that is said in our words, not in the framework's.
 */
export function wordStaleForms(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.headers["next-action"] !== undefined) return;
  const { write, end } = response;
  let stale = false;
  const isStale = () => (stale ||= !response.headersSent && response.hasHeader(mark));
  response.write = function (...given: unknown[]) {
    return isStale() || Reflect.apply(write, response, given);
  } as typeof write;
  response.end = function (...given: unknown[]) {
    if (!isStale()) return Reflect.apply(end, response, given);
    const words = unreadableWords(request.url);
    response.removeHeader("etag");
    response.setHeader("content-type", "text/plain; charset=utf-8");
    response.setHeader("content-length", Buffer.byteLength(words));
    return Reflect.apply(end, response, [words]);
  } as typeof end;
}

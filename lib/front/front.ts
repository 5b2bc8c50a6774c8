import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isKnownPath } from "@/lib/content/known-path";
import { env } from "@/lib/env";
import { addressToAnswer } from "./address";
import { refusalOf } from "./methods";
import { wordStaleForms } from "./stale-forms";
import { freshSeconds, pageKey, PageMemory, type KeptAnswer } from "./page-memory";
import { senderOf } from "./sender";

/** Answers a request before the framework does; false leaves it to the framework. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean;

// The server, start-up and routes are built apart: they meet on the process.
const key = Symbol.for("recourse.front");
const shared = globalThis as { [key]?: Front; recoursePages?: PageMemory };
const pages = () => (shared.recoursePages ??= new PageMemory());

/** Stands before the framework from now on. Called once, when the server starts. */
export function openFront(): void {
  shared[key] = front;
}

/** Draws every page anew from the next request on; called when pages were renewed. */
export function forgetPages(): void {
  pages().forget();
}

/** Caches may share a page for as long as we keep it; browsers ask each time, by its ETag. */
const shareable = `public, max-age=0, s-maxage=${freshSeconds}, must-revalidate`;

function front(request: IncomingMessage, response: ServerResponse): boolean {
  const { headers, socket } = request;
  // From here on it is what is known of the sender, and not what somebody wrote.
  headers["x-forwarded-for"] = senderOf(
    socket.remoteAddress,
    headers["x-forwarded-for"],
    env.TRUSTED_PROXIES,
  );
  const url = addressToAnswer(request.url ?? "/", isKnownPath);
  request.url = url;
  const refusal = refusalOf(request.method, url);
  if (refusal) {
    const type = "text/plain; charset=utf-8";
    response.writeHead(405, { allow: refusal.allow, "content-type": type }).end(refusal.text);
    return true;
  }
  wordStaleForms(request, response);
  const name = pageKey(request.method, url, request.headers);
  if (name === undefined) return false;
  const kept = pages().recall(name, Date.now());
  if (!kept) {
    watch(name, request, response);
    return false;
  }
  send(kept, request, response);
  return true;
}

function send({ headers, body }: KeptAnswer, request: IncomingMessage, response: ServerResponse) {
  const tag = String(headers.etag ?? "");
  if (tag !== "" && request.headers["if-none-match"]?.includes(tag)) {
    const ofBody = ["content-length", "content-type", "content-encoding"];
    const rest = Object.entries(headers).filter(([name]) => !ofBody.includes(name));
    response.writeHead(304, Object.fromEntries(rest)).end();
    return;
  }
  response.writeHead(200, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Lets the framework answer, and keeps what it says anyone may be given (its `s-maxage`). */
function watch(name: string, request: IncomingMessage, response: ServerResponse): void {
  const { generation } = pages();
  const { write, end, writeHead } = response;
  const sent: Buffer[] = [];
  let decided: boolean | undefined;
  const forAnyone = () => (decided ??= shareIfForAnyone(response));
  response.writeHead = function (...given: unknown[]) {
    forAnyone();
    return Reflect.apply(writeHead, response, given);
  } as typeof writeHead;
  response.write = function (...given: unknown[]) {
    if (forAnyone()) sent.push(...bytesOf(given));
    return Reflect.apply(write, response, given);
  } as typeof write;
  response.end = function (...given: unknown[]) {
    if (forAnyone()) sent.push(...bytesOf(given));
    return Reflect.apply(end, response, given);
  } as typeof end;
  response.once("finish", () => {
    if (!forAnyone() || request.method !== "GET" || response.statusCode !== 200) return;
    const body = Buffer.concat(sent);
    const headers: OutgoingHttpHeaders = response.getHeaders();
    headers["content-length"] = body.length;
    headers["x-nextjs-cache"] = "HIT";
    pages().keep(name, { headers, body }, Date.now(), generation);
  });
}

/** Whether the answer is anyone's; its header then says for how long, while it can still be set. */
function shareIfForAnyone(response: ServerResponse): boolean {
  const lasting = /^s-maxage=\d{4,}/.test(String(response.getHeader("cache-control") ?? ""));
  if (!lasting || response.headersSent || response.hasHeader("set-cookie")) return false;
  response.setHeader("cache-control", shareable);
  return true;
}

function bytesOf([chunk, encoding]: unknown[]): Buffer[] {
  if (typeof chunk === "string") {
    return [Buffer.from(chunk, typeof encoding === "string" ? (encoding as "utf8") : "utf8")];
  }
  return chunk instanceof Uint8Array ? [Buffer.from(chunk)] : [];
}

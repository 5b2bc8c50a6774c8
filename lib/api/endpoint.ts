import { getDatabase } from "@/db/client";
import { apiMethods, routes, type ApiMethod, type ApiRoute } from "@/lib/domain/access/routes";
import type { Door } from "@/lib/domain/access/routes";
import { faultOf, log } from "@/lib/log";
import { now } from "@/lib/now";
import { takeOne } from "@/lib/rate-limit/take";
import { holderOf, type KeyHolder } from "@/lib/services/api-keys";
import { loadCalendar } from "@/lib/services/calendar";
import type { Context } from "@/lib/services/context";
import { Failure } from "@/lib/services/failure";
import { answerOfFailure, fieldError, problem, Problem, problemBody } from "./problem";

/** How often a key may call, per minute. */
export const callsPerMinute = 600;

export type Call = {
  request: Request;
  url: URL;
  params: Readonly<Record<string, string>>;
  context: Context;
  holder: KeyHolder;
};
export type Answer = { status: number; body: object; headers?: Record<string, string> };
type Handler = (call: Call) => Promise<Answer>;
/** Next gives no params at all where an address has none. */
type Segments = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Entry = (request: Request, segments: Segments) => Promise<Response>;
type Taken<R extends ApiRoute> = keyof (typeof routes)[R]["keys"] & ApiMethod;

const others = ["PATCH", "DELETE", "OPTIONS"] as const;
type Method = ApiMethod | (typeof others)[number];

/**
 * The methods of an address of the API, as a route file exports them. Each lets in the keys that
 * the table of doors names for it; every answer is JSON, and every refusal a problem detail.
 */
export function endpoints<R extends ApiRoute>(
  route: R,
  handlers: Record<Taken<R>, Handler>,
): Record<Method, Entry> {
  const allow = Object.keys(handlers).join(", ");
  const entries = [...apiMethods, ...others].map((method) => {
    const handler = (handlers as Partial<Record<Method, Handler>>)[method];
    const refusal = problem(405, "method_not_allowed", "", { allow });
    return [method, handler ? entry(route, method, handler) : answering(() => refuse(refusal))];
  });
  return Object.fromEntries(entries) as Record<Method, Entry>;
}

/** What every address under /api/v1 answers that is not one. */
export function nothingHere(): Record<Method, Entry> {
  const entry = answering(() => refuse(problem(404, "nothing_here")));
  return Object.fromEntries([...apiMethods, ...others].map((it) => [it, entry])) as Record<
    Method,
    Entry
  >;
}

function refuse(refusal: Problem): Promise<Answer> {
  return Promise.reject(refusal);
}

function entry(route: ApiRoute, method: Method, handler: Handler): Entry {
  return answering(async (request, segments) => {
    const db = await getDatabase();
    const at = now();
    const [, secret] = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "") ?? [];
    const challenge = { "www-authenticate": 'Bearer realm="api"' };
    if (!secret) throw problem(401, "api_key_missing", "Authorization", challenge);
    const holder = await holderOf(db, secret, at);
    if (!holder) throw problem(401, "api_key_wrong", "Authorization", challenge);
    const limit = { key: `api:${holder.keyId}`, most: callsPerMinute, windowMinutes: 1 };
    if (!(await takeOne(db, limit, at))) {
      throw problem(429, "rate_limited", "", {
        "retry-after": String(60 - (Math.floor(at.getTime() / 1000) % 60)),
      });
    }
    const { keys }: Door = routes[route];
    const scope = keys?.[method as ApiMethod];
    if (!scope || !holder.actor.scopes?.includes(scope)) throw problem(403, "scope_missing");
    const params = Object.fromEntries(
      Object.entries((await segments.params) ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const context = { db, actor: holder.actor, now: at, calendar: await loadCalendar(db) };
    return handler({ request, url: new URL(request.url), params, context, holder });
  });
}

function answering(work: (...given: Parameters<Entry>) => Promise<Answer>): Entry {
  return async (request, segments) => {
    try {
      return respond(await work(request, segments));
    } catch (error) {
      if (error instanceof Problem) {
        const { status, errors, headers } = error;
        return respond({ status, body: problemBody(status, errors), headers });
      }
      if (error instanceof Failure) return respond(answerOfFailure(error));
      log("error", "api_failed", faultOf(error));
      return respond({ status: 500, body: problemBody(500, [fieldError("", "unexpected")]) });
    }
  };
}

function respond({ status, body, headers }: Answer): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": status < 400 ? "application/json" : "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

import { randomUUID } from "node:crypto";
import * as cases from "@/app/api/v1/cases/route";
import * as oneCase from "@/app/api/v1/cases/[reference]/route";
import * as actions from "@/app/api/v1/cases/[reference]/actions/route";
import * as nothing from "@/app/api/v1/[...rest]/route";
import * as members from "@/app/api/v1/members/route";
import * as orders from "@/app/api/v1/orders/route";
import * as procedures from "@/app/api/v1/procedures/route";
import * as oneProcedure from "@/app/api/v1/procedures/[kind]/route";
import * as restrictions from "@/app/api/v1/restrictions/route";
import type { ApiScope } from "@/lib/domain/access/scopes";
import { makeKey } from "@/lib/services/api-keys";
import { people } from "./people";
import type { Person, World } from "./world";

const modules = [
  { pattern: /^\/cases$/, module: cases },
  { pattern: /^\/cases\/(?<reference>[^/]+)$/, module: oneCase },
  { pattern: /^\/cases\/(?<reference>[^/]+)\/actions$/, module: actions },
  { pattern: /^\/restrictions$/, module: restrictions },
  { pattern: /^\/members$/, module: members },
  { pattern: /^\/orders$/, module: orders },
  { pattern: /^\/procedures$/, module: procedures },
  { pattern: /^\/procedures\/(?<kind>[^/]+)$/, module: oneProcedure },
  { pattern: /^/, module: nothing },
];

export type Method = keyof typeof cases & ("GET" | "POST" | "PUT" | "PATCH" | "DELETE");
export type Given = {
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: BodyInit;
  headers?: Record<string, string>;
};
export type Answered = {
  status: number;
  headers: Headers;
  body: {
    errors?: { field: string; code: string; detail: string }[];
    items?: { reference: string }[];
    next?: string | null;
    acts?: string[];
    [field: string]: unknown;
  };
};

/** A client of the API with one key; a POST gets an Idempotency-Key of its own unless given. */
export class Client {
  constructor(readonly secret: string) {}

  async call(method: Method, path: string, given: Given = {}): Promise<Answered> {
    const url = new URL(`http://localhost:3000/api/v1${path}`);
    const pathname = url.pathname.slice("/api/v1".length);
    const found = modules.find(({ pattern }) => pattern.test(pathname));
    if (!found) throw new Error(`nothing at ${path}`);
    const { groups = {} } = found.pattern.exec(pathname) ?? {};
    const params = Object.entries(groups).map(([name, it]) => [name, decodeURIComponent(it)]);
    const request = new Request(url, {
      method,
      headers: {
        ...(this.secret && { authorization: `Bearer ${this.secret}` }),
        ...(method === "POST" && { "idempotency-key": randomUUID() }),
        ...((given.raw ?? given.body) !== undefined && { "content-type": "application/json" }),
        ...given.headers,
      },
      ...((given.raw ?? given.body) !== undefined && {
        body: given.raw ?? JSON.stringify(given.body),
        duplex: "half",
      }),
    });
    const answer = await found.module[method](request, {
      params: Promise.resolve(params.length > 0 ? Object.fromEntries(params) : undefined),
    });
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Answered["body"],
    };
  }

  get = (path: string) => this.call("GET", path);
  post = (path: string, body: unknown, headers?: Record<string, string>) =>
    this.call("POST", path, { body, ...(headers && { headers }) });
  put = (path: string, body: unknown) => this.call("PUT", path, { body });
}

/** A client whose key acts for this person within these scopes. */
export async function clientOf(
  world: World,
  person: Person,
  ...scopes: ApiScope[]
): Promise<Client> {
  const made = await makeKey(world.as("administrator"), {
    name: `Key of ${person}`,
    member: people[person].email,
    scopes,
  });
  return new Client(made.secret);
}

/** The faults of a refusal as `field: code`. */
export function faultsIn({ body }: Answered): string[] {
  return (body.errors ?? []).map(({ field, code }) => `${field}: ${code}`);
}

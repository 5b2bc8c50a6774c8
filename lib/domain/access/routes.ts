import type { Actor } from "./actor";
import { can, type CasePermission, type PlainPermission } from "./can";
import type { ApiScope } from "./scopes";

/** The methods of the API. */
export const apiMethods = ["GET", "POST", "PUT"] as const;
export type ApiMethod = (typeof apiMethods)[number];

/**
 * What a door asks. `asks`: of the actor alone; `onCase`: of the case that the address or the form
 * names, asked by its query or verb; `open`: nothing, and why. `playground`: demo and development.
 * `keys`: an API key with this scope, by method; its verb or query then asks what the key's member
 * may do, within the scopes.
 */
export type Door = {
  asks?: PlainPermission;
  onCase?: CasePermission;
  open?: string;
  playground?: true;
  keys?: Partial<Record<ApiMethod, ApiScope>>;
};

const guidance: Door = { open: "guidance is for everyone" };
const machines: Door = { open: "says nothing of any person" };
const playground: Door = { open: "shows what the demo did", playground: true };

/** Every page and route, by its path as the folders of app/ give it. A test finds what is missing. */
export const routes = {
  "/": { open: "leads to the best language" },
  "/robots.txt": machines,
  "/sitemap.xml": machines,
  "/[locale]": guidance,
  "/[locale]/[...rest]": { open: "says that nothing is there" },
  "/[locale]/contact": guidance,
  "/[locale]/help": guidance,
  "/[locale]/help/[topic]": guidance,
  "/[locale]/help/[topic]/[slug]": guidance,
  "/[locale]/card/[...page]": guidance,
  "/[locale]/helpful": { asks: "guidance:rate" },
  "/[locale]/policies": guidance,
  "/[locale]/policies/[policy]": guidance,
  "/[locale]/policies/feed.xml": guidance,
  "/[locale]/report": guidance,
  "/[locale]/report/[kind]": { open: "anyone may write to us; sending asks" },
  "/[locale]/report/claim": { asks: "claim:open" },
  "/[locale]/search": guidance,
  "/[locale]/start": guidance,
  "/[locale]/scam-check": guidance,
  "/[locale]/satisfaction": { open: "the signed link is the proof; opening it answers nothing" },
  "/[locale]/track": { open: "tells where a case stands to whoever knows two things, no more" },
  "/[locale]/track/open": { open: "opening a link changes nothing; its button proves itself" },
  "/[locale]/sign-in": { open: "where one says who one is" },
  "/[locale]/sign-in/confirm": { open: "opening a link changes nothing; its button proves itself" },
  "/[locale]/cases": { asks: "own_cases:list" },
  "/[locale]/cases/[reference]": { onCase: "case:read" },
  "/[locale]/cases/[reference]/bundle": { onCase: "case:bundle" },
  "/[locale]/cases/[reference]/deadlines": { onCase: "case:read" },
  "/[locale]/restrictions": { asks: "own_restrictions:list" },
  "/staff": { asks: "queue:read" },
  "/staff/cases/[reference]": { asks: "queue:read", onCase: "case:read_private" },
  "/staff/cases/[reference]/deadlines": { asks: "queue:read", onCase: "case:read_private" },
  "/staff/cases/new": { asks: "case:log" },
  "/staff/authorities": { asks: "authorities:read" },
  "/staff/authorities/register": { asks: "authorities:read" },
  "/staff/authorities/register/export": { asks: "authorities:read" },
  "/staff/authorities/holds": { asks: "authorities:read" },
  "/staff/restrictions": { asks: "restrictions:list" },
  "/staff/insights": { asks: "insights:read" },
  "/staff/content": { asks: "content:read" },
  "/staff/content/figures": { asks: "content:write" },
  "/staff/content/figures/answers": { asks: "content:write" },
  "/staff/content/new": { asks: "content:write" },
  "/staff/content/[id]/[lang]": { asks: "content:write" },
  "/staff/content/[id]/[lang]/history": { asks: "content:read" },
  "/staff/settings": { asks: "settings:read" },
  "/staff/settings/names": { asks: "settings:read" },
  "/staff/settings/api-keys": { asks: "api_keys:manage" },
  "/staff/settings/calendar": { asks: "calendar:change" },
  "/staff/settings/calendar/change": { asks: "calendar:change" },
  "/staff/settings/mail": { asks: "mail:manage" },
  "/staff/settings/people": { asks: "people:manage" },
  "/staff/settings/procedures": { asks: "procedures:replace" },
  "/api/auth/[...nextauth]": { open: "the sign-in library's own door" },
  "/api/files/[id]": { onCase: "evidence:read" },
  "/images/[name]": { open: "pictures of the guidance are for everyone" },
  "/api/health": machines,
  "/api/ready": machines,
  "/api/reads": { open: "adds one to a page's count and knows no reader" },
  "/api/search": guidance,
  "/api/v1": { open: "says that nothing is there" },
  "/api/v1/[...rest]": { open: "says that nothing is there" },
  "/api/v1/openapi.json": machines,
  "/api/v1/cases": { keys: { GET: "cases:read", POST: "cases:open" } },
  "/api/v1/cases/[reference]": { keys: { GET: "cases:read" } },
  "/api/v1/cases/[reference]/actions": { keys: { POST: "cases:act" } },
  "/api/v1/restrictions": { keys: { GET: "restrictions:read" } },
  "/api/v1/members": { keys: { POST: "marketplace:push" } },
  "/api/v1/orders": { keys: { POST: "marketplace:push" } },
  "/api/v1/procedures": { keys: { GET: "procedures:read" } },
  "/api/v1/procedures/[kind]": { keys: { GET: "procedures:read", PUT: "procedures:replace" } },
  "/dev/clock": playground,
  "/dev/mailbox": playground,
  "/dev/mailbox/[id]": playground,
  "/dev/mailbox/messages": playground,
  "/dev/mailbox/templates": playground,
  "/dev/mailbox/templates/[template]/[locale]": playground,
} as const satisfies Record<string, Door>;
export type Route = keyof typeof routes;
/** The routes that an API key opens. */
export type ApiRoute = {
  [R in Route]: (typeof routes)[R] extends { keys: object } ? R : never;
}[Route];

/** Every server action, as `file/name` under lib/actions. */
export const actions = {
  "act-on-case/actOnCase": { onCase: "case:read" },
  "api-keys/makeApiKey": { asks: "api_keys:manage" },
  "api-keys/revokeApiKey": { asks: "api_keys:manage" },
  "answer-by-link/answerByLink": { open: "the signed link is the proof" },
  "check-message/checkMessage": { open: "compares a text with known signs and keeps nothing" },
  "change-calendar/changeCalendar": { asks: "calendar:change" },
  "choose-language/chooseLanguage": { open: "keeps a language in the browser's own cookie" },
  "people/addColleague": { asks: "people:manage" },
  "people/setRoles": { asks: "people:manage" },
  "edit-names/addName": { asks: "names:edit" },
  "edit-names/removeName": { asks: "names:edit" },
  "edit-content/saveContent": { asks: "content:write" },
  "edit-content/previewContent": { asks: "content:write" },
  "edit-content/createContent": { asks: "content:write" },
  "edit-content/moveContent": { asks: "content:write" },
  "edit-content/addContentImage": { asks: "content:write" },
  "edit-content/actOnContent": { asks: "content:write" },
  "log-case/logCase": { asks: "case:log" },
  "resend-notice/resendNotice": { asks: "mail:manage" },
  "replace-figures/replaceFigures": { asks: "procedures:replace" },
  "restrictions/imposeRestriction": { onCase: "restriction:impose" },
  "restrictions/liftRestriction": { onCase: "restriction:lift" },
  "restrictions/appealRestriction": { onCase: "restriction:appeal" },
  "restrictions/decideRestrictionAppeal": { onCase: "restriction:decide_appeal" },
  "sign-in/requestSignInLink": { open: "answers the same whoever is named" },
  "sign-in/signInByLink": { open: "the mailed link is the proof" },
  "sign-in/signInAsDemoPerson": { open: "the demo's fictional people", playground: true },
  "sign-in/endSession": { open: "ends the caller's own session" },
  "submit-case/submitCase": { asks: "case:open" },
  "submit-claim/submitClaim": { asks: "claim:open" },
  "track-case/trackCase": { open: "tells where a case stands, and opens nothing" },
  "open-case/openCaseByLink": { open: "the mailed link is the proof" },
  "open-case/mailLink": { onCase: "case:read" },
} as const satisfies Record<string, Door>;
export type Action = keyof typeof actions;

/** Whether the actor passes what a door asks of the actor alone. */
export function passes(actor: Actor, door: Door): boolean {
  return door.asks === undefined || can(actor, door.asks);
}

/**
 * How a page turns someone away: who has not said who they are may sign in; a colleague without
 * the role is told so; for anyone else the page does not exist.
 */
export function refusalAt(route: Route, actor: Actor): "sign_in" | "forbidden" | "missing" {
  if (actor.kind !== "member") return "sign_in";
  const atDesk = route.startsWith("/staff") && actor.roles.length > 0;
  return atDesk && !passes(actor, routes[route]) ? "forbidden" : "missing";
}

/** The desks in the order of their navigation. */
export const desks = [
  "/staff",
  "/staff/authorities",
  "/staff/restrictions",
  "/staff/insights",
  "/staff/content",
  "/staff/settings",
] as const satisfies readonly Route[];

/** The pages of settings that this actor may open. */
export function settingsOf(actor: Actor): Route[] {
  return (Object.keys(routes) as Route[]).filter(
    (it) => /^\/staff\/settings\/[\w-]+$/.test(it) && passes(actor, routes[it]),
  );
}

/** The desks that this actor may open, their first one first. */
export function desksOf(actor: Actor): (typeof desks)[number][] {
  return desks.filter((desk) => passes(actor, routes[desk]));
}

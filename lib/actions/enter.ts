import { forbidden, notFound, redirect } from "next/navigation";
import { actions, passes, refusalAt, routes } from "@/lib/domain/access/routes";
import type { Action, Door, Route } from "@/lib/domain/access/routes";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { Context } from "@/lib/services/context";
import { requestContext } from "./request-context";

/**
 * The one way into a page that is not open to all: the context of whoever may enter by what
 * `routes` says of it. Everyone else is turned away. `path` is where to return after signing in.
 */
export async function enter(route: Route, locale: Locale, path: string): Promise<Context> {
  const context = await requestContext(locale);
  return passes(context.actor, routes[route]) ? context : turnAway(route, context, locale, path);
}

/** Ends a page for someone who may not see it, as `refusalAt` says. */
export function turnAway(route: Route, context: Context, locale: Locale, path: string): never {
  switch (refusalAt(route, context.actor)) {
    case "sign_in":
      redirect(`/${locale}/sign-in?next=${encodeURIComponent(path)}`);
    case "forbidden":
      forbidden();
    case "missing":
      notFound();
  }
}

/** Whether the caller may use a server action, by what `actions` says of it. */
export function mayCall(action: Action, context: Context): boolean {
  const door: Door = actions[action];
  return passes(context.actor, door);
}

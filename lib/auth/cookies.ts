import { env } from "@/lib/env";

/** A sign-in link is good for a quarter of an hour. */
export const linkLifetimeSeconds = 15 * 60;

const secure = env.APP_URL.startsWith("https://");

/** The session cookie's name and options; `__Host-` pins it to this host under TLS. */
export function sessionCookie() {
  return {
    name: secure ? "__Host-recourse.session" : "recourse.session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** The cookie that opens cases to a guest who sent their form, or came by a mailed link. */
export function guestCookie() {
  return {
    name: secure ? "__Host-recourse.guest" : "recourse.guest",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** A browser's own random number, set when it first says whether a page helped. */
export function readerCookie() {
  return {
    name: secure ? "__Host-recourse.reader" : "recourse.reader",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

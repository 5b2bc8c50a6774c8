import { bestLocale } from "@/lib/i18n/best-locale";

/** Sends a visitor to the best language: the one chosen before, else the browser's first of ours. */
export function GET(request: Request) {
  const cookie = /(?:^|;\s*)locale=([a-z]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const locale = bestLocale(cookie, request.headers.get("accept-language"));
  return new Response(null, {
    status: 307,
    headers: { location: `/${locale}`, vary: "accept-language, cookie" },
  });
}

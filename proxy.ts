import { NextResponse, type NextRequest } from "next/server";
import { formBodyLimitMb } from "./lib/form-body-limit";

const words = {
  forged: {
    en: "This was sent from another site, so nothing was done. Open the page here and send it again.",
    fr: "Cet envoi vient d’un autre site : rien n’a été fait. Ouvrez la page ici et renvoyez-la.",
    ro: "Trimiterea vine de pe alt site, așa că nu s-a făcut nimic. Deschideți pagina aici și trimiteți din nou.",
  },
  too_large: {
    en: `All the files together may be up to ${formBodyLimitMb} MB. Go back, choose fewer or smaller ones, and send again.`,
    fr: `L’ensemble des fichiers peut atteindre ${formBodyLimitMb} Mo. Revenez en arrière, choisissez-en moins ou de plus petits, et renvoyez.`,
    ro: `Toate fișierele împreună pot avea cel mult ${formBodyLimitMb} MB. Mergeți înapoi, alegeți mai puține sau mai mici și trimiteți din nou.`,
  },
} as const;

/**
 * Answers in plain words what the framework would answer as a fault of its own (500): a form sent
 * from another site's page in a visitor's name, and one larger than any form of ours.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.method === "GET" || request.method === "HEAD") return keepLanguage(request);
  if (hostOf(request.headers.get("origin")) !== hostNamed(request))
    return refusal(request, 403, "forged");
  // Browsers say how much they send; what does not is cut off at the limit while it is read.
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  const unknown = Number.isNaN(length) && request.headers.has("transfer-encoding");
  if (unknown || length > formBodyLimitMb * 1024 * 1024) return refusal(request, 413, "too_large");
  return NextResponse.next();
}

/** A reader who comes from the same site in another language chose this one: kept for a year. */
function keepLanguage(request: NextRequest): NextResponse {
  const answer = NextResponse.next();
  const { pathname } = request.nextUrl;
  const [, language = ""] = pathname.split("/");
  const from = hostOf(request.headers.get("referer"));
  if (/^(en|fr|ro)$/.test(language) && from === hostNamed(request)) {
    answer.cookies.set("locale", language, { path: "/", maxAge: 365 * 86_400, sameSite: "lax" });
    // The page is anyone's, the cookie is not: no cache on the way may keep the two together.
    answer.headers.set("cache-control", "private, no-store");
  }
  return answer;
}

function refusal(request: NextRequest, status: number, why: keyof typeof words): NextResponse {
  const [, start = ""] = request.nextUrl.pathname.split("/");
  const locale = start === "fr" || start === "ro" ? start : "en";
  return new NextResponse(words[why][locale], {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

function hostNamed(request: NextRequest): string | null {
  return request.headers.get("x-forwarded-host") ?? request.headers.get("host");
}

function hostOf(origin: string | null): string | null {
  return origin !== null && URL.canParse(origin) ? new URL(origin).host : null;
}

// Only what names an origin, or comes from another language: other page views never come here, so
// static pages stay as fast. Next reads this list itself, so it is written out.
export const config = {
  matcher: [
    { source: "/((?!api/).*)", has: [{ type: "header", key: "origin" }] },
    {
      source: "/en/:path*",
      has: [{ type: "header", key: "referer", value: "https?://[^/]+/(?:fr|ro)(?:[/?].*)?" }],
    },
    {
      source: "/fr/:path*",
      has: [{ type: "header", key: "referer", value: "https?://[^/]+/(?:en|ro)(?:[/?].*)?" }],
    },
    {
      source: "/ro/:path*",
      has: [{ type: "header", key: "referer", value: "https?://[^/]+/(?:en|fr)(?:[/?].*)?" }],
    },
  ],
};

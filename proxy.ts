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
  if (request.method === "GET" || request.method === "HEAD") return NextResponse.next();
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (hostOf(request.headers.get("origin")) !== host) return refusal(request, 403, "forged");
  // Browsers say how much they send; what does not is cut off at the limit while it is read.
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  const unknown = Number.isNaN(length) && request.headers.has("transfer-encoding");
  if (unknown || length > formBodyLimitMb * 1024 * 1024) return refusal(request, 413, "too_large");
  return NextResponse.next();
}

function refusal(request: NextRequest, status: number, why: keyof typeof words): NextResponse {
  const [, start = ""] = request.nextUrl.pathname.split("/");
  const locale = start === "fr" || start === "ro" ? start : "en";
  return new NextResponse(words[why][locale], {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

function hostOf(origin: string | null): string | null {
  return origin !== null && URL.canParse(origin) ? new URL(origin).host : null;
}

// Only what names an origin: plain page views never come here, so static pages stay as fast.
export const config = {
  matcher: [{ source: "/((?!api/).*)", has: [{ type: "header", key: "origin" }] }],
};

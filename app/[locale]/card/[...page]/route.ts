import { pageByPath } from "@/lib/content/library";
import { localeOf } from "@/lib/i18n/page";
import { cardOf, cardVersion } from "@/lib/sharing/card";
import { drawCard } from "@/lib/sharing/draw-card";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; page: string[] }> };

/** The picture that a shared link to a page shows: `/help/…` with `.png` after it, or `/home.png`. */
export async function GET(request: Request, { params }: Props) {
  const { locale: segment, page } = await params;
  const locale = localeOf(segment);
  const [, path] = /^(.+)\.png$/.exec(`/${page.join("/")}`) ?? [];
  if (!path || (path !== "/home" && !pageByPath(locale, path))) {
    return new Response("Not found", { status: 404 });
  }
  const card = cardOf(locale, path);
  const asked = new URL(request.url).searchParams.get("v");
  const bytes = await drawCard(card);
  return new Response(bytes, {
    headers: {
      "content-type": "image/png",
      "content-length": String(bytes.length),
      // Under its version a picture never changes; under any other it is today's.
      "cache-control":
        asked === cardVersion(card) ? "public, max-age=31536000, immutable" : "public, max-age=300",
    },
  });
}

import { downloadBundle } from "@/lib/actions/download-bundle";
import { requestContext } from "@/lib/actions/request-context";
import { isLocale } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: string; reference: string }> };

async function answer({ params }: Props, method: "sent" | "asked"): Promise<Response> {
  const { locale, reference } = await params;
  if (!isLocale(locale)) return new Response("Not found", { status: 404 });
  return downloadBundle(await requestContext(locale), reference, locale, method);
}

/** The police bundle of a case in this language; for whoever may not have it, it does not exist. */
export function GET(_request: Request, props: Props) {
  return answer(props, "sent");
}

export function HEAD(_request: Request, props: Props) {
  return answer(props, "asked");
}

import { enter } from "@/lib/actions/enter";
import { takeRating } from "@/lib/actions/rate-page";
import { localeOf } from "@/lib/i18n/page";

type Props = { params: Promise<{ locale: string }> };

/** Where the question under every guide and policy is answered. */
export async function POST(request: Request, { params }: Props) {
  const locale = localeOf((await params).locale);
  const context = await enter("/[locale]/helpful", locale, `/${locale}`);
  return takeRating(context, locale, request);
}

import { MissingPage } from "@/components/shell/missing-page";
import { answerMissing } from "@/lib/answer-status";
import { localeOf } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

// Addresses without end lead here: each answer is drawn when asked for, and none is kept.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return { title: translator(locale, "public")("missing.title"), robots: { index: false } };
}

/** An address at which no page is: says so in its language. */
export default async function UnknownPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  answerMissing();
  return <MissingPage locale={locale} />;
}

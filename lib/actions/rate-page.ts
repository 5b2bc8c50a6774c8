import { readerOfPage } from "@/lib/auth/reader";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { ratingInput } from "@/lib/domain/readers/rating";
import { translator } from "@/lib/i18n/translator";
import { faultOf, log } from "@/lib/log";
import type { Context } from "@/lib/services/context";
import { Failure, fail, type FailureKind } from "@/lib/services/failure";
import { ratePage } from "@/lib/services/readers/rate-page";
import { faultsOf, textValues } from "./form";
import { limitForms } from "./limit-forms";

/** In bytes: a remark of 500 characters, percent-encoded, and the rest of the form. */
const largestForm = 16_000;

const statuses: Record<FailureKind, number> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  refused: 409,
  conflict: 409,
  limited: 429,
};

/**
 * Takes the form under a page. Leads back to the page, which is the same for everyone, at the words
 * of thanks; a refusal is told in plain words, and the browser still has what was typed.
 */
export async function takeRating(
  context: Context,
  locale: Locale,
  request: Request,
): Promise<Response> {
  try {
    const values = textValues(await formOf(request));
    const parsed = ratingInput.safeParse(values);
    if (!parsed.success) throw new Failure("invalid", faultsOf(parsed.error));
    const rating = parsed.data;
    await limitForms(context, "helpful");
    const visitor = await readerOfPage(`${locale}${rating.path}`);
    await ratePage(context, { locale, visitor }, rating);
    const thanks = rating.helpful ? "yes" : values.words === undefined ? "no" : "told";
    const location = `/${locale}${rating.path}#helpful-${thanks}`;
    return new Response(null, { status: 303, headers: { location } });
  } catch (error) {
    if (error instanceof Failure) return told(locale, statuses[error.kind], error.errors[0]?.code);
    log("error", "rating_failed", faultOf(error));
    return told(locale, 500, "unexpected");
  }
}

/** The form sent; refused unread when it is larger than ours can be. */
async function formOf(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= largestForm)) throw fail("invalid", "words_long", "words");
  try {
    return await request.formData();
  } catch {
    throw fail("invalid", "form_unreadable");
  }
}

function told(locale: Locale, status: number, code = "unexpected"): Response {
  const t = translator(locale, "helpful");
  return new Response(t(t.has(`errors.${code}`) ? `errors.${code}` : "errors.unexpected"), {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

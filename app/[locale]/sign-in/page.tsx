import { randomUUID } from "node:crypto";
import { DemoPeople } from "@/components/auth/demo-people";
import { SignInForm } from "@/components/auth/sign-in-form";
import { PublicShell } from "@/components/shell/public-shell";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { endSession, requestSignInLink, signInAsDemoPerson } from "@/lib/actions/sign-in";
import { currentMember } from "@/lib/auth/current-member";
import { isPlayground } from "@/lib/env";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { parseReference } from "@/lib/domain/reference/reference";
import { translator } from "@/lib/i18n/translator";
import { demoPeople } from "@/lib/services/demo/people";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string; sent?: string; problem?: string; error?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return pageMetadata(locale, "/sign-in", translator(locale, "auth")("title"), undefined, {
    index: false,
  });
}

/** The reference of the case that someone wanted to see, so far as it is one. */
function caseIn(next: string): string | null {
  const [, segment] = /^\/[a-z]{2}\/cases\/([\w-]{1,40})/.exec(next) ?? [];
  return segment ? parseReference(segment) : null;
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { next = "", sent, problem, error } = await searchParams;
  const t = translator(locale, "auth");
  const errors = translator(locale, "report");
  const member = await currentMember();
  const track = translator(locale, "track");
  const reference = caseIn(next);
  return (
    <PublicShell locale={locale} path="/sign-in" signedIn={member !== null}>
      <div className="space-y-8">
        <h1>{t(member ? "account" : "title")}</h1>
        {member && (
          <form action={endSession} className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="locale" value={locale} />
            <p>{t("signed_in_as", { name: member.publicName })}</p>
            <Button variant="secondary">{t("out")}</Button>
          </form>
        )}
        {member && <h2>{t("someone_else")}</h2>}
        {sent && (
          <Callout tone="success" title={t("sent_title")} role="status">
            <p>{t("sent")}</p>
            {isPlayground && <a href="/dev/mailbox">{t("mailbox")}</a>}
          </Callout>
        )}
        {(problem || error) && (
          <Callout tone="warning" title={t("problem_title")} role="status">
            <p>{t("problem")}</p>
          </Callout>
        )}
        {reference && (
          <p className="measure">
            {track("no_account")}{" "}
            <a href={`/${locale}/track?${new URLSearchParams({ reference })}`}>{track("follow")}</a>
          </p>
        )}
        <SignInForm
          turn={randomUUID()}
          action={requestSignInLink}
          locale={locale}
          next={next}
          words={{
            lead: t("lead"),
            email: t("email"),
            send: t("send"),
            summary: translator(locale, "common")("errorSummary"),
            errors: Object.fromEntries(
              ["email_required", "email_wrong", "rate_limited"].map((code) => [
                code,
                errors(`errors.${code}`),
              ]),
            ),
          }}
        />
        {isPlayground && (
          <DemoPeople people={demoPeople} action={signInAsDemoPerson} locale={locale} next={next} />
        )}
      </div>
    </PublicShell>
  );
}

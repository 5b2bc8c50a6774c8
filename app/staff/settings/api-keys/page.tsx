import { ApiKeyForm } from "@/components/desk/api-key-form";
import { ApiKeyList } from "@/components/desk/api-key-list";
import { DeskShell } from "@/components/desk/desk-shell";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageTitle } from "@/components/ui/page-title";
import { makeApiKey, revokeApiKey } from "@/lib/actions/api-keys";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { apiScopes } from "@/lib/domain/access/scopes";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { apiKeyList } from "@/lib/services/api-keys/queries";

export const metadata = { title: "Recourse" };

/** Where administrators make, see and revoke the keys of the API. */
export default async function ApiKeysPage() {
  const { context, locale } = await deskContext("/staff/settings/api-keys");
  const t = translator(locale, "keys");
  return (
    <DeskShell
      locale={locale}
      path="/settings/api-keys"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <div className="stack-lg">
        <div>
          <Breadcrumbs
            label={translator(locale, "common")("breadcrumbs")}
            items={[{ label: t("settings"), href: "/staff/settings" }]}
          />
          <PageTitle title={t("title")} lead={t("lead")} />
        </div>
        <ApiKeyForm
          action={makeApiKey}
          locale={locale}
          scopes={apiScopes.map((value) => ({
            value,
            label: t(`scope.${value.replace(":", "_")}`),
          }))}
          words={{
            summary: translator(locale, "common")("errorSummary"),
            make: t("make"),
            name: t("name"),
            nameHint: t("name_hint"),
            member: t("member"),
            memberHint: t("member_hint"),
            scopes: t("scopes"),
            made: t("made"),
            madeText: t("made_text"),
            secret: t("secret"),
            copy: t("copy"),
            copied: t("copied"),
            errors: messages[locale].keys.errors as Record<string, string>,
          }}
        />
        <h2>{t("list")}</h2>
        <ApiKeyList
          keys={await apiKeyList(context)}
          locale={locale}
          zone={marketplace.timeZone}
          revoke={revokeApiKey}
        />
      </div>
    </DeskShell>
  );
}

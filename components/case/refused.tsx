import { Callout } from "@/components/ui/callout";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";

type Props = { code: string | string[] | undefined; locale: Locale };

/** Why an act was not done whose form the page no longer draws. The code is the address's. */
export function Refused({ code, locale }: Props) {
  const errors = messages[locale].report.errors as Record<string, string>;
  if (typeof code !== "string" || !Object.hasOwn(errors, code)) return null;
  // What names a file or a case speaks to its form alone.
  if (errors[code]?.includes("{")) return null;
  return (
    <div className="mb-6">
      <Callout tone="warning" role="alert" title={errors[code] ?? ""} className="measure" />
    </div>
  );
}

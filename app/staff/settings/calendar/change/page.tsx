import { ChangeCalendar } from "@/components/calendar/change-calendar";
import { DeskShell } from "@/components/desk/desk-shell";
import { changeCalendar } from "@/lib/actions/change-calendar";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { wantedChange } from "@/lib/services/calendar/wanted-change";

export const metadata = { title: "Recourse" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The form with what is wrong in it, or what the change would do. Opening it changes nothing. */
export default async function ChangePage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/settings/calendar/change");
  const given = Object.entries(await searchParams);
  const values = Object.fromEntries(
    given.flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  return (
    <DeskShell
      locale={locale}
      path="/settings/calendar"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <ChangeCalendar
        wanted={await wantedChange(context, values)}
        values={values}
        locale={locale}
        action={changeCalendar}
      />
    </DeskShell>
  );
}

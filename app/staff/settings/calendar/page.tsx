import { notFound } from "next/navigation";
import { CalendarSettings } from "@/components/calendar/calendar-settings";
import { DeskShell } from "@/components/desk/desk-shell";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { calendarForDesk } from "@/lib/services/calendar/queries";

export const metadata = { title: "Recourse" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/settings/calendar");
  const { year, moved, problem } = await searchParams;
  const asked = typeof year === "string" && /^20\d\d$/.test(year) ? Number(year) : null;
  const view = await calendarForDesk(context, asked ?? context.now.getUTCFullYear());
  if (!view) notFound();
  return (
    <DeskShell
      locale={locale}
      path="/settings/calendar"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <CalendarSettings
        view={view}
        locale={locale}
        moved={typeof moved === "string" && /^\d{1,6}$/.test(moved) ? Number(moved) : null}
        problem={typeof problem === "string" ? problem : null}
      />
    </DeskShell>
  );
}

import { notFound } from "next/navigation";
import { ExplainedDeadlines } from "@/components/calendar/explained-deadlines";
import { DeskShell } from "@/components/desk/desk-shell";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { explainedDeadlines } from "@/lib/services/calendar/explain";

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).reference) };
}

export default async function DeskDeadlinesPage({ params }: Props) {
  const { reference } = await params;
  const { context, locale } = await deskContext(
    "/staff/cases/[reference]/deadlines",
    `/staff/cases/${reference}/deadlines`,
  );
  const explained = await explainedDeadlines(context, decodeURIComponent(reference));
  if (!explained || explained.viewer !== "staff") notFound();
  return (
    <DeskShell
      locale={locale}
      path={`/cases/${explained.reference}/deadlines`}
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <ExplainedDeadlines
        explained={explained}
        locale={locale}
        back={`/staff/cases/${explained.reference}`}
      />
    </DeskShell>
  );
}

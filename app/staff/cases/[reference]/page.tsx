import { notFound } from "next/navigation";
import { Refused } from "@/components/case/refused";
import { DeskCase } from "@/components/desk/desk-case";
import { DeskShell } from "@/components/desk/desk-shell";
import { actOnCase } from "@/lib/actions/act-on-case";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { caseByReference } from "@/lib/services/case/queries";
import { staffPeople } from "@/lib/services/staff/queries";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<{ done?: string; refused?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).reference) };
}

export default async function DeskCasePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { context, locale } = await deskContext(
    "/staff/cases/[reference]",
    `/staff/cases/${reference}`,
  );
  const view = await caseByReference(context, decodeURIComponent(reference));
  if (!view || view.viewer !== "staff") notFound();
  const { done, refused } = await searchParams;
  return (
    <DeskShell
      locale={locale}
      path={`/cases/${view.reference}`}
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <Refused code={refused} locale={locale} />
      <DeskCase
        key={view.version}
        view={view}
        locale={locale}
        now={context.now}
        action={actOnCase}
        people={await staffPeople(context)}
        done={done !== undefined}
      />
    </DeskShell>
  );
}

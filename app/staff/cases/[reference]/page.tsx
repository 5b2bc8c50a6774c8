import { notFound } from "next/navigation";
import { Refused } from "@/components/case/refused";
import { DeskCase } from "@/components/desk/desk-case";
import { QueueWay } from "@/components/desk/queue-way";
import { DeskRestrictions } from "@/components/restriction/desk-restrictions";
import { actOnCase } from "@/lib/actions/act-on-case";
import { deskContext } from "@/lib/actions/desk-context";
import {
  decideRestrictionAppeal,
  imposeRestriction,
  liftRestriction,
} from "@/lib/actions/restrictions";
import { deskCaseHref, readQueuePlace, writeQueueFilter } from "@/lib/domain/case/queue-filter";
import { caseByReference } from "@/lib/services/case/queries";
import { restrictionsOfCase } from "@/lib/services/restriction/queries";
import { actsNotNow } from "@/lib/services/staff/acts-not-now";
import { staffPeople } from "@/lib/services/staff/queries";
import { nextInQueue } from "@/lib/services/staff/queue";
import { DeskFrame } from "../../desk-frame";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).reference) };
}

export default async function DeskCasePage({ params, searchParams }: Props) {
  const reference = decodeURIComponent((await params).reference);
  const { done, from, refused } = await searchParams;
  const place = readQueuePlace(from);
  const { context, locale } = await deskContext(
    "/staff/cases/[reference]",
    deskCaseHref(encodeURIComponent(reference), place),
  );
  const { actor } = context;
  const view = await caseByReference(context, reference);
  if (!view || view.viewer !== "staff" || actor.kind !== "member") notFound();
  const next = await nextInQueue(context, place, view.reference);
  const back = writeQueueFilter(place);
  const restrictions = await restrictionsOfCase(context, view.reference);
  return (
    <DeskFrame
      actor={actor}
      locale={locale}
      path={`/cases/${view.reference}`}
      query={back && `from=${encodeURIComponent(back)}`}
    >
      <Refused code={refused} locale={locale} />
      <QueueWay place={place} reference={view.reference} next={next} locale={locale} />
      <DeskCase
        view={view}
        notNow={await actsNotNow(context, view.reference)}
        locale={locale}
        now={context.now}
        action={actOnCase}
        people={await staffPeople(context)}
        me={actor.memberId}
        done={typeof done === "string" ? done : undefined}
        from={back}
        restrictions={
          restrictions && (
            <DeskRestrictions
              of={restrictions}
              actions={{
                impose: imposeRestriction,
                lift: liftRestriction,
                decideAppeal: decideRestrictionAppeal,
              }}
              locale={locale}
              from={back}
            />
          )
        }
      />
    </DeskFrame>
  );
}

import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { restrictions } from "@/db/schema";
import type { ImposeInput } from "@/lib/domain/restriction/inputs";
import * as verbs from "@/lib/services/restriction";
import { stages } from "./stages";
import { monday, type Person, type World } from "./world";

/** A form that suspends a case's respondent, filled in as it should be. */
export function imposeForm(reference: string, given: Partial<ImposeInput> = {}): ImposeInput {
  return {
    actKey: randomUUID(),
    reference,
    kind: "suspended",
    startsOn: "",
    endsOn: "",
    territory: "",
    source: "notice",
    facts: "Four messages of our team were left without an answer in two weeks.",
    groundKind: "terms",
    ground: "Terms of sale, 7.2",
    explanation: "Sellers answer our team within three business days.",
    automation: "none",
    noticeException: null,
    ...given,
  };
}

/** What a form about the newest restriction of a case carries when it is drawn now. */
export async function restrictionForm(world: World, reference: string) {
  const { id } = await world.case(reference);
  const [row] = await world.db.select().from(restrictions).where(eq(restrictions.caseId, id));
  if (!row) throw new Error(`${reference} led to no restriction`);
  return { restrictionId: row.id, version: row.version, actKey: randomUUID() };
}

/**
 * Everyone else's restrictions end, so that the seller of the next case can be restricted anew.
 */
export async function freeEverybody(world: World): Promise<void> {
  await world.db
    .update(restrictions)
    .set({ liftedAt: monday, liftedBy: world.ids.lead, liftReason: "The test goes on." });
}

/** A complaint whose seller was suspended by this person. */
export async function restricted(world: World, by: Person = "agent"): Promise<string> {
  await freeEverybody(world);
  const reference = await stages.investigated(world);
  await verbs.impose(world.as(by), imposeForm(reference));
  return reference;
}

/** The same, appealed by the seller. */
export async function appealed(world: World, by: Person = "agent"): Promise<string> {
  const reference = await restricted(world, by);
  await verbs.appeal(world.as("trader"), {
    ...(await restrictionForm(world, reference)),
    body: "I was in hospital, and answered as soon as I was back.",
  });
  return reference;
}

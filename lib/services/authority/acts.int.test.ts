import { eq } from "drizzle-orm";
import { legalHolds, listedDisclosures } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { type ActCase, describeActs } from "@/test/act-suite";
import { notSigned, nothingLacking, pieceOfData, stages } from "@/test/stages";
import type { World } from "@/test/world";

const hidden = "not_found: not_found";
const wrongStage = "refused: wrong_stage";
const outsiders = { stranger: hidden, editor: hidden, administrator: hidden, claimant: hidden };
// To staff of other teams there is no such case.
const staff = { agent: hidden, service: hidden };
const elsewhere = { from: stages.request, by: "service" as const, answer: wrongStage };

/** The first piece of data ever listed on the case, taken off since or not. */
const firstListed = async (world: World, reference: string) => {
  const { id } = await world.case(reference);
  const [item] = await world.db
    .select()
    .from(listedDisclosures)
    .where(eq(listedDisclosures.caseId, id));
  return item?.id ?? nobody;
};

/** The first hold that the request set, ended since or not. */
const firstHold = async (world: World, reference: string) => {
  const { id } = await world.case(reference);
  const [hold] = await world.db.select().from(legalHolds).where(eq(legalHolds.requestId, id));
  return hold?.id ?? nobody;
};
const nobody = "00000000-0000-4000-8000-000000000000";

const acts: ActCase[] = [
  {
    act: "check_request",
    from: stages.authority,
    by: "jurist",
    run: (context, form) => verbs.checkRequest(context, { ...form, ...nothingLacking }),
    audience: "staff",
    stage: "received",
    mails: [],
    refused: { ...outsiders, ...staff },
    wrongStage: { from: stages.drafted, answer: wrongStage },
  },
  {
    act: "check_request",
    how: "check_request that finds something lacking",
    from: stages.authority,
    by: "lead",
    run: (context, form) => verbs.checkRequest(context, { ...form, ...notSigned }),
    audience: "staff",
    stage: "received",
    mails: [],
    refused: {},
    wrongStage: elsewhere,
  },
  {
    act: "list_disclosure",
    from: stages.checked,
    by: "jurist",
    run: (context, form) => verbs.listDisclosure(context, { ...form, ...pieceOfData }),
    audience: "staff",
    stage: "received",
    mails: [],
    refused: { ...outsiders, ...staff },
    wrongStage: { from: stages.drafted, answer: wrongStage },
  },
  {
    act: "draft_answer",
    how: "draft_answer by courier",
    from: stages.checked,
    by: "jurist",
    run: (context, form) =>
      verbs.draftAnswer(context, {
        ...form,
        ...{ body: "See the letter.", discloses: "nothing", answerBy: "courier" },
      }),
    audience: "staff",
    stage: "approval",
    mails: [],
    refused: { ...outsiders, ...staff },
    wrongStage: { from: stages.authority, answer: "refused: request_checked" },
  },
  {
    act: "approve",
    how: "approve what goes by courier",
    from: stages.draftedForCourier,
    by: "secondJurist",
    run: verbs.approve,
    audience: "staff",
    stage: "closed",
    mails: ["gina@people.example en answer_by_courier"],
    refused: { ...outsiders, ...staff, jurist: "refused: drafted_by_someone_else" },
    wrongStage: { from: stages.checked, answer: wrongStage },
  },
  {
    act: "record_dispatch",
    from: stages.courier,
    by: "jurist",
    run: (context, form) =>
      verbs.recordDispatch(context, { ...form, courier: "Curierul", tracking: "RO123456789" }),
    audience: "claimant",
    stage: "closed",
    mails: ["gina@people.example en sent_by_courier"],
    refused: { ...outsiders, ...staff },
    wrongStage: { from: stages.answered, answer: "refused: answer_by_courier" },
  },
  {
    act: "unlist_disclosure",
    from: stages.listed,
    by: "jurist",
    run: async (context, form, world) =>
      verbs.unlistDisclosure(context, { ...form, item: await firstListed(world, form.reference) }),
    audience: "staff",
    stage: "received",
    mails: [],
    refused: { ...outsiders, ...staff },
    wrongStage: { from: stages.draftedWithData, answer: wrongStage },
  },
  {
    act: "set_hold",
    from: stages.authority,
    by: "jurist",
    run: (context, form) =>
      verbs.setHold(context, { ...form, holds: "shop-h", body: "The prosecutor asks for it." }),
    audience: "staff",
    stage: "received",
    mails: [],
    refused: { ...outsiders, ...staff },
    wrongStage: elsewhere,
  },
  {
    act: "set_hold",
    how: "set_hold on a closed request",
    from: stages.answered,
    by: "lead",
    run: (context, form) =>
      verbs.setHold(context, { ...form, holds: form.reference, body: "The court asks for it." }),
    audience: "staff",
    stage: "closed",
    mails: [],
    refused: { service: hidden },
    wrongStage: elsewhere,
  },
  {
    act: "end_hold",
    from: stages.held,
    by: "jurist",
    run: async (context, form, world) =>
      verbs.endHold(context, {
        ...form,
        hold: await firstHold(world, form.reference),
        body: "The prosecutor told us that it is over.",
      }),
    audience: "staff",
    stage: "received",
    mails: [],
    refused: { ...outsiders, ...staff },
    wrongStage: elsewhere,
  },
];

describeActs("what legal does with an official request", acts);

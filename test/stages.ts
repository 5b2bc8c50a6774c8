import type { AnswerWay } from "@/lib/domain/authority/vocabulary";
import * as verbs from "@/lib/services/case";
import { people, type Person } from "./people";
import { after, type World } from "./world";

/** Cases brought to each stage by the verbs that people use. Each answers the reference. */
export const stages = {
  response: (world: World) => world.claim(),

  async countered(world: World): Promise<string> {
    const reference = await world.claim();
    await verbs.propose(world.as("respondent"), {
      ...(await world.form(reference)),
      solution: "redelivery",
      amount: "",
      words: "",
    });
    return reference;
  },

  async mediation(world: World): Promise<string> {
    const reference = await world.claim();
    await verbs.askMediation(world.as("claimant"), { ...(await world.form(reference)), body: "" });
    return reference;
  },

  async asked(world: World): Promise<string> {
    const reference = await stages.mediation(world);
    await verbs.askInformation(world.as("agent"), {
      ...(await world.form(reference)),
      asks: "respondent",
      body: "Please send us the proof of posting.",
    });
    return reference;
  },

  async agreed(world: World): Promise<string> {
    const reference = await world.claim();
    await verbs.accept(world.as("respondent"), await world.form(reference));
    return reference;
  },

  async decided(world: World): Promise<string> {
    const reference = await stages.mediation(world);
    await verbs.decide(world.as("agent"), { ...(await world.form(reference)), ...refund });
    return reference;
  },

  /** The respondent has reported that what was decided is carried out. */
  async reported(world: World): Promise<string> {
    const reference = await stages.decided(world);
    await verbs.reportCarriedOut(world.as("respondent"), {
      ...(await world.form(reference)),
      body: "Paid back today, by the same card.",
    });
    return reference;
  },

  async closed(world: World): Promise<string> {
    const reference = await stages.decided(world);
    await verbs.confirmCarriedOut(world.as("claimant"), await world.form(reference));
    return reference;
  },

  async closedByAgreement(world: World): Promise<string> {
    const reference = await stages.agreed(world);
    await verbs.confirmCarriedOut(world.as("claimant"), await world.form(reference));
    return reference;
  },

  async appeal(world: World): Promise<string> {
    const reference = await stages.closed(world);
    await verbs.appeal(world.as("respondent", after(1)), {
      ...(await world.form(reference)),
      body: "The proof of posting was not looked at.",
    });
    return reference;
  },

  complaint: (world: World) => world.simpleCase("complaint"),
  request: (world: World) => world.simpleCase("request"),
  authority: (world: World) => world.simpleCase("authority"),

  /** A dispute that a member opened about the respondent, who is at the table. */
  async dispute(world: World): Promise<string> {
    const { reference } = await verbs.submitCase(
      world.as("claimant"),
      "dispute",
      world.caseForm({ reason: "misunderstanding" }),
    );
    await verbs.nameRespondent(world.as("mediator"), {
      ...(await world.form(reference)),
      member: "shop-h",
      ...told,
    });
    return reference;
  },

  /** A fraud report of the claimant about the respondent, who is at the table. */
  async fraud(world: World): Promise<string> {
    const { reference } = await verbs.submitCase(
      world.as("claimant"),
      "fraud",
      world.caseForm({ reason: "victim", moneyMoved: "yes", policeTold: "no", about: "shop-h" }),
    );
    await verbs.nameRespondent(world.as("security"), {
      ...(await world.form(reference)),
      member: "shop-h",
      ...told,
    });
    return reference;
  },

  /** A complaint of a member that issue resolution investigates, about this seller. */
  async investigated(world: World, seller: Person = "trader"): Promise<string> {
    const { reference } = await verbs.submitCase(
      world.as("claimant"),
      "complaint",
      world.caseForm({ reason: "member_conduct" }),
    );
    await verbs.nameRespondent(world.as("service"), {
      ...(await world.form(reference)),
      member: people[seller].publicName,
      ...told,
    });
    await verbs.sendOn(world.as("service"), {
      ...(await world.form(reference)),
      choice: "investigation",
      body: "",
    });
    return reference;
  },

  async found(world: World): Promise<string> {
    const reference = await stages.investigated(world);
    await verbs.reportFindings(world.as("agent"), {
      ...(await world.form(reference)),
      ...findings,
    });
    return reference;
  },

  async unreached(world: World, seller: Person = "trader"): Promise<string> {
    const reference = await stages.investigated(world, seller);
    await verbs.recordContactAttempt(world.as("agent"), {
      ...(await world.form(reference)),
      ...failedAttempt,
    });
    return reference;
  },

  async contactAsked(world: World, seller: Person = "trader"): Promise<string> {
    const reference = await stages.unreached(world, seller);
    await verbs.requestContact(world.as("claimant"), {
      ...(await world.form(reference)),
      body: "",
    });
    return reference;
  },

  async contactGiven(world: World): Promise<string> {
    const reference = await stages.contactAsked(world);
    await verbs.grantContact(world.as("agent"), { ...(await world.form(reference)), body: "" });
    return reference;
  },

  async variants(world: World): Promise<string> {
    const reference = await stages.dispute(world);
    await verbs.offerVariants(world.as("mediator"), {
      ...(await world.form(reference)),
      variants: ["The seller sends it again", "The seller pays half of it back"],
    });
    return reference;
  },

  async drafted(world: World): Promise<string> {
    return draftedFor(world, "electronic");
  },

  async checked(world: World): Promise<string> {
    const reference = await stages.authority(world);
    await verbs.checkRequest(world.as("jurist"), {
      ...(await world.form(reference)),
      ...nothingLacking,
    });
    return reference;
  },

  async listed(world: World): Promise<string> {
    const reference = await stages.checked(world);
    await verbs.listDisclosure(world.as("jurist"), {
      ...(await world.form(reference)),
      ...pieceOfData,
    });
    return reference;
  },

  draftedForCourier: (world: World) => draftedFor(world, "courier"),

  async draftedWithData(world: World): Promise<string> {
    const reference = await stages.listed(world);
    await verbs.draftAnswer(world.as("jurist"), {
      ...(await world.form(reference)),
      body: "The account is that of Henri Caché.",
      discloses: "listed",
      answerBy: "electronic",
    });
    return reference;
  },

  async answered(world: World): Promise<string> {
    const reference = await stages.draftedWithData(world);
    await verbs.approve(world.as("secondJurist", after(1)), await world.form(reference));
    return reference;
  },

  async courier(world: World): Promise<string> {
    const reference = await stages.draftedForCourier(world);
    await verbs.approve(world.as("secondJurist"), await world.form(reference));
    return reference;
  },

  async held(world: World): Promise<string> {
    const reference = await stages.authority(world);
    await verbs.setHold(world.as("jurist"), {
      ...(await world.form(reference)),
      holds: "shop-h",
      body: "The prosecutor asks us to keep everything of this account.",
    });
    return reference;
  },
};

/** What the other side is told when it is named. */
export const told = {
  subject: "A parcel that did not come",
  body: "A buyer says that a parcel of yours never arrived.",
};

/** What an investigation reports, staying where the case is. */
export const findings = {
  body: "The courier has no scan of this parcel after the first depot.",
  choice: "investigation",
};

/** An attempt to reach the seller that failed, for the team alone to read. */
export const failedAttempt = {
  channel: "phone" as const,
  triedAt: "",
  result: "failed" as const,
  body: "Rang three times; nobody picked up.",
  audience: "staff" as const,
};

async function draftedFor(world: World, answerBy: AnswerWay): Promise<string> {
  const reference = await stages.checked(world);
  await verbs.draftAnswer(world.as("jurist"), {
    ...(await world.form(reference)),
    body: "The account was opened in March and has been quiet since.",
    discloses: "nothing",
    answerBy,
  });
  return reference;
}

const fine = { entitledWords: "", basisWords: "", signatureWords: "", scopeWords: "" };

/** A check of an official request that found everything in order. */
export const nothingLacking = {
  ...({ entitled: "yes", basis: "yes", signature: "yes", scope: "yes" } as const),
  ...fine,
};

/** A check that found no signature. */
export const notSigned = {
  ...nothingLacking,
  signature: "no" as const,
  signatureWords: "The letter carries no signature and no stamp.",
};

/** One piece of data for an authority. */
export const pieceOfData = {
  member: "shop-h",
  category: "identity",
  fields: "Full name and the day on which the account was opened",
  why: "The request asks who stands behind this public name.",
} as const;

/** A decision for the claimant, with its statement of reasons. */
export const refund = {
  remedy: "full_refund" as const,
  amount: "",
  words: "",
  carryOutOn: "",
  reasons: "Nothing shows that the parcel was handed to a carrier at all.",
};

/** A decision that declines the claim. */
export const noRemedy = { ...refund, remedy: "none" as const };

import * as verbs from "@/lib/services/case";
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
    });
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
    const reference = await stages.authority(world);
    await verbs.draftAnswer(world.as("jurist"), {
      ...(await world.form(reference)),
      body: "The account was opened in March and has been quiet since.",
    });
    return reference;
  },
};

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

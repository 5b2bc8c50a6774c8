import { letter, type Given } from "./sending";

/** Who takes part in a case, by e-mail; nobody for a visitor. */
export const cast = {
  visitor: "",
  // A visitor too, whose cookie no other's cases push the own one out of.
  officer: "officer@police.example",
  ana: "ana.popescu@people.example",
  camille: "camille.laurent@people.example",
  tom: "tom.bradley@people.example",
  ioana: "ioana.marin@people.example",
  cycles: "hello@northgatecycles.example",
  atelier: "atelier@lemnviu.example",
  verdier: "bonjour@maisonverdier.example",
  elena: "elena.stan@agora.example",
  victor: "victor.neagu@agora.example",
  sophie: "sophie.martin@agora.example",
  daniel: "daniel.cole@agora.example",
  irina: "irina.radu@agora.example",
  paul: "paul.mercier@agora.example",
  maria: "maria.enache@agora.example",
} as const;
export type Person = keyof typeof cast;
/** `buyer`, `seller`: whoever has an order that is still to be claimed, and who sold it. */
export type Part = Person | "buyer" | "seller";
export const buyers: Person[] = ["camille", "tom", "ana", "ioana"];
export const sellers: Record<string, Person> = {
  "Northgate Cycles": "cycles",
  "Atelierul Lemn Viu": "atelier",
  "Maison Verdier": "verdier",
};

/** An act by form, as its name or as its server action's. */
export type Step = { by: Part; act: string; given?: Given };
export type Story = {
  kind: string;
  opener: Part;
  given: Given;
  /** Whoever sees the case besides its opener, and may have forms there. */
  others: Part[];
  steps: Step[];
};

/** People without an account. */
export const visitors: readonly string[] = [cast.visitor, cast.officer];
export const atDesk = (person: Person) => cast[person].endsWith("@agora.example");

/** Whoever is asked by mail whether they are satisfied. */
export const guest = "hostile.guest@mail.example";
const allInOrder = { entitled: "yes", basis: "yes", signature: "yes", scope: "yes" };
const seller = { member: "Northgate Cycles" };

/** Cases that come, step by step, to wherever any form of a case is offered. */
export const stories: Story[] = [
  {
    kind: "claim",
    opener: "buyer",
    given: { solution: "partial_refund", amount: "1.00" },
    others: ["seller", "victor", "maria"],
    steps: [
      { by: "seller", act: "propose" },
      { by: "buyer", act: "ask_mediation" },
      { by: "victor", act: "ask_information", given: { asks: "respondent" } },
      { by: "seller", act: "answer_information" },
      { by: "victor", act: "decide" },
      { by: "buyer", act: "confirm_carried_out" },
      { by: "buyer", act: "appeal" },
    ],
  },
  {
    kind: "request",
    opener: "visitor",
    given: { email: guest },
    others: ["elena", "maria"],
    steps: [{ by: "elena", act: "reply" }],
  },
  {
    kind: "complaint",
    opener: "tom",
    given: {},
    others: ["cycles", "elena", "victor", "sophie", "maria"],
    steps: [
      { by: "elena", act: "name_respondent", given: seller },
      { by: "elena", act: "send_on" },
      { by: "victor", act: "imposeRestriction" },
      { by: "victor", act: "record_contact_attempt" },
      { by: "tom", act: "request_contact" },
      { by: "victor", act: "grant_contact" },
      { by: "cycles", act: "appealRestriction" },
    ],
  },
  {
    kind: "dispute",
    opener: "camille",
    given: {},
    others: ["cycles", "daniel", "maria"],
    steps: [
      { by: "daniel", act: "name_respondent", given: seller },
      { by: "daniel", act: "offer_variants" },
      { by: "camille", act: "choose_variant" },
    ],
  },
  {
    kind: "fraud",
    opener: "ioana",
    given: { moneyMoved: "yes", policeTold: "no" },
    others: ["irina", "maria"],
    steps: [{ by: "irina", act: "name_respondent", given: seller }],
  },
  {
    kind: "authority",
    opener: "officer",
    given: { files: letter, country: "RO" },
    others: ["paul", "maria"],
    steps: [
      { by: "paul", act: "check_request", given: allInOrder },
      { by: "paul", act: "set_hold", given: { holds: "Atelierul Lemn Viu" } },
      { by: "paul", act: "list_disclosure" },
      { by: "paul", act: "draft_answer" },
      { by: "maria", act: "approve" },
    ],
  },
];

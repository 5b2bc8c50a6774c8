import { z } from "zod";
import { email, optionalWords, words } from "../case/fields";
import { currencies, locales, memberKinds } from "../case/vocabulary";

/** How the marketplace's own systems call a member or an order: visible ASCII, no spaces. */
const ownId = z
  .string("id_wrong")
  .max(80, "id_wrong")
  .regex(/^[\x21-\x7e]{1,80}$/, "id_wrong");

const orNone = (max: number) => optionalWords(max, "words");
const moment = z.iso.datetime({ offset: true, error: "moment_wrong" }).max(40, "moment_wrong");
const money = z.int("amount_wrong").min(1, "amount_wrong").max(2_000_000_000, "amount_wrong");

/** A member as the marketplace knows one. Empty words: nothing is known. */
export const memberInput = z
  .object({
    id: ownId,
    email,
    name: words(1, 120, "name"),
    publicName: words(1, 60, "public_name"),
    locale: z.enum(locales, "locale_wrong"),
    kind: z.enum(memberKinds, "kind_wrong"),
    address: orNone(300),
    phone: orNone(40),
    /** What a trader shows of the business; nothing of it is the account holder's own. */
    businessName: orNone(200),
    businessRegisterNumber: orNone(80),
    businessAddress: orNone(300),
    businessEmail: orNone(254),
    businessPhone: orNone(40),
  })
  .superRefine((member, context) => {
    const needed = (["businessName", "businessAddress"] as const).filter((it) => member[it] === "");
    const given = Object.entries(member).some(([key, it]) => key.startsWith("business") && it);
    if (!given) return;
    for (const path of needed) {
      context.addIssue({ code: "custom", path: [path], message: "business_incomplete" });
    }
    if (member.kind !== "trader") {
      context.addIssue({ code: "custom", path: ["businessName"], message: "business_of_nobody" });
    }
  });

const isMoment = (value: string) => moment.safeParse(value).success;

/** An order as the marketplace keeps it. Amounts are integer minor units of its currency. */
export const orderInput = z.object({
  number: ownId,
  /** The ids that the marketplace gave its members. */
  buyer: ownId,
  seller: ownId,
  currency: z.enum(currencies, "currency_wrong"),
  totalMinor: money,
  guaranteed: z.boolean("guaranteed_wrong"),
  placedAt: moment,
  promisedAt: moment,
  /** Empty: not delivered yet. */
  deliveredAt: z
    .string("moment_wrong")
    .max(40, "moment_wrong")
    .default("")
    .refine((it) => it === "" || isMoment(it), "moment_wrong"),
  items: z
    .array(
      z.strictObject({
        title: words(1, 200, "title"),
        quantity: z.int("quantity_wrong").min(1, "quantity_wrong").max(10_000, "quantity_wrong"),
        unitPriceMinor: money,
      }),
      "items_wrong",
    )
    .min(1, "items_wrong")
    .max(200, "items_wrong"),
});

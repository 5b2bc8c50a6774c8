import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { members, orderItems, orders, traderDetails } from "@/db/schema";
import { submitClaim } from "@/lib/services/case";
import { claimableOrders } from "@/lib/services/case/queries";
import { clientOf, faultsIn, type Client } from "@/test/api";
import { describeOnEveryDatabase } from "@/test/databases";
import { people } from "@/test/people";
import { serveFrom } from "@/test/request";
import { stages } from "@/test/stages";
import { monday, World } from "@/test/world";

const ines = {
  id: "m-4711",
  email: "Ines.Durand@people.example",
  name: "Inès Durand",
  publicName: "ines_d",
  locale: "fr",
  kind: "private",
  address: "2 rue Haute, Lyon",
  phone: "+33 600 000 000",
};
const shop = {
  ...{ id: "m-12", email: "shop@ines.example", name: "Shop Account", publicName: "ines_shop" },
  ...{ locale: "fr", kind: "trader" },
  businessName: "Inès et Fils SARL",
  businessAddress: "4 rue Basse, Lyon",
};
const order = {
  number: "A-90001",
  buyer: ines.id,
  seller: shop.id,
  currency: "EUR",
  totalMinor: 4_200,
  guaranteed: true,
  placedAt: "2026-06-01T10:00:00+03:00",
  promisedAt: "2026-06-05T10:00:00+03:00",
  items: [{ title: "Lampe de bureau", quantity: 2, unitPriceMinor: 2_100 }],
};

describeOnEveryDatabase("what the marketplace pushes in", (open) => {
  let world: World;
  let client: Client;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
    client = await clientOf(world, "administrator", "marketplace:push");
  });
  beforeEach(() => void vi.useFakeTimers({ now: monday, toFake: ["Date"] }));
  afterAll(() => void vi.useRealTimers());
  const memberOf = async (marketplaceId: string) => {
    const [row] = await world.db
      .select()
      .from(members)
      .where(eq(members.marketplaceId, marketplaceId));
    return row;
  };
  const businessOf = async (id = "") =>
    world.db.select().from(traderDetails).where(eq(traderDetails.memberId, id));

  it("is a member who can sign in, and changes by the same id", async () => {
    const first = await client.post("/members", ines);
    expect(first.status).toBe(200);
    expect(await memberOf(ines.id)).toMatchObject({
      ...{ id: first.body.id, email: "ines.durand@people.example", name: "Inès Durand" },
      ...{ roles: [], locale: "fr", kind: "private", createdAt: monday },
    });
    const moved = { ...ines, email: "ines@people.example", address: "" };
    expect((await client.post("/members", moved)).body.id).toBe(first.body.id);
    const after = await memberOf(ines.id);
    expect(after).toMatchObject({ email: "ines@people.example", address: null });
  });

  it("is a trader with a business, which may be taken away again", async () => {
    const { body } = await client.post("/members", shop);
    expect(await businessOf(String(body.id))).toMatchObject([{ businessName: shop.businessName }]);
    const without = { ...shop, businessName: "", businessAddress: "" };
    await client.post("/members", without);
    expect(await businessOf(String(body.id))).toEqual([]);
    await client.post("/members", shop);
  });

  it("adopts whoever is known by the address, and leaves roles alone", async () => {
    const { agent } = people;
    const pushed = { ...ines, id: "m-staff", email: agent.email, publicName: "Victor" };
    const answer = await client.post("/members", pushed);
    expect(answer.body.id).toBe(world.ids.agent);
    expect((await memberOf("m-staff"))?.roles).toEqual(["issue_resolution"]);
  });

  it("is an order between two of them, which can then be claimed for", async () => {
    const first = await client.post("/orders", order);
    expect(first.status).toBe(200);
    const delivered = { ...order, deliveredAt: "2026-06-04T08:00:00Z" };
    expect((await client.post("/orders", delivered)).body.id).toBe(first.body.id);
    const [row] = await world.db.select().from(orders).where(eq(orders.number, order.number));
    expect(row?.deliveredAt).toEqual(new Date(delivered.deliveredAt));
    const items = await world.db
      .select()
      .from(orderItems)
      .where(eq(orderItems.orderId, String(first.body.id)));
    expect(items).toMatchObject(order.items);
    const buyer = await memberOf(ines.id);
    const actor = {
      ...{ kind: "member" as const, memberId: buyer?.id ?? "" },
      ...{ roles: [], locale: "fr" as const },
    };
    const context = { ...world.as("claimant"), actor };
    const [claimable] = await claimableOrders(context);
    expect(claimable).toMatchObject({ number: order.number });
    await submitClaim(context, world.claimForm(String(first.body.id)));
    const dearer = await client.post("/orders", { ...delivered, totalMinor: 1 });
    expect([dearer.status, faultsIn(dearer)]).toEqual([409, ["number: order_in_case"]]);
    const late = { ...delivered, promisedAt: "2026-06-06T10:00:00+03:00" };
    expect((await client.post("/orders", late)).status).toBe(200);
  });

  it("is the same one, however often and at once it is pushed", async () => {
    const twin = { ...ines, id: "m-twin", email: "twin@people.example" };
    const answers = await Promise.all([1, 2, 3].map(() => client.post("/members", twin)));
    for (const it of answers) expect([200, 409]).toContain(it.status);
    expect(answers.some((it) => it.status === 200)).toBe(true);
    expect(await memberOf("m-twin")).toBeDefined();
  });

  describe("is refused, and changes nothing", () => {
    it.each<[string, object, string]>([
      ["another's address", { email: shop.email }, "email: email_taken"],
      [
        "a business of a private member",
        { businessName: "X", businessAddress: "Y" },
        "businessName: business_of_nobody",
      ],
      [
        "a business without address",
        { kind: "trader", businessName: "X" },
        "businessAddress: business_incomplete",
      ],
      ["an id with spaces", { id: "m 1" }, "id: id_wrong"],
      ["a role", { roles: ["lead"] }, "roles: unknown_field"],
    ])("for %s", async (_, given, fault) => {
      const before = await world.db.select().from(members);
      const answer = await client.post("/members", { ...ines, ...given });
      expect(faultsIn(answer)).toEqual([fault]);
      expect(await world.db.select().from(members)).toEqual(before);
    });

    it.each<[string, object, string]>([
      ["nobody as the seller", { seller: "m-none" }, "seller: member_unknown"],
      ["one's own buyer", { seller: ines.id }, "seller: seller_is_buyer"],
      ["a day instead of an instant", { placedAt: "2026-06-01" }, "placedAt: moment_wrong"],
      ["no items", { items: [] }, "items: items_wrong"],
      [
        "half an item",
        { items: [{ title: "Lampe", quantity: 0.5, unitPriceMinor: 1 }] },
        "items.0.quantity: quantity_wrong",
      ],
      ["a free order", { totalMinor: 0 }, "totalMinor: amount_wrong"],
    ])("for %s", async (_, given, fault) => {
      const before = await world.db.select().from(orders);
      const answer = await client.post("/orders", { ...order, ...given });
      expect(faultsIn(answer)).toEqual([fault]);
      expect(await world.db.select().from(orders)).toEqual(before);
    });

    it("for a key of anybody but an administrator", async () => {
      const lead = await clientOf(world, "lead", "marketplace:push");
      expect((await lead.post("/members", { ...ines, id: "m-lead" })).status).toBe(403);
      expect((await lead.post("/orders", { ...order, number: "A-1" })).status).toBe(403);
      expect(await memberOf("m-lead")).toBeUndefined();
    });

    it("for blanking what a legal hold keeps", async () => {
      await stages.held(world);
      const { respondent } = people;
      const held = { ...ines, id: "m-held", email: respondent.email, phone: "", address: "New 1" };
      const answer = await client.post("/members", held);
      expect([answer.status, faultsIn(answer)]).toEqual([409, ["phone: held"]]);
      expect((await client.post("/members", { ...held, phone: "+40 1" })).status).toBe(200);
    });
  });
});

import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { knownNames, members, orderItems, orders, traderDetails } from "@/db/schema";
import type { Currency, Locale, MemberKind, StaffRole } from "@/lib/domain/case/vocabulary";
import type { KnownKind } from "@/lib/domain/scam/hosts";
import demoNames from "./demo-names.json";
import demoOrders from "./demo-orders.json";
import demoPeople from "./demo-people.json";

const dayMs = 86_400_000;

/**
 * The demo marketplace's people and orders, dated back from `now`. Runs once: a database that has
 * any of the demo's people is left alone, so that restarts keep what was done. True when it seeded.
 */
export async function seedDemo(db: Database, now: Date): Promise<boolean> {
  const emails = demoPeople.map((person) => person.email);
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  return db.transaction(async (tx) => {
    const present = await tx.select().from(members).where(inArray(members.email, emails)).limit(1);
    if (present.length > 0) return false;
    const people = await tx
      .insert(members)
      .values(
        demoPeople.map((person) => ({
          email: person.email,
          name: person.name,
          publicName: person.publicName,
          locale: person.locale as Locale,
          kind: person.kind as MemberKind,
          phone: person.phone,
          address: person.address,
          roles: person.roles as StaffRole[],
        })),
      )
      .returning({ id: members.id, email: members.email });
    await tx.insert(traderDetails).values(
      demoPeople.flatMap(({ email, business }) => {
        const memberId = people.find((person) => person.email === email)?.id;
        return memberId && business ? [{ memberId, ...business }] : [];
      }),
    );
    await tx
      .insert(knownNames)
      .values(demoNames.map((name) => ({ ...name, kind: name.kind as KnownKind })))
      .onConflictDoNothing();
    const idOf = new Map(people.map((person) => [person.email, person.id]));
    for (const order of demoOrders) {
      const buyerId = idOf.get(order.buyer);
      const sellerId = idOf.get(order.seller);
      if (!buyerId || !sellerId) throw new Error(`demo order ${order.number} names a stranger`);
      const [row] = await tx
        .insert(orders)
        .values({
          number: order.number,
          buyerId,
          sellerId,
          currency: order.currency as Currency,
          totalMinor: order.items.reduce((sum, it) => sum + it.quantity * it.unitPriceMinor, 0),
          guaranteed: order.guaranteed,
          placedAt: ago(order.placedDaysAgo),
          promisedAt: ago(order.promisedDaysAgo),
          deliveredAt: order.deliveredDaysAgo === null ? null : ago(order.deliveredDaysAgo),
        })
        .returning({ id: orders.id });
      if (!row) throw new Error(`demo order ${order.number} was not written`);
      await tx.insert(orderItems).values(order.items.map((item) => ({ ...item, orderId: row.id })));
    }
    return true;
  });
}

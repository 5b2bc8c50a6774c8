import { and, arrayContains, asc, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database, Transaction } from "@/db/client";
import { members } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { StaffRole } from "@/lib/domain/case/vocabulary";
import type { colleagueInput, rolesInput } from "@/lib/domain/people/inputs";
import { log } from "@/lib/log";
import type { Context } from "../context";
import { fail } from "../failure";

export type Colleague = {
  id: string;
  email: string;
  name: string;
  publicName: string;
  roles: StaffRole[];
};

/** Everybody who has a role, by name. A house's staff are few: all of them are one page. */
export async function colleagues({ db, actor }: Context): Promise<Colleague[]> {
  if (!can(actor, "people:manage")) return [];
  const { id, email, name, publicName, roles } = members;
  return db
    .select({ id, email, name, publicName, roles })
    .from(members)
    .where(ne(sql`cardinality(${roles})`, 0))
    .orderBy(asc(name), asc(id));
}

/**
 * An administrator lets somebody work here. A member of the marketplace with that address keeps
 * name and data, and gets the roles.
 */
export async function addColleague(
  { actor, db, now }: Context,
  input: z.infer<typeof colleagueInput>,
): Promise<void> {
  if (actor.kind !== "member" || !can(actor, "people:manage")) throw fail("forbidden", "forbidden");
  const roles = [...new Set(input.roles)];
  const [row] = await db
    .insert(members)
    .values({ ...input, roles, createdAt: now })
    .onConflictDoUpdate({
      target: members.email,
      set: { roles },
      setWhere: sql`${members.roles} = '{}'`,
    })
    .returning({ id: members.id });
  if (!row) throw fail("refused", "colleague_already", "email");
  log("info", "roles_given", { member: row.id, roles, by: actor.memberId });
}

/** An administrator changes a colleague's roles. One administrator always stays. */
export async function setRoles(
  { actor, db }: Context,
  { memberId, roles: given }: z.infer<typeof rolesInput>,
): Promise<void> {
  if (actor.kind !== "member" || !can(actor, "people:manage")) throw fail("forbidden", "forbidden");
  const roles = [...new Set(given)];
  await db.transaction(async (tx) => {
    const administrators = await administratorsOf(tx);
    const others = administrators.filter((it) => it.id !== memberId);
    if (others.length === 0 && !roles.includes("administrator")) {
      throw fail("refused", "last_administrator", "roles");
    }
    const changed = await tx
      .update(members)
      .set({ roles })
      .where(and(eq(members.id, memberId), ne(sql`cardinality(${members.roles})`, 0)))
      .returning({ id: members.id });
    if (changed.length === 0) throw fail("not_found", "not_found");
  });
  log("info", "roles_changed", { member: memberId, roles, by: actor.memberId });
}

/** All who have the role, held until the transaction ends, so that two cannot both be the last. */
function administratorsOf(tx: Transaction) {
  return tx
    .select({ id: members.id })
    .from(members)
    .where(arrayContains(members.roles, ["administrator"]))
    .orderBy(asc(members.id))
    .for("update");
}

/**
 * The first administrator of a new deployment, by the address in its settings: once there is an
 * administrator, the setting does nothing.
 */
export async function ensureAdministrator(db: Database, email: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await administratorsOf(tx)).length > 0) return;
    const roles: StaffRole[] = ["administrator"];
    const name = email.split("@")[0] ?? email;
    await tx
      .insert(members)
      .values({ email, name, publicName: name, roles, createdAt: now })
      .onConflictDoUpdate({
        target: members.email,
        set: { roles: sql`array_append(${members.roles}, 'administrator')` },
      });
    log("info", "first_administrator");
  });
}

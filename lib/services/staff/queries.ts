import { asc, sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { StaffPerson } from "@/lib/domain/case/view";
import type { Procedure } from "@/lib/domain/procedure/definition";
import type { Context } from "../context";
import { newestProcedures as newestOfAll } from "../procedures/queries";

/** Everyone to whom a case can be given, by name. */
export async function staffPeople(context: Context): Promise<StaffPerson[]> {
  if (!can(context.actor, "staff:list")) return [];
  const rows = await context.db
    .select({ id: members.id, publicName: members.publicName, roles: members.roles })
    .from(members)
    .where(sql`cardinality(${members.roles}) > 0`)
    .orderBy(asc(members.publicName));
  return rows;
}

/** The newest version of every procedure, as new cases will run it. */
export async function newestProcedures(context: Context): Promise<Procedure[]> {
  if (!can(context.actor, "settings:read")) return [];
  return Object.values(await newestOfAll(context.db));
}

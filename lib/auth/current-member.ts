import { eq } from "drizzle-orm";
import { cache } from "react";
import { getDatabase } from "@/db/client";
import { members } from "@/db/schema";
import { auth } from "./auth";

export type CurrentMember = Pick<
  typeof members.$inferSelect,
  "id" | "publicName" | "name" | "email" | "locale" | "roles"
>;

/** The signed-in member of this request, read once; null for everyone else. */
export const currentMember = cache(async (): Promise<CurrentMember | null> => {
  const id = (await auth())?.user?.id;
  if (!id) return null;
  const db = await getDatabase();
  const [member] = await db
    .select({
      id: members.id,
      publicName: members.publicName,
      name: members.name,
      email: members.email,
      locale: members.locale,
      roles: members.roles,
    })
    .from(members)
    .where(eq(members.id, id));
  return member ?? null;
});

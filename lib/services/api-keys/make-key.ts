import { eq } from "drizzle-orm";
import { z } from "zod";
import { apiKeys, members } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { apiScopes } from "@/lib/domain/access/scopes";
import { words } from "@/lib/domain/case/fields";
import type { Context } from "../context";
import { fail } from "../failure";
import { makeSecret } from "./secret";

export const makeKeyInput = z.object({
  name: words(2, 80, "name"),
  /** The e-mail of the member for whom the key acts. */
  member: z
    .string("key_member_unknown")
    .trim()
    .toLowerCase()
    .min(1, "key_member_unknown")
    .max(254, "key_member_unknown"),
  scopes: z.array(z.enum(apiScopes, "scopes_required")).min(1, "scopes_required"),
});

/** An administrator makes a key that acts for a member. The secret is never to be had again. */
export async function makeKey(
  context: Context,
  input: z.infer<typeof makeKeyInput>,
): Promise<{ id: string; secret: string }> {
  const { actor, db, now } = context;
  if (actor.kind !== "member" || !can(actor, "api_keys:manage")) {
    throw fail("forbidden", "forbidden");
  }
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(eq(members.email, input.member));
  if (!member) throw fail("invalid", "key_member_unknown", "member");
  const { secret, hash, prefix } = makeSecret();
  const [made] = await db
    .insert(apiKeys)
    .values({
      name: input.name,
      hash,
      prefix,
      scopes: [...new Set(input.scopes)],
      memberId: member.id,
      createdBy: actor.memberId,
      createdAt: now,
    })
    .returning({ id: apiKeys.id });
  if (!made) throw new Error("a key was not written");
  return { id: made.id, secret };
}

import type { Actor } from "@/lib/domain/access/actor";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { currentGuestCase } from "./guest-access";
import { currentMember } from "./current-member";

/** Who makes this request. What they may do is `can()`'s to say, not this function's. */
export async function currentActor(locale: Locale): Promise<Actor> {
  const member = await currentMember();
  if (member) return { kind: "member", memberId: member.id, roles: member.roles, locale };
  const caseId = await currentGuestCase();
  return caseId ? { kind: "guest", caseId, side: "claimant", locale } : { kind: "visitor", locale };
}

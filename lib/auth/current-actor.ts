import type { Actor } from "@/lib/domain/access/actor";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { currentGuestCases } from "./guest-access";
import { currentMember } from "./current-member";

/**
 * Who makes this request: the member, with the cases that the same browser opened without the
 * account. What they may do is `can()`'s to say, not this function's.
 */
export async function currentActor(locale: Locale): Promise<Actor> {
  const [member, cases] = await Promise.all([currentMember(), currentGuestCases()]);
  if (!member)
    return cases.length > 0 ? { kind: "guest", cases, locale } : { kind: "visitor", locale };
  const { id: memberId, roles } = member;
  return { kind: "member", memberId, roles, locale, ...(cases.length > 0 && { cases }) };
}

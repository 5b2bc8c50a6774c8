import { publicNameOfGuest } from "@/lib/domain/case/public-name";
import type { PersonView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { CaseRow } from "./load";
import type { Member } from "./people";

/**
 * The claimant as a reader may see them. `across`: the language of the other side, where it is the
 * one that reads.
 */
export function claimantView(
  row: CaseRow,
  people: Map<string, Member>,
  full: boolean,
  across: Locale | null,
): PersonView {
  const member = row.claimantId ? people.get(row.claimantId) : undefined;
  if (member) return personView(member, full);
  return {
    publicName: across ? publicNameOfGuest(row.claimantName, across) : row.claimantName,
    kind: "guest",
    writes: row.claimantLocale,
    private: full
      ? {
          name: row.claimantName,
          email: row.claimantEmail,
          phone: null,
          address: null,
          locale: row.claimantLocale,
        }
      : null,
  };
}

/** A member as a reader may see them; `full`: with the private data. */
export function personView(member: Member, full: boolean): PersonView {
  const { publicName, kind, name, email, phone, address, locale } = member;
  const known = full ? { name, email, phone, address, locale } : null;
  return { publicName, kind, writes: locale, private: known };
}

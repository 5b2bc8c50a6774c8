import type { Locale, MemberKind, StaffRole } from "@/lib/domain/case/vocabulary";

type Someone = {
  email: string;
  name: string;
  publicName: string;
  locale: Locale;
  kind: MemberKind;
  phone: string | null;
  address: string | null;
  roles: readonly StaffRole[];
};

const member = (name: string, publicName: string, locale: Locale): Someone => ({
  name,
  publicName,
  locale,
  email: `${name.toLowerCase().replaceAll(" ", ".")}@people.example`,
  kind: "private",
  phone: `+40 700 ${name.length}00 ${publicName.length}11`,
  address: `Street of ${name} 14`,
  roles: [],
});

const staff = (name: string, ...roles: StaffRole[]): Someone => ({
  ...member(name, name.split(" ")[0] ?? name, "en"),
  email: `${name.toLowerCase().replaceAll(" ", ".")}@agora.example`,
  roles,
});

/** Everyone that the tests know, each in a language of their own. */
export const people = {
  claimant: member("Ana Secretescu", "buyer-a", "ro"),
  respondent: { ...member("Henri Caché", "shop-h", "fr"), email: "henri.cache@people.example" },
  stranger: member("Tom Stranger", "buyer-t", "en"),
  trader: { ...member("Nora Commerce", "trade-n", "ro"), kind: "trader" },
  agent: staff("Victor Neagu", "issue_resolution"),
  colleague: staff("Irina Pop", "issue_resolution"),
  experience: staff("Sophie Martin", "customer_experience"),
  service: staff("Elena Stan", "customer_service"),
  mediator: staff("Dana Mediu", "dispute_management"),
  security: staff("Paul Paza", "security"),
  jurist: staff("Jeanne Droit", "legal"),
  secondJurist: staff("Lucian Drept", "legal"),
  lead: staff("Lea Lead", "lead"),
  editor: staff("Edi Torescu", "editor"),
  administrator: staff("Ada Minescu", "administrator"),
} as const satisfies Record<string, Someone>;
export type Person = keyof typeof people;

/** What the trader shows of the business; nothing of it is the account holder's own. */
export const tradersBusiness = {
  businessName: "Commerce & Fiii SRL",
  registerNumber: "J40/123/2020",
  address: "Bulevardul Negustorilor 7, București",
  email: "vanzari@commerce-fiii.example",
  phone: null,
};

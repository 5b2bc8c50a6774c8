import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type DemoPerson = { email: string; publicName: string; role: string; roles: string[] };

type Props = {
  action: (form: FormData) => Promise<void>;
  people: readonly DemoPerson[];
  locale: Locale;
  next: string;
};

/** The demo's fictional people, each one click away. Rendered in the playground only. */
export function DemoPeople({ action, people, locale, next }: Props) {
  const t = translator(locale, "auth");
  const label = translator(locale, "case");
  const groups = [
    { title: t("roles.buyer"), list: people.filter((it) => it.role === "buyer") },
    { title: t("roles.seller"), list: people.filter((it) => it.role === "seller") },
    { title: t("roles.staff"), list: people.filter((it) => it.roles.length > 0) },
  ];
  return (
    <Card className="space-y-4">
      <h2>{t("demo_title")}</h2>
      <p className="text-muted">{t("demo")}</p>
      {groups.map((group) => (
        <div key={group.title} className="space-y-2">
          <h3>{group.title}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {group.list.map((person) => (
              <li key={person.email}>
                <form action={action}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="next" value={next} />
                  <input type="hidden" name="email" value={person.email} />
                  <Button variant="secondary" className="w-full flex-col gap-0">
                    <span>{person.publicName}</span>
                    <span className="text-sm font-normal">
                      {person.roles.length > 0
                        ? person.roles.map((role) => label(`roles.${role}`)).join(", ")
                        : person.email}
                    </span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}

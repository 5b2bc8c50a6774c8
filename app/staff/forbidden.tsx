import { ButtonLink } from "@/components/ui/button";
import { deskLocale } from "@/lib/actions/desk-context";
import { currentActor } from "@/lib/auth/current-actor";
import { desksOf } from "@/lib/domain/access/routes";
import { translator } from "@/lib/i18n/translator";

/** For a colleague whose role does not open a desk: says so, and which desks it does open. */
export default async function Forbidden() {
  const locale = await deskLocale();
  const t = translator(locale, "auth");
  const staff = translator(locale, "staff");
  return (
    <main id="content" className="page measure flex-1 py-12">
      <h1>{t("forbidden.title")}</h1>
      <p className="text-muted text-lead mt-3">{t("forbidden.text")}</p>
      <h2 className="text-h3 mt-8">{t("forbidden.desks")}</h2>
      <ul className="mt-3 flex flex-wrap gap-3">
        {desksOf(await currentActor(locale)).map((desk) => (
          <li key={desk}>
            <ButtonLink variant="secondary" href={desk}>
              {staff(desk === "/staff" ? "title" : desk.slice("/staff/".length))}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </main>
  );
}

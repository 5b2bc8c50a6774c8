import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { PersonView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { title: string; person: PersonView; locale: Locale };

/** A side of the case with the private data that only staff see. */
export function DeskPerson({ title, person, locale }: Props) {
  const t = translator(locale, "staff");
  const desk = translator(locale, "desk");
  const given = person.private;
  return (
    <Card as="section" className="space-y-3">
      <h2 className="text-h3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          <span className="text-muted font-sans text-base font-normal">{title} </span>
          {person.publicName || desk("queue.no_name")}
        </span>
        <Badge>{desk(`case.${person.kind}`)}</Badge>
        {person.held && (
          <Badge tone="danger">{translator(locale, "authority")("hold.badge")}</Badge>
        )}
      </h2>
      {given && (
        <SummaryList
          className="text-small [&>div]:py-2"
          rows={[
            ...(given.name ? [{ term: t("name"), value: given.name }] : []),
            {
              term: t("email"),
              value: (
                <a href={`mailto:${given.email}`} className="wrap-anywhere">
                  {given.email.split(/(?=[@.])/).map((part, index) => (
                    <Fragment key={index}>
                      <wbr />
                      {part}
                    </Fragment>
                  ))}
                </a>
              ),
            },
            ...(given.phone
              ? [
                  {
                    term: t("phone"),
                    value: <a href={`tel:${given.phone.replaceAll(/\s/g, "")}`}>{given.phone}</a>,
                  },
                ]
              : []),
            ...(given.address ? [{ term: t("address"), value: given.address }] : []),
            { term: t("language_of"), value: desk(`check.languages.${given.locale}`) },
          ]}
        />
      )}
    </Card>
  );
}

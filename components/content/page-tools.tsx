import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { PageKind, TextStatus } from "@/lib/domain/content/vocabulary";
import { formatDateTime } from "@/lib/i18n/dates";
import { localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { formWords } from "./form-words";
import { Publishing } from "./publishing";
import { SimpleForm } from "./simple-form";

type Props = {
  locale: Locale;
  lang: Locale;
  found: {
    page: { id: string; path: string; kind: PageKind };
    text: {
      version: number;
      status: TextStatus;
      published: number | null;
      latest: number;
      publishAt: Date | null;
    } | null;
    redirects: string[];
    images: { name: string; alt: string; locale: Locale }[];
  };
  publishes: boolean;
  /** The local day, YYYY-MM-DD. */
  today: string;
  act: FormAction;
  move: FormAction;
  addImage: FormAction;
};

/** Below a text: its publication, its address, its pictures and its history. */
export function PageTools({ locale, lang, found, publishes, today, act, move, addImage }: Props) {
  const t = translator(locale, "content");
  const { page, text, redirects, images } = found;
  const words = formWords(locale);
  const slug = page.path.replace(/^.*\//, "");
  return (
    <div className="grid items-start gap-5 lg:grid-cols-3">
      {text ? (
        <Card as="section" aria-labelledby="publication" className="stack">
          <h2 id="publication" className="text-h3">
            {t("publication")}
          </h2>
          {text.publishAt ? (
            <p>
              {t("scheduled_for", {
                moment: formatDateTime(text.publishAt, locale, marketplace.timeZone),
              })}
            </p>
          ) : null}
          <Publishing
            action={act}
            locale={locale}
            text={{
              pageId: page.id,
              locale: lang,
              version: text.version,
              status: text.status,
              isPublic: text.published !== null,
            }}
            publishes={publishes}
            zone={marketplace.timeZone}
            today={page.kind === "topic" ? null : today}
          />
          <p className="flex flex-wrap gap-x-5">
            <a className="target" href={`/staff/content/${page.id}/${lang}/history`}>
              {t("history")}
            </a>
            {text.published !== null ? (
              <a className="target" href={`/${lang}${page.path}`}>
                {t("view")}
              </a>
            ) : null}
          </p>
        </Card>
      ) : null}
      <Card as="section" id="images" aria-labelledby="images-title" className="stack">
        <h2 id="images-title" className="text-h3">
          {t("images")}
        </h2>
        <SimpleForm
          turn={images.length}
          action={addImage}
          id="image"
          hidden={{ pageId: page.id, locale: lang }}
          fields={[
            {
              name: "files",
              label: t("field.files"),
              hint: t("hint.files"),
              type: "file",
              accept: "image/png,image/jpeg,image/webp",
            },
            { name: "alt", label: t("field.alt"), hint: t("hint.alt"), type: "text" },
          ]}
          submit={t("add_image")}
          words={words}
        />
        {images.length > 0 ? <p className="text-small">{t("images_how")}</p> : null}
        <ul className="stack">
          {images.map((image) => (
            <li key={`${image.locale}-${image.name}`} className="flex gap-3">
              {/* eslint-disable-next-line @next/next/no-img-element -- its own size and bytes */}
              <img
                src={`/images/${image.name}`}
                alt={image.alt}
                className="border-line size-16 border object-contain"
              />
              <p className="min-w-0">
                {/* One touch selects the line and nothing else. */}
                <code className="text-small [overflow-wrap:anywhere] select-all">
                  {`![${image.alt}](/images/${image.name})`}
                </code>
                <span className="text-muted text-small block">{localeNames[image.locale]}</span>
              </p>
            </li>
          ))}
        </ul>
      </Card>
      {page.kind === "topic" ? null : (
        <Card as="section" aria-labelledby="address" className="stack">
          <h2 id="address" className="text-h3">
            {t("address")}
          </h2>
          <p className="font-mono">{page.path}</p>
          <SimpleForm
            turn={page.path}
            action={move}
            id="move"
            hidden={{ pageId: page.id, path: page.path, locale: lang }}
            fields={[
              {
                name: "slug",
                label: t("field.slug"),
                hint: t("hint.move"),
                type: "text",
                value: slug,
              },
            ]}
            submit={t("move")}
            words={words}
          />
          {redirects.length > 0 ? (
            <div>
              <p className="font-semibold">{t("redirects")}</p>
              <ul className="font-mono">
                {redirects.map((from) => (
                  <li key={from}>{from}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </Card>
      )}
    </div>
  );
}

import { DeskShell } from "@/components/desk/desk-shell";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { library } from "@/lib/content/library";
import { translator } from "@/lib/i18n/translator";

export const metadata = { title: "Recourse" };

export default async function ContentPage() {
  const { locale } = await deskContext("/staff/content");
  const { topics, policies } = library(locale);
  const pages = [...topics.flatMap((topic) => topic.articles), ...policies];
  return (
    <DeskShell
      locale={locale}
      path="/content"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <div className="stack-lg measure">
        <h1>{translator(locale, "staff")("content")}</h1>
        <ul>
          {pages.map((page) => (
            <li key={page.path}>
              <a className="target" href={`/${locale}${page.path}`}>
                {page.title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </DeskShell>
  );
}

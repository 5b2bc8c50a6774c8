import { MissingWords } from "@/components/shell/missing-words";
import { deskLocale } from "@/lib/actions/desk-context";

export default async function NotFound() {
  return (
    <main id="content" className="page flex-1 py-12">
      <MissingWords locale={await deskLocale()} />
    </main>
  );
}

import { scriptJson, type StructuredData } from "@/lib/sharing/structured-data";

/** What search engines are told of a page, besides its words. Data: nothing of it is run. */
export function JsonLd({ things }: { things: readonly StructuredData[] }) {
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(things) }} />
  );
}

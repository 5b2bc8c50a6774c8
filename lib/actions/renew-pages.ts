import { revalidatePath } from "next/cache";
import type { Database } from "@/db/client";
import { takeStaleAddresses } from "@/lib/content/in-force";
import { takeStalePages } from "@/lib/figures-in-force";
import { forgetPages } from "@/lib/front/front";
import { locales } from "@/lib/i18n/locales";
import { articlesChanged } from "@/lib/jobs/articles-changed";
import { takeOverContent } from "@/lib/services/content/in-force";
import { takeOverPolicyHistories } from "@/lib/services/policies/take-over";

/**
 * Shows a publication at once: the pages that read differently are written anew, the others stay
 * as they are. `paths` have no language in front and are renewed whatever the worker did meanwhile.
 */
export async function renewPages(db: Database, paths: readonly string[]): Promise<void> {
  if (await takeOverContent(db)) await articlesChanged(db);
  await takeOverPolicyHistories(db);
  const own = paths.flatMap((path) => locales.map((locale) => `/${locale}${path}`));
  renewAddresses([...takeStaleAddresses(), ...own]);
}

/** Renews the static pages that state older figures or texts than those in force. */
export function renewStalePages(): void {
  if (takeStalePages()) {
    revalidatePath("/", "layout");
    forgetPages();
  }
  renewAddresses(takeStaleAddresses());
}

function renewAddresses(addresses: readonly string[]): void {
  if (addresses.length === 0) return;
  for (const address of new Set(addresses)) revalidatePath(address);
  forgetPages();
}

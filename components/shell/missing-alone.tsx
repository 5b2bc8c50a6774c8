import type { ReactNode } from "react";
import { marketplace } from "@/lib/marketplace";
import { LogoMark } from "./logo";

/** A missing page under the marketplace's name alone, where its address says no language. */
export function MissingAlone({ children }: { children: ReactNode }) {
  return (
    <main id="content" className="page stack-lg flex-1 py-12">
      <p className="flex items-center gap-3 font-serif text-[1.4rem] font-semibold">
        <LogoMark />
        {marketplace.name}
      </p>
      {children}
    </main>
  );
}

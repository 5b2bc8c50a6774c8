import type { ReactNode } from "react";
import { DeskShell } from "@/components/desk/desk-shell";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { endSession } from "@/lib/actions/sign-in";
import type { Actor } from "@/lib/domain/access/actor";
import { desksOf } from "@/lib/domain/access/routes";
import type { Locale } from "@/lib/i18n/locales";

type Props = { actor: Actor; locale: Locale; path: string; query?: string; children: ReactNode };

/** A desk page in its frame, with the desks that this person may open. */
export function DeskFrame({ actor, ...rest }: Props) {
  return (
    <DeskShell
      {...rest}
      desks={desksOf(actor)}
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    />
  );
}

"use client";

import { Fragment, useEffect, useSyncExternalStore, type ReactNode } from "react";

type OneLanguageProps = { drawings: readonly { locale: string; drawing: ReactNode }[] };

const never = () => () => undefined;

/** All languages as they come, without JavaScript; with it, the one of the address alone. */
export function OneLanguage({ drawings }: OneLanguageProps) {
  const segment = useSyncExternalStore(
    never,
    () => location.pathname.split("/")[1] ?? "",
    () => "",
  );
  const own = drawings.filter(({ locale }) => locale === segment);
  useEffect(() => {
    if (own[0]) document.documentElement.lang = own[0].locale;
  });
  return (own.length > 0 ? own : drawings).map(({ locale, drawing }) => (
    <Fragment key={locale}>{drawing}</Fragment>
  ));
}

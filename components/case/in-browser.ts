"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** True once the page runs in a browser; false in what the server drew. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

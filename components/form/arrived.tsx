"use client";

import { useEffect } from "react";
import { keysArrived } from "./form-keys";

/** Stands on a page that says a form was taken. `turn` changes with each that was. */
export function Arrived({ turn }: { turn?: string | number }) {
  useEffect(() => keysArrived(), [turn]);
  return null;
}

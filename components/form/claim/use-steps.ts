"use client";

import { useEffect, useState } from "react";

/** The step that is shown. Each is an entry of the browser's history, so its Back goes back one. */
export function useSteps(first: number) {
  const [step, setStep] = useState(first);
  useEffect(() => {
    history.replaceState({ ...history.state, claimStep: first }, "");
    const moved = ({ state }: PopStateEvent) => setStep(stepIn(state) ?? first);
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, [first]);
  const go = (to: number) => {
    if (to !== step) history.pushState({ claimStep: to }, "");
    setStep(to);
  };
  return [step, go] as const;
}

function stepIn(state: unknown): number | null {
  const step = (state as { claimStep?: unknown } | null)?.claimStep;
  return typeof step === "number" ? step : null;
}

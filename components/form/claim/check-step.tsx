"use client";

import { useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import type { ClaimFormProps } from "../claim-form";
import { stepOf } from "./steps";
import { amountReader, summaryRows } from "./summary";
import type { Claim } from "./use-claim";

type Props = ClaimFormProps & { claim: Claim; onChange: (step: number) => void };

/** Every answer once more before it is sent, each with a way to change it. */
export function CheckStep({ claim, fields, totals, locale, claimWords, onChange }: Props) {
  const values = useWatch({ control: claim.form.control });
  const names = [
    ...claim.kept.map(({ fileName }) => ({ fileName })),
    ...claim.files.map(({ name }) => ({ fileName: name })),
  ];
  const amountOf = amountReader(totals[values.orderId ?? ""]?.total, locale);
  const rows = summaryRows(fields, values, names, amountOf).map((row) => ({
    ...row,
    action: (
      <Button
        type="button"
        variant="quiet"
        className="-mx-4 -my-2"
        onClick={() => onChange(stepOf(row.key) ?? 0)}
      >
        {claimWords["steps.change"]} <span className="sr-only">{row.term}</span>
      </Button>
    ),
  }));
  return (
    <>
      <SummaryList rows={rows} />
      <p>{claimWords.promise}</p>
    </>
  );
}

import { Button } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import { amountReader, summaryRows } from "./summary";
import type { WholeFormProps } from "./whole-form";

/** The check before sending, as the server draws it: everything typed rides along hidden. */
export function ReviewForm({
  send,
  formRef,
  state,
  hidden,
  locale,
  fields,
  ...rest
}: WholeFormProps) {
  const values = { ...state.values, ...hidden };
  const { totals, claimWords } = rest;
  const amountOf = amountReader(totals[state.values.orderId ?? ""]?.total, locale);
  return (
    <form ref={formRef} action={send} className="stack">
      {Object.entries(values)
        .filter(([name]) => name !== "intent")
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <h2>{claimWords.check_title}</h2>
      <SummaryList rows={summaryRows(fields, state.values, state.files, amountOf)} />
      <p>{claimWords.promise}</p>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="send">
          {claimWords.send}
        </Button>
        <Button name="intent" value="edit" variant="secondary">
          {claimWords.edit}
        </Button>
      </div>
    </form>
  );
}

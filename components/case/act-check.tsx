"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { SummaryList } from "@/components/ui/summary-list";
import type { ActReview } from "@/lib/domain/case/form-state";
import type { ActField } from "./act-fields";

export type CheckWords = {
  title: string;
  nothingYet: string;
  wrote: string;
  will: string;
  readMail: string;
  send: string;
  change: string;
};

type Props = {
  review: ActReview;
  values: Record<string, string>;
  fields: readonly ActField[];
  words: CheckWords;
  /** What the act is called, read out with the button. */
  title: string;
  pending: boolean;
  working: string;
};

/** What is about to be sent, what it will do and who will hear of it; then send, or change it. */
export function ActCheck({ review, values, fields, words, title, pending, working }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sent = Object.entries(values).filter(([name]) => name !== "intent");
  const given = fields.filter((field) => (values[field.name] ?? "") !== "");
  return (
    <div className="stack">
      {sent.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <h3 ref={heading} tabIndex={-1} className="focus:outline-none">
          {words.title}
        </h3>
        <p className="text-muted">{words.nothingYet}</p>
      </div>
      {given.length > 0 && (
        <section>
          <h4>{words.wrote}</h4>
          <SummaryList
            className="mt-2"
            rows={given.map((field) => ({
              key: field.name,
              term: field.label,
              value: wordOf(field, values[field.name] ?? ""),
            }))}
          />
        </section>
      )}
      <section>
        <h4>{words.will}</h4>
        <ul className="mt-2 list-disc ps-6">
          {review.will.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            {review.mailsTitle}
            <ul className="mt-1 space-y-2">
              {review.mails.map((mail) => (
                <li key={mail.to} className="bg-sunk rounded-control p-3">
                  <p className="text-small break-words">{mail.to}</p>
                  <p lang={mail.lang} className="font-semibold">
                    {mail.subject}
                  </p>
                  <Details summary={words.readMail} className="text-small">
                    <p lang={mail.lang} className="break-words whitespace-pre-line">
                      {mail.text}
                    </p>
                  </Details>
                </li>
              ))}
            </ul>
          </li>
        </ul>
      </section>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="send" disabled={pending}>
          {pending ? working : words.send}
          <span className="sr-only">: {title}</span>
        </Button>
        <Button name="intent" value="edit" variant="secondary" disabled={pending}>
          {words.change}
          <span className="sr-only">: {title}</span>
        </Button>
      </div>
    </div>
  );
}

/** What was chosen by its words, what was written as it is. */
function wordOf(field: ActField, value: string): string {
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

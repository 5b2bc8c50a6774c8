"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ControlProps } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { evidenceTypes, sortFiles, type FileFault } from "@/lib/domain/case/evidence";

export type EvidenceWords = { remove: string; errors: Record<string, string> };

type Props = {
  control: ControlProps;
  /** How many files the form holds already, on the server. */
  held: number;
  /** What is chosen and not sent yet. */
  files: readonly File[];
  onFiles: (files: File[]) => void;
  words: EvidenceWords;
};

/**
 * Evidence to add. The browser says at once which files would be refused, and lists the others;
 * each can be taken away again. Without JavaScript it is the browser's own file field.
 */
export function EvidenceInput({ control, held, files, onFiles, words }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ name: string; fault: FileFault }[]>([]);
  const take = (chosen: Iterable<File>) => {
    const sorted = sortFiles(held + files.length, [...chosen]);
    setRefused(sorted.refused);
    onFiles([...files, ...sorted.taken]);
  };
  const takeEarly = useEffectEvent(() => take(input.current?.files ?? []));
  const forget = useEffectEvent(() => onFiles([]));
  useEffect(() => {
    const form = input.current?.form;
    // What was chosen before the page's script ran; and a form that was sent holds nothing more.
    if (input.current?.files?.length) takeEarly();
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  useEffect(() => {
    // The browser's own field carries what is chosen, so that a plain post sends it.
    if (input.current) input.current.files = listOf(files);
  }, [files]);
  return (
    <>
      <TextInput
        {...control}
        ref={input}
        type="file"
        name="files"
        multiple
        accept={evidenceTypes.join()}
        onChange={(event) => take(event.target.files ?? [])}
      />
      {refused.length > 0 && (
        <div role="alert" className="text-danger mt-2 font-semibold">
          {refused.map(({ name, fault }, index) => (
            <p key={index} className="break-words">
              {name} – {words.errors[fault]}
            </p>
          ))}
        </div>
      )}
      {files.length > 0 && (
        <ul className="mt-2">
          {files.map((file, index) => (
            <li key={`${file.name} ${index}`} className="flex flex-wrap items-center gap-x-3">
              <span className="min-w-0 break-words">
                {file.name} <span className="text-muted">({sizeOf(file)})</span>
              </span>
              <Button
                type="button"
                variant="quiet"
                onClick={() => {
                  onFiles(files.filter((it) => it !== file));
                  input.current?.focus();
                }}
              >
                {words.remove} <span className="sr-only">{file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function listOf(files: readonly File[]): FileList {
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  return list.files;
}

/** In the page's language; drawn in the browser only. */
function sizeOf(file: File): string {
  const large = file.size >= 1_000_000;
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(file.size / (large ? 1_000_000 : 1_000), 1));
}

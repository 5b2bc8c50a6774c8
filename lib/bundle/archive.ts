import { createHash } from "node:crypto";
import { makeZip } from "client-zip";
import {
  checksumLines,
  type BundleContent,
  type BundledFile,
  type Listed,
} from "@/lib/domain/bundle/bundle";
import { marketplace } from "@/lib/marketplace";
import { printed } from "./pdf";
import { plainText } from "./plain-text";
import { summaryOf } from "./summary";

type Readable = BundledFile & { content: () => AsyncIterable<Uint8Array> };

type Entry = Listed & { lastModified: Date; input: () => Uint8Array | AsyncIterable<Uint8Array> };

/**
 * The bundle as a ZIP, made while it is read: summary, evidence, checksums, always in this order. The documents are made
 * here; a file of evidence is opened when the reader has come to it, and one at a time.
 */
export async function archiveOf(
  content: BundleContent<Readable>,
): Promise<ReadableStream<Uint8Array>> {
  const { madeAt } = content;
  const made = (name: string, bytes: Uint8Array): Entry => ({
    name,
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    lastModified: madeAt,
    input: () => bytes,
  });
  const written = (name: string, words: string) => made(name, new TextEncoder().encode(words));
  const summary = summaryOf(content);
  const listed = [
    made("summary.pdf", await printed(summary)),
    written("summary.txt", plainText(summary)),
    ...content.files.filter((file) => file.state !== "missing").map(entryOf),
    written("manifest.json", `${JSON.stringify(manifestOf(content), null, 2)}\n`),
  ];
  return zipOf([...listed, written("manifest.txt", checksumLines(listed))]);
}

function entryOf({ name, sizeBytes, sha256, addedAt, content }: Readable): Entry {
  return { name, sizeBytes, sha256, lastModified: addedAt, input: content };
}

/** The ZIP, one entry opened after the other; whoever stops reading closes the one that is open. */
function zipOf(entries: readonly Entry[]): ReadableStream<Uint8Array> {
  let opened: AsyncGenerator<Uint8Array> | undefined;
  async function* oneByOne() {
    for (const { name, sizeBytes, lastModified, input } of entries) {
      opened = piecesOf(input());
      yield { name, size: sizeBytes, lastModified, input: opened };
    }
  }
  const reader = makeZip(oneByOne()).getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      // The library throws the reason back at whoever stops, which is no fault of ours.
      await reader.cancel().catch(() => undefined);
      await opened?.return(undefined);
    },
  });
}

async function* piecesOf(bytes: Uint8Array | AsyncIterable<Uint8Array>) {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

/** What a program may want to know of the bundle; a person reads the summary. */
function manifestOf({ view, files, locale, madeAt }: BundleContent) {
  return {
    marketplace: marketplace.name,
    reference: view.reference,
    madeAt: madeAt.toISOString(),
    language: locale,
    evidence: files.map((file) => ({
      name: file.state === "missing" ? null : file.name,
      calledWhenReceived: file.fileName,
      from: file.side,
      receivedAt: file.addedAt.toISOString(),
      mediaType: file.mediaType,
      state: file.state,
      sizeBytes: file.state === "missing" ? null : file.sizeBytes,
      sha256: file.state === "missing" ? null : file.sha256,
      sha256WhenReceived: file.receivedSha256,
    })),
  };
}

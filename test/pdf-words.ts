import { extractText, getDocumentProxy } from "unpdf";

/** The words of a PDF, each run of white space as one space. */
export async function wordsOfPdf(bytes: Uint8Array | undefined): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes ?? []));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
}

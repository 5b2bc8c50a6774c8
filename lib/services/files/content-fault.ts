import { evidenceLimits } from "@/lib/domain/case/evidence";
import { pixelsOf } from "../content/pixels";
import { pdfFault, type PdfFault } from "./pdf";

export type ContentFault = PdfFault | "files_picture_broken" | "files_picture_large";

const endings: Readonly<Record<string, "png" | "jpg">> = {
  "image/png": "png",
  "image/jpeg": "jpg",
};

/** What speaks against a file of a type that may be added, once its bytes are looked into. */
export function contentFault(mediaType: string, bytes: Uint8Array): ContentFault | null {
  if (mediaType === "application/pdf") return pdfFault(bytes);
  const ending = endings[mediaType];
  const size = ending && pixelsOf(ending, bytes);
  if (!size) return "files_picture_broken";
  return size.width * size.height > evidenceLimits.pixels ? "files_picture_large" : null;
}

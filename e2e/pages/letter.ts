import { onePagePdf } from "../../lib/services/demo/one-page-pdf";

/** A letter of one page, as a file to choose. */
export const letter = Buffer.from(onePagePdf(["A letter."]));

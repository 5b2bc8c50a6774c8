import path from "node:path";
import PDFDocument from "pdfkit";
import { pair } from "@/lib/i18n/pair";
import type { Block, Document, Entry, Fact } from "./document";
import { Printable } from "./printable";

const fonts = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "bundle", "fonts");
const faces = {
  body: path.join(fonts, "DejaVuSansCondensed.ttf"),
  bold: path.join(fonts, "DejaVuSansCondensed-Bold.ttf"),
};
const ink = { strong: "#17302f", quiet: "#4c605d", line: "#c9d3d0" };
const margin = 54;
const termWidth = 130;
const size = { title: 20, section: 13, body: 10, small: 9 };

/** The document as a tagged PDF on A4 with its own fonts: title and language set, pages numbered. */
export async function printed(document: Document): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin + 14, left: margin, right: margin },
    font: faces.body,
    pdfVersion: "1.7",
    tagged: true,
    lang: document.lang,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: pair(document.locale, document.title, document.subtitle),
      Author: document.author,
      CreationDate: document.madeAt,
    },
  });
  const done = collected(pdf);
  pdf.registerFont("body", faces.body).registerFont("bold", faces.bold);
  new Print(pdf, document).run();
  pdf.end();
  return done;
}

async function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of pdf as AsyncIterable<Uint8Array>) pieces.push(piece);
  return Buffer.concat(pieces);
}

type Style = { face: "body" | "bold"; size: number; color: string };
const styles = {
  title: { face: "bold", size: size.title, color: ink.strong },
  section: { face: "bold", size: size.section, color: ink.strong },
  body: { face: "body", size: size.body, color: ink.strong },
  strong: { face: "bold", size: size.body, color: ink.strong },
  quiet: { face: "body", size: size.small, color: ink.quiet },
} as const satisfies Record<string, Style>;

/** One document on its way to paper: what is drawn is tagged as what it is. */
class Print {
  private readonly printable: Printable;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly width: number;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly document: Document,
  ) {
    this.printable = new Printable(pdf.font("body"));
    this.width = pdf.page.width - 2 * margin;
    this.root = pdf.struct("Document");
    pdf.addStructure(this.root);
  }

  run(): void {
    const { title, subtitle, sections } = this.document;
    this.words(this.root, "H1", title, styles.title);
    this.words(this.root, "P", subtitle, styles.strong, 2);
    for (const section of sections) {
      const part = this.inside(this.root, "Sect");
      this.keepTogether(90);
      this.words(part, "H2", section.title, styles.section, 16);
      for (const block of section.blocks) this.block(part, block);
    }
    if (this.printable.lacked) this.words(this.root, "P", this.document.unshown, styles.quiet, 16);
    this.root.end();
    this.numberPages();
  }

  private block(part: PDFKit.PDFStructureElement, block: Block): void {
    switch (block.kind) {
      case "text":
        return this.words(part, "P", block.text, styles.body, 6);
      case "note":
        return this.words(part, "P", block.text, styles.quiet, 6);
      case "facts":
        return this.facts(part, block.facts);
      case "entries":
        return this.entries(part, block.entries);
    }
  }

  /** Term and value side by side, as a table whose rows have a head. */
  private facts(part: PDFKit.PDFStructureElement, rows: readonly Fact[]): void {
    if (rows.length === 0) return;
    const table = this.inside(part, "Table");
    const valueWidth = this.width - termWidth;
    for (const { term, value } of rows) {
      const shown = this.printable.of(value);
      this.look(styles.body);
      const height = this.pdf.heightOfString(shown, { width: valueWidth });
      this.keepTogether(Math.min(height, 120));
      const row = this.inside(table, "TR");
      const top = (this.pdf.y += 4);
      this.words(row, "TH", term, styles.quiet, 0, { width: termWidth - 10 });
      const afterTerm = this.pdf.y;
      const page = this.pdf.page;
      this.pdf.y = top;
      this.words(row, "TD", value, styles.body, 0, { x: margin + termWidth, width: valueWidth });
      if (this.pdf.page === page) this.pdf.y = Math.max(this.pdf.y, afterTerm);
      this.pdf.x = margin;
    }
  }

  private entries(part: PDFKit.PDFStructureElement, entries: readonly Entry[]): void {
    const list = this.inside(part, "L");
    for (const { title, note, lines } of entries) {
      const item = this.inside(this.inside(list, "LI"), "LBody");
      this.keepTogether(50);
      this.words(item, "P", title, styles.strong, 8);
      this.words(item, "P", note, styles.quiet);
      for (const line of lines) this.words(item, "P", line, styles.body, 2);
    }
  }

  private words(
    parent: PDFKit.PDFStructureElement,
    tag: string,
    words: string,
    style: Style,
    above = 0,
    place: { x?: number; width?: number } = {},
  ): void {
    const { x = margin, width = this.width } = place;
    this.look(style);
    this.pdf.y += above;
    const element = this.pdf.struct(tag, {}, () => {
      this.pdf.text(this.printable.of(words), x, this.pdf.y, { width, lineGap: 1.5 });
    });
    parent.add(element);
    element.end();
  }

  private inside(parent: PDFKit.PDFStructureElement, tag: string): PDFKit.PDFStructureElement {
    const element = this.pdf.struct(tag);
    parent.add(element);
    return element;
  }

  private look({ face, size: points, color }: Style): void {
    this.pdf.font(face).fontSize(points).fillColor(color);
  }

  /** A new page where less than this is left, so that a heading never stands alone. */
  private keepTogether(points: number): void {
    const bottom = this.pdf.page.height - this.pdf.page.margins.bottom;
    if (this.pdf.y + points > bottom) this.pdf.addPage();
  }

  private numberPages(): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pdf.switchToPage(start + index);
      this.look(styles.quiet);
      const { page } = this.pdf;
      const { bottom } = page.margins;
      // Inside the margin, where text would otherwise begin a page of its own.
      page.margins.bottom = 0;
      this.pdf.markContent("Artifact", { type: "Pagination" });
      this.pdf.text(this.document.pageOf(index + 1, count), margin, page.height - margin, {
        width: this.width,
        align: "right",
        lineBreak: false,
      });
      this.pdf.endMarkedContent();
      page.margins.bottom = bottom;
    }
  }
}

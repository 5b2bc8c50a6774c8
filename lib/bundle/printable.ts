const placeholder = "□";

type Glyphs = { hasGlyphForCodePoint(codePoint: number): boolean };

/** Text as a font can print it: what it has no sign for stands as □, and is remembered. */
export class Printable {
  /** Whether anything could not be shown. */
  lacked = false;
  private readonly glyphs: Glyphs;

  /** The font is the document's present one. Throws when the library keeps it elsewhere. */
  constructor(pdf: PDFKit.PDFDocument) {
    // pdfkit tells no other way which characters a font has.
    const { font } = (pdf as unknown as { _font?: { font?: Glyphs } })._font ?? {};
    if (!font) throw new Error("pdfkit keeps its font elsewhere now");
    this.glyphs = font;
  }

  of(words: string): string {
    let shown = "";
    for (const letter of words.normalize("NFC").replaceAll("\t", "    ")) {
      const known = letter === "\n" || this.glyphs.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
      if (!known) this.lacked = true;
      shown += known ? letter : placeholder;
    }
    return shown;
  }
}

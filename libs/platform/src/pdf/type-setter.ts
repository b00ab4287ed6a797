import type PDFDocument from 'pdfkit';
import { breakLines } from './break-lines.js';
import { fontFiles, MISSING } from './fonts.js';
import type { FontFace } from './fonts.js';
import type { SetLine } from './break-lines.js';

/** A document of pdfkit. */
export type Pdf = InstanceType<typeof PDFDocument>;

/** Size and face of a piece of text. */
export interface Type {
  readonly face: FontFace;
  /** Points. */
  readonly size: number;
  readonly colour: string;
  /** Distance of two lines, in sizes. */
  readonly leading: number;
}

const MEASURE = 1000;

/** Measures and draws text of the two faces; characters that the font does not have become {@link MISSING}. */
export class TypeSetter {
  private readonly widths: Record<FontFace, Map<string, number>> = { regular: new Map(), bold: new Map() };

  constructor(private readonly pdf: Pdf) {
    for (const [face, file] of Object.entries(fontFiles)) pdf.registerFont(face, file);
  }

  /** Breaks text into lines of a width in points. */
  lines(text: string, type: Type, width: number): SetLine[] {
    return breakLines(this.printable(text, type.face), (character) => this.widthOf(character, type.face) * type.size, width);
  }

  /** Height of so many lines, in points. */
  height(lines: readonly SetLine[], type: Type): number {
    return lines.length * type.size * type.leading;
  }

  /** Draws a line with its upper edge at y. A full line of a paragraph is stretched to the width. */
  draw(line: SetLine, type: Type, x: number, y: number, width: number, align: 'left' | 'right' | 'centre' = 'left'): void {
    if (line.text.trim() === '') return;
    const slack = width - line.width;
    const characters = [...line.text].length;
    // A line that ends early because a long word follows is left as it is.
    const stretched = align === 'left' && !line.last && characters > 1 && slack < type.size * 2.5;
    const left = align === 'right' ? x + slack : align === 'centre' ? x + slack / 2 : x;
    this.pdf
      .font(type.face)
      .fontSize(type.size)
      .fillColor(type.colour)
      .text(line.text, left, y, { lineBreak: false, ...(stretched ? { characterSpacing: slack / (characters - 1) } : {}) });
  }

  /** Text that the face can show, without control characters. */
  private printable(text: string, face: FontFace): string {
    const font = this.faceOf(face);
    const shown = [...text.replaceAll('\t', ' ').replace(/[^\P{C}\n]/gu, '')];
    return shown.map((character) => (character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : MISSING)).join('');
  }

  private widthOf(character: string, face: FontFace): number {
    const known = this.widths[face].get(character);
    if (known !== undefined) return known;
    const width = this.pdf.font(face).fontSize(MEASURE).widthOfString(character) / MEASURE;
    this.widths[face].set(character, width);
    return width;
  }

  /** The font behind a face; pdfkit keeps it to itself, and nothing else tells which characters it has. */
  private faceOf(face: FontFace): { hasGlyphForCodePoint(codePoint: number): boolean } {
    const { _font: current } = this.pdf.font(face) as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };
    return current.font;
  }
}

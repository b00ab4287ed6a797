import type { Paper, PaperBlock, PaperColumn } from '../document/index.js';
import type { SetLine } from './break-lines.js';
import type { Pdf, Type, TypeSetter } from './type-setter.js';

const ink = '#1a1a1a';
const grey = '#555555';
const rule = '#9a9a9a';

const types = {
  title: { face: 'bold', size: 19, colour: ink, leading: 1.5 },
  subtitle: { face: 'regular', size: 10, colour: grey, leading: 1.5 },
  heading: { face: 'bold', size: 11.5, colour: ink, leading: 1.6 },
  body: { face: 'regular', size: 10.5, colour: ink, leading: 1.65 },
  cell: { face: 'regular', size: 9.5, colour: ink, leading: 1.5 },
  head: { face: 'bold', size: 9.5, colour: ink, leading: 1.5 },
  note: { face: 'regular', size: 9, colour: grey, leading: 1.55 },
} as const satisfies Readonly<Record<string, Type>>;

/** The part of the page that the text fills, in points. */
export const area = { left: 64, top: 84, width: 467, bottom: 742 } as const;

const PADDING = 5;
const NUMBER_WIDTH = 34;

/** A row whose lines are broken. */
interface MeasuredRow {
  readonly cells: readonly { readonly type: Type; readonly lines: readonly SetLine[] }[];
  readonly height: number;
}

/** Sets a paper onto pages. */
export class PaperLayout {
  private y: number = area.top;

  constructor(
    private readonly pdf: Pdf,
    private readonly setter: TypeSetter,
  ) {}

  set({ blocks }: Paper): void {
    for (const block of blocks) this.block(block);
  }

  private block(block: PaperBlock): void {
    switch (block.kind) {
      case 'title':
        return this.text(block.text, types.title, { before: 6, after: 4, align: 'centre' });
      case 'subtitle':
        return this.text(block.text, types.subtitle, { after: 2, align: 'centre' });
      case 'heading':
        return this.text(block.text, types.heading, { before: 9, after: 2, keep: 2 * types.body.size * types.body.leading });
      case 'paragraph':
        return this.text(block.text, types.body, { after: 3 });
      case 'note':
        return this.text(block.text, types.note, { before: 2, after: 2 });
      case 'clause':
        return this.clause(block.number, block.text);
      case 'facts':
        return this.table([{ title: '', weight: 24 }, { title: '', weight: 76 }], block.rows, false);
      case 'table':
        return this.table(block.columns, block.rows, true);
      case 'new-page':
        return this.turn();
    }
  }

  private text(text: string, type: Type, how: { before?: number; after?: number; keep?: number; align?: 'left' | 'centre' }): void {
    const { before = 0, after = 0, keep = 0, align = 'left' } = how;
    if (this.y > area.top) this.y += before;
    const lines = this.setter.lines(text, type, area.width);
    this.room(Math.min(this.setter.height(lines, type), type.size * type.leading) + keep);
    this.draw(lines, type, area.left, area.width, align);
    this.y += after;
  }

  private clause(number: string, text: string): void {
    const type = types.body;
    const lines = this.setter.lines(text, type, area.width - NUMBER_WIDTH);
    this.room(Math.min(lines.length, 2) * type.size * type.leading);
    const [label] = this.setter.lines(number, type, NUMBER_WIDTH);
    if (label) this.setter.draw({ ...label, last: true }, type, area.left, this.y, NUMBER_WIDTH);
    this.draw(lines, type, area.left + NUMBER_WIDTH, area.width - NUMBER_WIDTH, 'left');
    this.y += 3;
  }

  /** Draws lines downwards, onto the next page where this one ends. */
  private draw(lines: readonly SetLine[], type: Type, x: number, width: number, align: 'left' | 'right' | 'centre'): void {
    const step = type.size * type.leading;
    for (const line of lines) {
      this.room(step);
      this.setter.draw(line, type, x, this.y, width, align);
      this.y += step;
    }
  }

  private table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[], headed: boolean): void {
    const total = columns.reduce((sum, { weight }) => sum + weight, 0);
    const widths = columns.map(({ weight }) => (area.width * weight) / total);
    const head = this.measure(columns.map(({ title }) => title), widths, () => types.head);
    const body = rows.map((row) => this.measure(row, widths, (index) => (!headed && index === 0 ? types.head : types.cell)));
    const all = body.reduce((sum, { height }) => sum + height, 0);
    this.y += 3;
    // A head never stands alone, and names and values of one thing stay together where a page can hold them.
    this.room(headed ? head.height + (body[0]?.height ?? 0) : all <= area.bottom - area.top ? all : 0);
    if (headed) this.row(head, columns, widths);
    for (const row of body) {
      if (this.y + row.height > area.bottom) {
        this.turn();
        if (headed) this.row(head, columns, widths);
      }
      this.row(row, columns, widths);
    }
    this.y += 7;
  }

  private measure(cells: readonly string[], widths: readonly number[], typeOf: (index: number) => Type): MeasuredRow {
    const set = cells.map((cell, index) => ({ type: typeOf(index), lines: this.setter.lines(cell, typeOf(index), (widths[index] ?? 0) - 2 * PADDING) }));
    return { cells: set, height: Math.max(...set.map(({ lines, type }) => this.setter.height(lines, type))) + 2 * PADDING - 2 };
  }

  /** Draws the cells of a row in their frames. */
  private row({ cells, height }: MeasuredRow, columns: readonly PaperColumn[], widths: readonly number[]): void {
    let x: number = area.left;
    for (const [index, { lines, type }] of cells.entries()) {
      const width = widths[index] ?? 0;
      this.pdf.lineWidth(0.5).strokeColor(rule).rect(x, this.y, width, height).stroke();
      let y = this.y + PADDING - 2;
      for (const line of lines) {
        this.setter.draw({ ...line, last: true }, type, x + PADDING, y, width - 2 * PADDING, columns[index]?.align ?? 'left');
        y += type.size * type.leading;
      }
      x += width;
    }
    this.y += height;
  }

  private room(height: number): void {
    if (this.y + height > area.bottom) this.turn();
  }

  private turn(): void {
    this.pdf.addPage();
    this.y = area.top;
  }
}

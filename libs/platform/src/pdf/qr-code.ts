import qrcode from 'qrcode-generator';

/** The dark modules of a QR code, row by row, as runs: few rectangles instead of many squares. */
export interface QrCode {
  /** Modules in a row. */
  readonly size: number;
  readonly runs: readonly { readonly row: number; readonly column: number; readonly length: number }[];
}

/** The QR code of an address, error correction M (15 % may be illegible). */
export function qrCode(text: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const runs: { row: number; column: number; length: number }[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < size && code.isDark(row, column + 1)) column += 1;
      runs.push({ row, column: from, length: column - from + 1 });
    }
  }
  return { size, runs };
}

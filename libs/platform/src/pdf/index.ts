export type { PdfFrame } from './pdf-frame.js';
export { writePdf } from './write-pdf.js';

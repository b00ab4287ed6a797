import PDFDocument from 'pdfkit';
import type { Paper } from '../document/index.js';
import { drawFrames } from './page-frames.js';
import { PaperLayout } from './paper-layout.js';
import type { PdfFrame } from './pdf-frame.js';
import { TypeSetter } from './type-setter.js';

/**
 * Writes a paper as a PDF of A4 pages with embedded Chinese type. The same paper and frame give the same bytes on every
 * machine: nothing is read from clock or chance, and nothing is compressed, because zlib's output differs by version and
 * processor.
 *
 * Takes half a second of one core and 60 MB for ten pages: for the worker, and never within a transaction.
 */
export async function writePdf(paper: Paper, frame: PdfFrame): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    compress: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `${paper.title} ${frame.reference}`, Author: frame.issuer, CreationDate: frame.madeAt },
  });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const written = new Promise<void>((resolve, reject) => {
    pdf.once('end', resolve);
    pdf.once('error', reject);
  });
  const setter = new TypeSetter(pdf);
  new PaperLayout(pdf, setter).set(paper);
  drawFrames(pdf, setter, frame);
  pdf.end();
  await written;
  return Buffer.concat(parts);
}

import type { PdfFrame } from './pdf-frame.js';
import { area } from './paper-layout.js';
import { qrCode } from './qr-code.js';
import type { Pdf, Type, TypeSetter } from './type-setter.js';

const small: Type = { face: 'regular', size: 8, colour: '#555555', leading: 1.5 };
const QR = 50;
const PAGE = { top: 48, foot: 764, bottom: 790 } as const;

/** Draws head and foot onto every page once all are there, so that each can say of how many it is. */
export function drawFrames(pdf: Pdf, setter: TypeSetter, frame: PdfFrame): void {
  const { start, count } = pdf.bufferedPageRange();
  const code = frame.verification && qrCode(frame.verification.address);
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const put = (text: string, y: number, align: 'left' | 'right' | 'centre', width: number = area.width): void => {
      for (const line of setter.lines(text, small, width).slice(0, 1)) setter.draw({ ...line, last: true }, small, area.left, y, width, align);
    };
    put(frame.issuer, PAGE.top, 'left');
    put(`编号 ${frame.reference}`, PAGE.top, 'right');
    pdf.lineWidth(0.5).strokeColor('#bbbbbb').moveTo(area.left, PAGE.top + 15).lineTo(area.left + area.width, PAGE.top + 15).stroke();
    put(`第 ${page - start + 1} 页，共 ${count} 页`, PAGE.bottom, 'centre');
    if (!frame.verification || !code) continue;
    put(`核验码 ${frame.verification.code}`, PAGE.foot, 'left', area.width - QR - 10);
    put(`核验地址 ${frame.verification.address}`, PAGE.foot + 12, 'left', area.width - QR - 10);
    const unit = QR / code.size;
    const left = area.left + area.width - QR;
    for (const { row, column, length } of code.runs) pdf.rect(left + column * unit, PAGE.foot - 12 + row * unit, length * unit, unit);
    pdf.fill('#000000');
  }
}

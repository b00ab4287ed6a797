import fc from 'fast-check';
import { breakLines } from './break-lines.js';

/** Ideographs are two wide, everything else one. */
const widthOf = (character: string): number => (/[\p{Script=Han}，。、；：（）《》“”]/u.test(character) ? 2 : 1);
const texts = (paragraph: string, width: number): string[] => breakLines(paragraph, widthOf, width).map(({ text }) => text);

describe('breakLines', () => {
  it('breaks between ideographs', () => {
    expect(texts('甲方转让专利权', 6)).toEqual(['甲方转', '让专利', '权']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(texts('甲方转。乙方', 6)).toEqual(['甲方', '转。乙', '方']);
    expect(texts('甲方（乙方', 6)).toEqual(['甲方', '（乙方']);
  });

  it('keeps numbers and words whole, and cuts what is longer than a line', () => {
    expect(texts('号ZL202110000001.2止', 17)).toEqual(['号', 'ZL202110000001.2', '止']);
    expect(texts('ABCDEFGHIJ', 4)).toEqual(['ABCD', 'EFGH', 'IJ']);
  });

  it('keeps line breaks, also empty ones', () => {
    expect(texts('甲\n\n乙', 6)).toEqual(['甲', '', '乙']);
    expect(breakLines('甲方转让', widthOf, 4).map(({ last }) => last)).toEqual([false, true]);
  });

  it('loses no character but spaces and keeps to the width', () => {
    const character = fc.constantFrom('甲', '乙', '，', '。', '（', '）', 'A', '1', '.', ' ', '“', '”');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), fc.integer({ min: 4, max: 30 }), (characters, width) => {
        const lines = breakLines(characters.join(''), widthOf, width);
        expect(lines.map(({ text }) => text).join('').replaceAll(' ', '')).toBe(characters.join('').replaceAll(' ', ''));
        for (const line of lines) expect(line.text.trim() === '' || line.width <= width).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { findReferences, makeReference, REFERENCE_BYTES } from './payment-reference.js';

const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES });
const due = bytes.map((random) => makeReference('DUE', random));
const alphabet = '23456789ABCDEFGHJKMNPQRTVWXYZ';

const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('payment references', () => {
  it('have one form', () => {
    fc.assert(fc.property(due, (reference) => expect(reference).toMatch(/^HP[2-9A-HJKMNP-RTV-Z]{9}$/)));
    expect(makeReference('PAYOUT', new Uint8Array(REFERENCE_BYTES))).toMatch(/^HZ2{8}.$/);
  });

  it('are found in remarks however people and banks mangle them', () => {
    const gap = fc.constantFrom('', '', '', ' ', '  ', '-', '.', '\u3000', '\u200b', '\n');
    const words = fc.constantFrom('', '货款', '货款:', 'REF', 'NOTE ', '转账用途：专利款', '//', '20261123', 'HP', 'HPHZ', 'ohp');
    fc.assert(
      fc.property(due, fc.array(gap, { minLength: 11, maxLength: 11 }), words, words, fc.boolean(), fc.boolean(), (reference, gaps, before, after, lower, wide) => {
        const spaced = [...reference].map((character, index) => (gaps[index] ?? '') + character).join('');
        const cased = lower ? spaced.toLowerCase() : spaced;
        const remark = `${before}${wide ? fullWidth(cased) : cased}${after}`;
        expect(findReferences(remark)).toContainEqual({ kind: 'DUE', reference });
      }),
      { numRuns: 500 },
    );
  });

  it('are never found with one character changed', () => {
    fc.assert(
      fc.property(due, fc.integer({ min: 2, max: 10 }), fc.constantFrom(...alphabet), (reference, place, other) => {
        fc.pre(reference[place] !== other);
        expect(findReferences(reference.slice(0, place) + other + reference.slice(place + 1))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are never found with two neighbours swapped', () => {
    fc.assert(
      fc.property(due, fc.integer({ min: 2, max: 9 }), (reference, place) => {
        const [a, b] = [reference[place] ?? '', reference[place + 1] ?? ''];
        fc.pre(a !== b);
        expect(findReferences(reference.slice(0, place) + b + a + reference.slice(place + 2))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of one kind are not those of another', () => {
    fc.assert(fc.property(due, (reference) => expect(findReferences(`HZ${reference.slice(2)}`)).toEqual([])));
  });

  it('are not found in text that holds none', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => !/[hHｈＨ\u210b-\u210e]/u.test(text.normalize('NFKC'))), (text) => expect(findReferences(text)).toEqual([])));
    for (const text of ['', 'HP', 'HP000000000', 'HP2222222', '货款 2026 年 11 月', 'HP-SHOP 25HP PUMP', 'h p', '专利转让款 HPABCDEFGH']) expect(findReferences(text)).toEqual([]);
  });

  it('are all found, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(due, { minLength: 2, maxLength: 4 }), (references) => {
        const text = [...references, ...references].join(' 和 ');
        expect(findReferences(text).map(({ reference }) => reference)).toEqual(references);
      }),
    );
  });
});

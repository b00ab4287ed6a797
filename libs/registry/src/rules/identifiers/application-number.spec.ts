import fc from 'fast-check';
import { parseApplicationNumber } from './application-number.js';
import { patentCheckDigit } from './check-digit.js';

const today = '2026-03-01';

/** Digits of a number in the four-digit-year form, without check digit. */
const modernDigits = fc
  .tuple(fc.integer({ min: 2003, max: 2026 }), fc.constantFrom('1', '2', '3', '8', '9'), fc.integer({ min: 1, max: 9_999_999 }))
  .map(([year, type, serial]) => `${year}${type}${String(serial).padStart(7, '0')}`)
  .filter((digits) => !digits.endsWith('000000'));

/** The same in the two-digit-year form, of the years that have check digits. */
const olderDigits = fc
  .tuple(fc.constantFrom('89', '92', '95', '99', '00', '02', '03'), fc.constantFrom('1', '2', '3', '8', '9'), fc.integer({ min: 1, max: 99_999 }))
  .map(([year, type, serial]) => `${year}${type}${String(serial).padStart(5, '0')}`);

const numbers = fc.oneof(modernDigits, olderDigits).map((digits) => ({ digits, check: patentCheckDigit(digits) }));

describe('parseApplicationNumber', () => {
  it.each([
    ['95115608.X', 'INVENTION'],
    ['201310699744.2', 'INVENTION'],
    ['97101765.4', 'INVENTION'],
    ['90101673.X', 'INVENTION'],
    ['201080063196.9', 'INVENTION'],
    ['202011351308.2', 'INVENTION'],
    ['202111434680.4', 'INVENTION'],
    ['201810861934.2', 'INVENTION'],
    ['201921898050.0', 'UTILITY_MODEL'],
    ['201921897980.4', 'UTILITY_MODEL'],
    ['201921897855.3', 'UTILITY_MODEL'],
    ['201711108328.5', 'INVENTION'],
    ['202010087202.X', 'INVENTION'],
  ])('knows the real number %s', (number, patentKind) => {
    expect(parseApplicationNumber(number, today)).toEqual({
      ok: true,
      value: expect.objectContaining({ canonical: number.replace('.', ''), display: `CN${number}`, patentKind, checkDigit: 'GIVEN' }),
    });
  });

  it.each([
    'CN201310699744.2',
    'ZL201310699744.2',
    'ZL 2013 1 0699744.2',
    'cn 201310699744.2',
    '2013106997442',
    '201310699744',
    'ＣＮ２０１３１０６９９７４４．２',
    ' CN201310699744.2\u200b',
  ])('reads the spelling %p', (text) => {
    expect(parseApplicationNumber(text, today)).toMatchObject({ ok: true, value: { canonical: '2013106997442', year: 2013 } });
  });

  it('says whether the check digit was given or computed', () => {
    expect(parseApplicationNumber('95115608', today)).toMatchObject({ value: { canonical: '95115608X', checkDigit: 'COMPUTED' } });
    expect(parseApplicationNumber('95115608.x', today)).toMatchObject({ value: { canonical: '95115608X', checkDigit: 'GIVEN' } });
  });

  it('takes numbers of 1985-1988 without check digit, and drops one that was added later', () => {
    const expected = { ok: true, value: { canonical: '85100001', display: 'CN85100001', checkDigit: 'NONE', year: 1985 } };
    expect(parseApplicationNumber('85100001', today)).toMatchObject(expected);
    expect(parseApplicationNumber(`CN85100001.${patentCheckDigit('85100001')}`, today)).toMatchObject(expected);
  });

  it('tells international applications in their national phase', () => {
    expect(parseApplicationNumber('201080063196.9', today)).toMatchObject({ value: { viaPct: true, patentKind: 'INVENTION', year: 2010 } });
    const digits = '201590001281';
    expect(parseApplicationNumber(digits, today)).toMatchObject({ value: { viaPct: true, patentKind: 'UTILITY_MODEL' } });
  });

  it.each([
    ['', 'APPLICATION_NUMBER_MISSING'],
    ['CN', 'APPLICATION_NUMBER_MISSING'],
    ['2.01E+12', 'APPLICATION_NUMBER_MANGLED'],
    ['2.01831E+12', 'APPLICATION_NUMBER_MANGLED'],
    ['CN2.01831e+12', 'APPLICATION_NUMBER_MANGLED'],
    ['2018310000000', 'APPLICATION_NUMBER_MANGLED'],
    ['201831000000', 'APPLICATION_NUMBER_MANGLED'],
    ['2010000000000', 'APPLICATION_NUMBER_MANGLED'],
    ['2,013,106,997,442', 'APPLICATION_NUMBER_MANGLED'],
    ['2013106997442.0', 'APPLICATION_NUMBER_MANGLED'],
    ['1123456.7', 'APPLICATION_NUMBER_MANGLED'],
    ['########', 'APPLICATION_NUMBER_MANGLED'],
    ['US16123456', 'APPLICATION_NUMBER_MALFORMED'],
    ['20131069974', 'APPLICATION_NUMBER_MALFORMED'],
    ['20131069974422', 'APPLICATION_NUMBER_MALFORMED'],
    ['201310699744-2', 'APPLICATION_NUMBER_MALFORMED'],
    ['2013X06997442', 'APPLICATION_NUMBER_MALFORMED'],
    ['202010000000', 'APPLICATION_NUMBER_MANGLED'],
    ['202711434680', 'APPLICATION_NUMBER_YEAR'],
    ['200210699744', 'APPLICATION_NUMBER_YEAR'],
    ['04115608', 'APPLICATION_NUMBER_YEAR'],
    ['84115608', 'APPLICATION_NUMBER_YEAR'],
    ['201340699744', 'APPLICATION_NUMBER_TYPE'],
    ['201310699744.3', 'APPLICATION_NUMBER_CHECK_DIGIT'],
    ['95115608.1', 'APPLICATION_NUMBER_CHECK_DIGIT'],
    ['85100001.1', 'APPLICATION_NUMBER_CHECK_DIGIT'],
  ])('refuses %p as %s', (text, code) => {
    expect(parseApplicationNumber(text, today)).toMatchObject({ ok: false, code });
  });

  it('accepts a round serial when the dot shows that no spreadsheet rounded it', () => {
    const digits = '201831000000';
    expect(parseApplicationNumber(`${digits}.${patentCheckDigit(digits)}`, today)).toMatchObject({ ok: true });
  });

  it('reads what it displays as the same number', () => {
    fc.assert(
      fc.property(numbers, ({ digits, check }) => {
        const first = parseApplicationNumber(`${digits}${check}`, today);
        expect(first).toMatchObject({ ok: true, value: { canonical: `${digits}${check}` } });
        if (!first.ok) return;
        expect(parseApplicationNumber(first.value.display, today)).toEqual(first);
        expect(parseApplicationNumber(digits, today)).toMatchObject({ value: { canonical: first.value.canonical } });
      }),
    );
  });

  it('refuses every change of one character', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.constantFrom(...'0123456789X'), ({ digits, check }, at, character) => {
        const number = `${digits}${check}`;
        const position = at % number.length;
        fc.pre(number[position] !== character);
        const changed = `${number.slice(0, position)}${character}${number.slice(position + 1)}`;
        expect(parseApplicationNumber(changed, today)).toMatchObject({ ok: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses every exchange of two neighbours', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), ({ digits, check }, at) => {
        const number = `${digits}${check}`;
        const position = at % (number.length - 1);
        const [left = '', right = ''] = number.slice(position, position + 2);
        fc.pre(left !== right);
        const changed = `${number.slice(0, position)}${right}${left}${number.slice(position + 2)}`;
        expect(parseApplicationNumber(changed, today)).toMatchObject({ ok: false });
      }),
      { numRuns: 2000 },
    );
  });
});

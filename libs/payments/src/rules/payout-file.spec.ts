import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { payoutFile } from './payout-file.js';

describe('the file for the bank', () => {
  it('holds every payout once, with the sums, whatever the names are, and nothing that a spreadsheet would run', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((value) => !value.includes('\0')), fc.constantFrom('=cmd|calc!A1', '+1', '-1', '@x', 'a,"b"', '\ttab'));
    const payout = fc.record({
      reference: fc.constantFrom('HZ222222223', 'HZ33333333A'), amount: fc.bigInt({ min: 1n, max: 10n ** 12n }), beneficiaryName: text, beneficiaryAccount: fc.constant('6200000000000001'),
      beneficiaryBank: text, beneficiaryBankCode: fc.option(fc.constant('102110000001')), title: text,
    });
    fc.assert(
      fc.property(fc.array(payout, { minLength: 1, maxLength: 5 }), (payouts) => {
        const rows = parse(payoutFile(payouts), { bom: true }) as string[][];
        expect(rows).toHaveLength(payouts.length + 2);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(rows.at(-1)?.[6]?.replace('.', '')).toBe(payouts.reduce((sum, { amount }) => sum + amount, 0n).toString().padStart(3, '0'));
        expect(rows.slice(1, -1).map((row) => row[1])).toEqual(payouts.map(({ reference }) => reference));
      }),
    );
  });
});

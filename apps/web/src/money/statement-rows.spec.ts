import type { Column } from '../tables/column.js';
import { statementRows } from './statement-rows.js';

it('writes amounts as figures and moments as Tianjin has them', () => {
  const columns: Column<{ at: string; fen: string }>[] = [
    { key: 'at', title: 'At', cell: () => null, sheet: [{ title: 'At', value: ({ at }) => ({ moment: at }) }] },
    { key: 'buttons', title: 'Buttons', cell: () => null },
    { key: 'out', title: 'Out', cell: () => null, sheet: [{ title: 'Out', value: ({ fen }) => ({ money: { amount: fen, currency: 'CNY' } }) }, { title: 'Nothing', value: () => null }] },
  ];
  expect(statementRows([{ at: '2026-11-22T18:05:00Z', fen: '1234567.00' }], columns)).toEqual([
    ['At', 'Out', 'Nothing'],
    ['2026-11-23 02:05', '1234567.00', ''],
  ]);
});

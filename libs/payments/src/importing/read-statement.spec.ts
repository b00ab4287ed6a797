import fc from 'fast-check';
import iconv from 'iconv-lite';
import { messageOf, Refusal } from '@haihe/platform/errors';
import { camtFile, camtText, directionFile, directionText, inventStatement, twoColumnFile, twoColumnText } from './fixtures/write-statement.js';
import type { InventedLine } from './fixtures/write-statement.js';
import { readStatement } from './read-statement.js';
import type { BankStatement } from './statement.js';

const sample = inventStatement(
  [
    { direction: 'IN', amount: 100_000_000n, remark: '货款 HP23456789A', day: '2026-11-02' },
    { direction: 'OUT', amount: 500n, remark: '手续费', day: '2026-11-02' },
    { direction: 'IN', amount: 1n, remark: '“测试”, 逗号', day: '2026-11-03' },
  ],
  { opening: 123_456n },
);

const whole = ({ lines, ...head }: BankStatement) => ({ ...head, lines: lines.map(({ line: _, balance: __, remark, ...rest }) => ({ ...rest, remark: remark?.replace(/^(转账|冲正) /, '') })) });

const line: fc.Arbitrary<InventedLine> = fc.record({
  direction: fc.constantFrom('IN' as const, 'OUT' as const),
  amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  day: fc.constantFrom('2026-11-02', '2026-11-03', '2026-11-04'),
  remark: fc.constantFrom('货款', 'HP 2345 6789 A', '含"引号"，逗号, 和<标签>&'),
  counterpartyName: fc.constantFrom('测试付款公司', '甲,乙有限公司'),
});
const statement = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => inventStatement([...lines].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1)), { opening: 10n ** 14n }));

describe('bank statements', () => {
  it.each([
    ['TWO_COLUMN_CSV', twoColumnFile],
    ['DIRECTION_CSV', directionFile],
    ['CAMT_053', camtFile],
  ] as const)('as %s are read as they were written', (format, write) => {
    fc.assert(fc.property(statement, (given) => expect(whole(readStatement(write(given)))).toEqual(whole({ ...given, format }))), { numRuns: 60 });
  });

  it('are read whichever encoding was used, and with the newest line first', () => {
    expect(readStatement(Buffer.from(twoColumnText(sample))).lines).toHaveLength(3);
    expect(readStatement(iconv.encode(directionText(sample), 'gb18030')).lines).toHaveLength(3);
    expect(whole(readStatement(directionFile(sample, true)))).toEqual(whole({ ...sample, format: 'DIRECTION_CSV' }));
  });

  it('split batched entries and pass over what is not booked', () => {
    const tx = (amount: string, ref: string) =>
      `<TxDtls><Refs><EndToEndId>${ref}</EndToEndId></Refs><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>甲</Nm></Pty></Dbtr></RltdPties><RmtInf><Strd><CdtrRefInf><Ref>${ref}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`;
    const batch = (first: string) =>
      camtText(inventStatement([], { closing: 30_000n })).replace(
        '</Stmt>',
        `<Ntry><Amt Ccy="CNY">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-01T18:00:00Z</DtTm></BookgDt><AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>${tx(first, 'HPONE')}${tx('200.00', 'HPTWO')}</NtryDtls></Ntry><Ntry><Amt Ccy="CNY">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-11-02</Dt></BookgDt></Ntry></Stmt>`,
      );
    expect(readStatement(Buffer.from(batch('100.00'))).lines).toMatchObject([
      { day: '2026-11-02', amount: 10_000n, serial: 'B1/1', remark: 'HPONE', counterpartyName: '甲' },
      { amount: 20_000n, serial: 'B1/2', remark: 'HPTWO' },
    ]);
    expect(refusalOf(Buffer.from(batch('100.01')))).toMatchObject({ code: 'STATEMENT_SUM' });
  });

  it('know reversals', () => {
    const given = inventStatement([{ direction: 'IN', amount: 5n, reversal: true, remark: 'x' }]);
    for (const write of [twoColumnFile, directionFile, camtFile]) expect(readStatement(write(given)).lines).toMatchObject([{ direction: 'IN', reversal: true, counterpartyName: '测试付款公司' }]);
  });
});

describe('bank statements that are refused', () => {
  const gb = (text: string) => iconv.encode(text, 'gb18030');
  const two = (from: string | RegExp, to: string) => {
    const text = twoColumnText(sample);
    expect(text.replace(from, to)).not.toBe(text);
    return gb(text.replace(from, to));
  };
  const directed = (from: string | RegExp, to: string) => {
    const text = directionText(sample);
    expect(text.replace(from, to)).not.toBe(text);
    return Buffer.from(text.replace(from, to));
  };
  const camt = (from: string | RegExp, to: string) => {
    const text = camtText(sample);
    expect(text.replace(from, to)).not.toBe(text);
    return Buffer.from(text.replace(from, to));
  };
  const amount = '"1,000,000.00"';
  const spliced = Buffer.concat([twoColumnFile(sample).subarray(0, -40), Buffer.from([0xff, 0xff, 0x80]), twoColumnFile(sample).subarray(-40)]);
  const cases: [string, () => Uint8Array, string, Record<string, unknown>][] = [
    ['an empty file', () => Buffer.from(''), 'STATEMENT_FORMAT_UNKNOWN', {}],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'STATEMENT_ENCODING', {}],
    ['something else', () => Buffer.from('name,amount\nx,1\n'), 'STATEMENT_FORMAT_UNKNOWN', {}],
    ['bytes of no encoding', () => spliced, 'STATEMENT_ENCODING', {}],
    ['text that was saved in the wrong encoding', () => Buffer.from(iconv.decode(twoColumnFile(sample), 'latin1')), 'STATEMENT_FORMAT_UNKNOWN', {}],
    ['text with lost characters', () => Buffer.from(twoColumnText(sample).replace('测试付款', '\ufffd\ufffd')), 'STATEMENT_ENCODING', { line: 6 }],
    ['UTF-16', () => iconv.encode(twoColumnText(sample), 'utf-16le'), 'STATEMENT_ENCODING', {}],
    ['a table cut off before its end', () => two(/借方笔数.*$/s, ''), 'STATEMENT_TRUNCATED', { field: '借方笔数' }],
    ['a table cut off in its head', () => two(/交易日期.*$/s, ''), 'STATEMENT_TRUNCATED', { field: '交易日期' }],
    ['a line cut off', () => two(/,货款 HP23456789A/, ''), 'STATEMENT_COLUMNS', { line: 6, value: 10, expected: 11 }],
    ['an open quotation mark', () => two(amount, '"1,000,000.00'), 'STATEMENT_CSV_BROKEN', {}],
    ['three decimals', () => two(amount, '1000000.001'), 'STATEMENT_AMOUNT', { line: 6, field: '贷方发生额', value: '1000000.001' }],
    ['a negative amount', () => two(amount, '"-1,000,000.00"'), 'STATEMENT_AMOUNT', { line: 6, field: '贷方发生额', value: '-1,000,000.00' }],
    ['a huge amount', () => two(amount, '99999999999999999.00'), 'STATEMENT_AMOUNT', { line: 6 }],
    ['an amount in words', () => two(amount, '1e6'), 'STATEMENT_AMOUNT', { line: 6, value: '1e6' }],
    ['wrong grouping', () => two(amount, '"1,00,0000.00"'), 'STATEMENT_AMOUNT', { line: 6 }],
    ['full-width digits', () => two(amount, '１００'), 'STATEMENT_AMOUNT', { line: 6 }],
    ['both columns at once', () => two(`,${amount},`, `1.00,${amount},`), 'STATEMENT_FIELD_INVALID', { line: 6 }],
    ['another currency', () => two('币种:,人民币', '币种:,美元'), 'STATEMENT_CURRENCY', { line: 2, value: '美元' }],
    ['a day that is none', () => two('20261103,09', '20261131,09'), 'STATEMENT_DAY', { line: 8, value: '20261131' }],
    ['a day outside the period', () => two('20261103,09', '20261104,09'), 'STATEMENT_DAY', { line: 8 }],
    ['a balance that does not follow', () => two(/,5\.00,,"[\d,.]+"/, ',5.00,,1.00'), 'STATEMENT_BALANCE', { line: 7, value: '1.00' }],
    ['a closing balance that does not add up', () => two(/期末余额:,"[\d,.]+"/, '期末余额:,7.00'), 'STATEMENT_SUM', { field: '期末余额', value: '7.00' }],
    ['a sum that does not add up', () => two(/借方合计:,5\.00/, '借方合计:,6.00'), 'STATEMENT_SUM', { field: '借方合计', value: '6.00', expected: '5.00' }],
    ['a missing line', () => two(/20261103,09[^\r]*\r\n/, ''), 'STATEMENT_SUM', {}],
    ['a bad account number', () => two('账号:,0200123456789012345', '账号:,02-?'), 'STATEMENT_FIELD_INVALID', { line: 2, field: '账号' }],
    ['no total line', () => directed(/"总笔数.*$/s, ''), 'STATEMENT_TRUNCATED', { field: '总笔数' }],
    ['a direction that nobody knows', () => directed('"收入"', '"入"'), 'STATEMENT_FIELD_INVALID', { line: 2, field: '收支标志', value: '入' }],
    ['a sign against the direction', () => directed('"收入","', '"收入","-'), 'STATEMENT_AMOUNT', { line: 2, field: '交易金额' }],
    ['dollars', () => directed('"人民币"', '"USD"'), 'STATEMENT_CURRENCY', { line: 2, value: 'USD' }],
    ['two accounts', () => directed(/(\n.*\n")\t0200123456789012345/, '$1\t0200123456789012346'), 'STATEMENT_FIELD_INVALID', { line: 3, field: '本方账号' }],
    ['a column of another name', () => directed('交易金额', '金额'), 'STATEMENT_FIELD_MISSING', { line: 1, field: '交易金额' }],
    ['a document type', () => camt('<Document', '<!DOCTYPE x><Document'), 'STATEMENT_XML_FORBIDDEN', { line: 2 }],
    ['entities', () => camt('<Document', '<!DOCTYPE x [<!ENTITY a "aaaa">]><Document'), 'STATEMENT_XML_FORBIDDEN', {}],
    ['an unknown entity', () => camt('手续费', '&a;'), 'STATEMENT_XML', { line: 6 }],
    ['broken XML', () => camt('</Stmt>', ''), 'STATEMENT_XML', {}],
    ['a message cut off', () => camtFile(sample).subarray(0, -100), 'STATEMENT_XML', {}],
    ['XML too deep', () => camt('<GrpHdr>', `${'<a>'.repeat(100)}<GrpHdr>`), 'STATEMENT_TOO_LARGE', {}],
    ['another message', () => camt('camt.053.001.08', 'camt.053.001.xx'), 'STATEMENT_FORMAT_UNKNOWN', {}],
    ['euros', () => camt('Ccy="CNY">1000000.00', 'Ccy="EUR">1000000.00'), 'STATEMENT_CURRENCY', { line: 5, value: 'EUR' }],
    ['no currency', () => camt('<Amt Ccy="CNY">1000000.00', '<Amt>1000000.00'), 'STATEMENT_CURRENCY', { line: 5 }],
    ['three decimals in XML', () => camt('>1000000.00<', '>1000000.000<'), 'STATEMENT_AMOUNT', { line: 5, field: 'Amt' }],
    ['a minus in XML', () => camt('>1000000.00<', '>-1000000.00<'), 'STATEMENT_AMOUNT', { line: 5 }],
    ['no closing balance', () => camt('CLBD', 'CLAV'), 'STATEMENT_FIELD_MISSING', { field: 'Bal CLBD' }],
    ['an indicator that is none', () => camt('<CdtDbtInd>DBIT', '<CdtDbtInd>OUT'), 'STATEMENT_FIELD_INVALID', { field: 'CdtDbtInd', value: 'OUT' }],
    ['lines that do not add up in XML', () => camt('>0.01<', '>0.02<'), 'STATEMENT_SUM', { field: 'Bal CLBD' }],
    ['two statements', () => camt('</Stmt>', '</Stmt><Stmt><Id>2</Id></Stmt>'), 'STATEMENT_SEVERAL', { value: 2 }],
    ['no status', () => camt('<Sts>BOOK</Sts>', ''), 'STATEMENT_FIELD_MISSING', { field: 'Sts' }],
  ];

  it.each(cases)('%s', (_, make, code, params) => {
    const refusal = refusalOf(make());
    expect({ code: refusal.code, params: refusal.params }).toMatchObject({ code, params });
    for (const locale of ['zh-CN', 'en'] as const) expect(messageOf(refusal, locale)).not.toMatch(/\{\w+\}/);
  });

  it('any file that is changed somewhere is read as something that adds up, or refused, never a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom(twoColumnFile(sample), directionFile(sample), camtFile(sample)), fc.nat(5000), fc.uint8Array({ minLength: 0, maxLength: 3 }), fc.nat(4), (file, place, bytes, cut) => {
        const from = place % file.length;
        const changed = Buffer.concat([file.subarray(0, from), Buffer.from(bytes), file.subarray(from + cut)]);
        try {
          const { opening, closing, lines } = readStatement(changed);
          expect(lines.reduce((sum, { direction, amount }) => sum + (direction === 'IN' ? amount : -amount), opening)).toBe(closing);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { numRuns: 600 },
    );
  });
});

function refusalOf(bytes: Uint8Array): Refusal {
  try {
    readStatement(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was read');
}

import { parseClassification } from './classification.js';
import { parseIndustryCode } from './industry-code.js';
import { parseIpcSymbol } from './ipc-symbol.js';

describe('parseClassification', () => {
  it.each([
    ['IPC', 'G06F3/0481(2013.01)I', 'G06F3/0481'],
    ['IPC', 'G01C 21/34 (2006.01)', 'G01C21/34'],
    ['IPC', 'H04W  4/40', 'H04W4/40'],
    ['IPC', '??H04W84/12(2009.01)I', 'H04W84/12'],
    ['IPC', 'Ｇ０６Ｆ３／０４８１', 'G06F3/0481'],
    ['IPC', 'g06f03/0481', 'G06F3/0481'],
    ['IPC', 'G06F0003048100', 'G06F3/0481'],
    ['IPC', 'H04L0012000000', 'H04L12/00'],
    ['IPC', 'H04L', 'H04L'],
    ['IPC', 'H04', 'H04'],
    ['IPC', 'H', 'H'],
    ['CPC', 'Y02E60/10', 'Y02E60/10'],
    ['CPC', 'G06F3/04817', 'G06F3/04817'],
    ['LOCARNO', '01-01 (11)  ', '01-01'],
    ['LOCARNO', '14/03', '14-03'],
    ['LOCARNO', '31-00 (12)', '31-00'],
    ['LOCARNO', 'LOC(12)Cl.14-03', '14-03'],
    ['NICE', '第9类', '9'],
    ['NICE', '09', '9'],
    ['NICE', '45', '45'],
    ['GBT4754', 'C3973', 'C3973'],
    ['GBT4754', '3973', 'C3973'],
    ['GBT4754', '0111', 'A0111'],
    ['GBT4754', 'i65', 'I65'],
    ['GBT4754', 'I', 'I'],
  ] as const)('%s: reads %p as %s', (scheme, text, canonical) => {
    const result = parseClassification(scheme, text);
    expect(result).toMatchObject({ ok: true, value: { canonical } });
    if (result.ok) expect(parseClassification(scheme, result.value.display)).toEqual(result);
  });

  it.each([
    ['IPC', 'Y02E60/10', 'IPC_SYMBOL_MALFORMED'],
    ['IPC', 'G06F3', 'IPC_SYMBOL_MALFORMED'],
    ['IPC', 'G06F3/1', 'IPC_SYMBOL_MALFORMED'],
    ['IPC', 'G06F3/1234567', 'IPC_SYMBOL_MALFORMED'],
    ['IPC', '', 'IPC_SYMBOL_MALFORMED'],
    ['CPC', 'G06F3/01-G06F3/05', 'CPC_SYMBOL_MALFORMED'],
    ['LOCARNO', '33-01', 'LOCARNO_SYMBOL_MALFORMED'],
    ['LOCARNO', '00-01', 'LOCARNO_SYMBOL_MALFORMED'],
    ['LOCARNO', '14-00', 'LOCARNO_SYMBOL_MALFORMED'],
    ['LOCARNO', '31-01', 'LOCARNO_SYMBOL_MALFORMED'],
    ['NICE', '0', 'NICE_CLASS_MALFORMED'],
    ['NICE', '46', 'NICE_CLASS_MALFORMED'],
    ['GBT4754', '111', 'INDUSTRY_CODE_MALFORMED'],
    ['GBT4754', '98', 'INDUSTRY_CODE_MALFORMED'],
    ['GBT4754', '', 'INDUSTRY_CODE_MALFORMED'],
    ['GBT4754', 'A3973', 'INDUSTRY_CODE_SECTION'],
  ] as const)('%s: refuses %p as %s', (scheme, text, code) => {
    expect(parseClassification(scheme, text)).toMatchObject({ ok: false, code });
  });

  it('names the levels above a symbol', () => {
    expect(parseIpcSymbol('G06F3/0481')).toMatchObject({
      value: { level: 'GROUP', section: 'G', classSymbol: 'G06', subclass: 'G06F', mainGroup: 'G06F3/00', display: 'G06F 3/0481' },
    });
    expect(parseIndustryCode('C3973')).toMatchObject({ value: { level: 'CLASS', section: 'C', division: 'C39' } });
  });
});

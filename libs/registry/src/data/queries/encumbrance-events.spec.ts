import { deriveEncumbrances } from '../../rules/index.js';
import { joinEncumbrances } from './encumbrance-events.js';
import type { RecordedEncumbrance } from './standing-facts.js';

const pledge: RecordedEncumbrance = { kind: 'PLEDGE', holder: '某某银行', recordalNumber: 'Y1', startsOn: '2025-05-06', endsOn: null, endedOn: null, note: null };
const event = (code: string, date: string, detail: string | null = null) => ({ code, date, detail });
const TODAY = '2026-11-01';

/** What weighs on the right in the end. */
const open = (events: readonly ReturnType<typeof event>[], encumbrances: readonly RecordedEncumbrance[]) => {
  const joined = joinEncumbrances({ events, encumbrances }, TODAY);
  return [...deriveEncumbrances(joined.events, TODAY), ...joined.recorded].map(({ kind, holder, from }) => `${kind} ${holder} ${from}`);
};

describe('events and recorded encumbrances', () => {
  it('are one pledge when the gazette announced within months what was registered', () => {
    expect(open([event('PE01', '2025-05-20')], [pledge])).toEqual(['PLEDGE 某某银行 2025-05-20']);
    expect(open([event('PE01', '2025-05-06')], [pledge])).toEqual(['PLEDGE 某某银行 2025-05-06']);
  });

  it('are two when the event lies before the record, or long after it', () => {
    expect(open([event('PE01', '2025-05-05')], [pledge])).toEqual(['PLEDGE null 2025-05-05', 'PLEDGE 某某银行 2025-05-06']);
    expect(open([event('PE01', '2025-11-03')], [pledge])).toEqual(['PLEDGE null 2025-11-03', 'PLEDGE 某某银行 2025-05-06']);
  });

  it('pair each record with the nearest event of its kind', () => {
    const second = { ...pledge, holder: '另一银行', recordalNumber: 'Y2', startsOn: '2025-08-01' };
    expect(open([event('PE01', '2025-05-20'), event('PE01', '2025-08-12')], [pledge, second])).toEqual(['PLEDGE 某某银行 2025-05-20', 'PLEDGE 另一银行 2025-08-12']);
    expect(open([event('PP01', '2025-05-20')], [pledge])).toEqual(['PRESERVATION null 2025-05-20', 'PLEDGE 某某银行 2025-05-06']);
  });

  it('end the pledge that the record says ended, not another one', () => {
    const ended = { ...pledge, endedOn: '2026-02-01' };
    const second = { ...pledge, holder: '另一银行', recordalNumber: 'Y2', startsOn: '2025-08-01' };
    expect(open([event('PE01', '2025-05-20'), event('PE01', '2025-08-12'), event('PC01', '2026-02-10')], [ended, second])).toEqual(['PLEDGE 另一银行 2025-08-12']);
  });

  it('know the kind of a licence by the record, else by the words of the gazette', () => {
    const licence: RecordedEncumbrance = { ...pledge, kind: 'EXCLUSIVE_LICENCE', holder: '某公司' };
    expect(open([event('EE01', '2025-05-20')], [licence])).toEqual(['EXCLUSIVE_LICENCE 某公司 2025-05-20']);
    expect(open([event('EE01', '2025-05-20', '许可种类：普通许可')], [])).toEqual(['ORDINARY_LICENCE null 2025-05-20']);
    expect(open([event('EE01', '2025-05-20')], [])).toEqual(['LICENCE_OF_UNKNOWN_KIND null 2025-05-20']);
  });

  it('leave out records that are over, that have not begun, or whose end has come', () => {
    expect(open([], [{ ...pledge, endedOn: '2026-10-31' }])).toEqual([]);
    expect(open([], [{ ...pledge, endsOn: '2026-10-31' }])).toEqual([]);
    expect(open([], [{ ...pledge, endsOn: TODAY }])).toEqual(['PLEDGE 某某银行 2025-05-06']);
    expect(open([], [{ ...pledge, startsOn: '2026-11-02' }])).toEqual([]);
  });
});

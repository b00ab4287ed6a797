import { addDays } from '@haihe/platform/clock';
import fc from 'fast-check';
import { renderReason } from '../reason.js';
import { deriveTerm } from '../terms/index.js';
import { deriveStatus, eventCodes } from './index.js';
import type { DerivedStatus, LegalEvent, StatusFacts } from './index.js';

const onDay = '2026-03-01';

/** An invention filed in June 2023, of which the source knows everything up to last month. */
function statusOf(events: readonly (readonly [code: string, date: string])[], facts: Partial<StatusFacts> = {}, day = onDay): DerivedStatus {
  const record = {
    kind: 'INVENTION' as const,
    office: 'CN',
    filingDate: '2023-06-03',
    publicationDate: null,
    grantDate: null,
    knownUntil: '2026-02-01',
    ...facts,
  };
  const term = facts.term ?? deriveTerm(record);
  return deriveStatus({ ...record, term }, events.map(([code, date]): LegalEvent => ({ code, date })), day);
}

const short = ({ status, reasons }: DerivedStatus): string => `${status}: ${reasons.map(({ code }) => code).join(' ')}`;

const published = ['PB01', '2024-01-05'] as const;
const examined = ['SE01', '2024-02-06'] as const;
const granted = ['GR01', '2025-08-01'] as const;

describe('deriveStatus', () => {
  it.each([
    ['nothing but a filing date', [], 'PENDING: FILED'],
    ['a publication', [published], 'PENDING: PUBLISHED'],
    ['examination', [published, examined], 'PENDING: EXAMINATION_STARTED'],
    ['grant', [published, examined, granted], 'IN_FORCE: GRANTED'],
    ['grant, in whatever order the events come', [granted, published, examined], 'IN_FORCE: GRANTED'],
    ['rejection', [published, examined, ['RJ01', '2025-05-01']], 'REJECTED: REJECTED'],
    ['rejection and grant after re-examination', [published, ['RJ01', '2025-05-01'], granted], 'IN_FORCE: GRANTED'],
    ['withdrawal', [published, ['WW01', '2025-05-01']], 'WITHDRAWN: WITHDRAWN'],
    ['deemed withdrawal', [published, ['WD01', '2025-05-01']], 'WITHDRAWN: DEEMED_WITHDRAWN'],
    ['deemed withdrawal and restoration', [published, ['WD01', '2025-05-01'], ['RR01', '2025-09-01']], 'PENDING: RESTORED'],
    ['formalities of grant not done', [published, examined, ['AD01', '2025-05-01']], 'WITHDRAWN: GRANT_FORGONE'],
    ['abandonment after grant', [published, granted, ['AV01', '2025-12-01']], 'LAPSED: ABANDONED'],
    ['lapse', [granted, ['CF01', '2025-12-01']], 'LAPSED: LAPSED'],
    ['lapse and restoration', [granted, ['CF01', '2025-12-01'], ['RR01', '2026-01-05']], 'IN_FORCE: RESTORED'],
    ['lapse and restoration announced on one day', [granted, ['RR01', '2025-12-01'], ['CF01', '2025-12-01']], 'IN_FORCE: RESTORED'],
    ['full invalidation', [granted, ['IW01', '2025-12-01']], 'INVALIDATED: INVALIDATED'],
    ['partial invalidation', [granted, ['IP01', '2025-12-01']], 'IN_FORCE: GRANTED PARTLY_INVALIDATED'],
    ['expiry', [granted, ['CX01', '2025-12-01']], 'EXPIRED: EXPIRED'],
    ['a corrected publication after grant', [published, granted, ['CI01', '2025-09-01'], ['PB01', '2025-09-01']], 'IN_FORCE: GRANTED'],
    ['an event that is yet to come', [published, ['WD01', '2026-03-02']], 'PENDING: PUBLISHED'],
    ['a code that nobody knows', [published, ['ZZ99', '2025-05-01']], 'PENDING: PUBLISHED'],
    ['codes of before 2010', [['C06', '2024-01-05'], ['C10', '2024-02-06'], ['C14', '2025-08-01'], ['C17', '2025-12-01']], 'LAPSED: LAPSED'],
  ] as const)('after %s', (_, events, expected) => {
    expect(short(statusOf(events))).toBe(expected);
  });

  it("takes the record's own dates where no event stands for them", () => {
    expect(short(statusOf([], { publicationDate: '2024-01-05' }))).toBe('PENDING: PUBLISHED');
    expect(short(statusOf([], { grantDate: '2025-08-01' }))).toBe('IN_FORCE: GRANTED');
    expect(short(statusOf([['CF01', '2025-12-01']], { grantDate: '2025-08-01' }))).toBe('LAPSED: LAPSED');
    expect(short(statusOf([], { kind: 'UTILITY_MODEL', publicationDate: '2025-08-01' }))).toBe('IN_FORCE: GRANTED');
  });

  it('ends a right with its term, also when nobody announced it', () => {
    const facts = { filingDate: '2006-02-28', grantDate: '2009-01-01', lastPaidYear: 20 };
    expect(short(statusOf([], facts, '2026-02-27'))).toBe('IN_FORCE: GRANTED');
    expect(short(statusOf([], facts, '2026-02-28'))).toBe('EXPIRED: GRANTED TERM_ENDED');
  });

  it('does not vouch for a patent when an annuity came due and its grace ran out since the last news', () => {
    const facts = { filingDate: '2017-03-10', grantDate: '2019-07-12', knownUntil: null };
    // Known alive on 2019-07-12; the next annuity was due on 2020-03-10 and payable until 2020-09-10.
    expect(short(statusOf([], facts, '2020-09-10'))).toBe('IN_FORCE: GRANTED');
    const stale = statusOf([], facts, '2020-09-11');
    expect(short(stale)).toBe('UNKNOWN: GRANTED STATUS_STALE');
    expect(stale.reasons[1]?.params).toEqual({ asOf: '2019-07-12', dueDate: '2020-03-10' });
    expect(short(statusOf([], { ...facts, lastPaidYear: 9 }))).toBe('IN_FORCE: GRANTED');
    expect(short(statusOf([], { ...facts, knownUntil: '2026-02-01' }))).toBe('IN_FORCE: GRANTED');
    expect(short(statusOf([['PE01', '2025-11-01']], facts))).toBe('IN_FORCE: GRANTED');
  });

  it('does not vouch for an application that was not examined within the time limit', () => {
    const facts = { filingDate: '2020-01-10', publicationDate: '2020-07-10', knownUntil: null };
    expect(short(statusOf([], facts, '2023-07-10'))).toBe('PENDING: PUBLISHED');
    expect(short(statusOf([], facts, '2023-07-11'))).toBe('UNKNOWN: PUBLISHED EXAMINATION_OVERDUE');
    expect(short(statusOf([['SE01', '2021-01-01']], facts, '2023-07-11'))).toBe('PENDING: EXAMINATION_STARTED');
    expect(short(statusOf([], { ...facts, knownUntil: '2023-07-11' }, '2023-07-11'))).toBe('PENDING: PUBLISHED');
  });

  it.each([
    ['in force without further dates', 'IN_FORCE', [], 'IN_FORCE: STATED_IN_FORCE'],
    ['in force after the grant', 'IN_FORCE', [granted], 'IN_FORCE: GRANTED STATED_IN_FORCE'],
    ['in force after a lapse', 'IN_FORCE', [granted, ['CF01', '2025-12-01']], 'UNKNOWN: LAPSED STATUS_CONFLICT'],
    ['in force before a lapse', 'IN_FORCE', [granted, ['CF01', '2026-02-20']], 'LAPSED: LAPSED'],
    ['pending', 'PENDING', [published], 'PENDING: PUBLISHED STATED_PENDING'],
    ['ended after the grant', 'ENDED', [granted], 'LAPSED: GRANTED STATED_ENDED'],
    ['ended without grant', 'ENDED', [published], 'LAPSED: PUBLISHED STATED_ENDED'],
    ['ended after a rejection', 'ENDED', [['RJ01', '2025-05-01']], 'REJECTED: REJECTED'],
    ['ended before a restoration', 'ENDED', [granted, ['CF01', '2025-12-01'], ['RR01', '2026-02-20']], 'IN_FORCE: RESTORED'],
  ] as const)('weighs what the source states as a whole: %s', (_, standing, events, expected) => {
    expect(short(statusOf(events, { stated: { standing, on: '2026-02-10' } }))).toBe(expected);
  });

  it('says that the term was over when the source says that the right has ended', () => {
    const facts = { filingDate: '2005-01-10', grantDate: '2008-01-01', stated: { standing: 'ENDED', on: '2026-02-10' } as const };
    expect(short(statusOf([], facts))).toBe('EXPIRED: TERM_ENDED');
  });

  it('says how far the knowledge reaches', () => {
    expect(statusOf([granted]).asOf).toBe('2026-02-01');
    expect(statusOf([granted], { knownUntil: null }).asOf).toBe('2025-08-01');
    expect(statusOf([], { filingDate: null, knownUntil: null }).asOf).toBeNull();
    expect(short(statusOf([], { filingDate: null, knownUntil: null }))).toBe('UNKNOWN: NOTHING_KNOWN');
  });

  it.each([
    ['a trademark applied for', { kind: 'TRADEMARK', grantDate: null }, 'PENDING: FILED'],
    ['a trademark', { kind: 'TRADEMARK', grantDate: '2018-01-01' }, 'IN_FORCE: REGISTERED'],
    ['a trademark that can still be renewed', { kind: 'TRADEMARK', filingDate: '2014-01-01', grantDate: '2015-12-01' }, 'IN_FORCE: REGISTERED RENEWAL_GRACE'],
    ['a trademark that was not renewed', { kind: 'TRADEMARK', filingDate: '2014-01-01', grantDate: '2015-08-01' }, 'EXPIRED: REGISTERED TERM_ENDED'],
    ['a program', { kind: 'COPYRIGHT_SOFTWARE', filingDate: null, grantDate: null }, 'IN_FORCE: REGISTERED_DAY_UNKNOWN'],
    ['a program with its day', { kind: 'COPYRIGHT_SOFTWARE', filingDate: null, grantDate: '2019-05-06' }, 'IN_FORCE: REGISTERED'],
    ['a standard', { kind: 'TECHNICAL_STANDARD', filingDate: null, grantDate: '2019-05-06' }, 'IN_FORCE: REGISTERED'],
    ['a plant variety', { kind: 'PLANT_VARIETY', grantDate: '2019-05-06' }, 'IN_FORCE: GRANTED'],
    ['a layout', { kind: 'IC_LAYOUT', grantDate: '2023-09-06' }, 'IN_FORCE: REGISTERED'],
    ['a patent abroad, heard of lately', { office: 'US', grantDate: '2024-01-01', knownUntil: '2025-12-01' }, 'IN_FORCE: GRANTED'],
    ['a patent abroad, not heard of lately', { office: 'US', grantDate: '2024-01-01', knownUntil: '2025-02-01' }, 'UNKNOWN: GRANTED FOREIGN_STATUS_STALE'],
  ] as const)('knows the status of %s', (_, facts, expected) => {
    expect(short(statusOf([], facts))).toBe(expected);
  });

  it('depends on the events and not on their order, and not on events to come', () => {
    const event = fc.tuple(fc.constantFrom('PB01', 'SE01', 'GR01', 'CF01', 'RR01', 'TR01', 'IP01'), fc.integer({ min: 0, max: 1200 }));
    fc.assert(
      fc.property(fc.uniqueArray(event, { maxLength: 8, selector: ([, offset]) => offset }), fc.integer({ min: 0, max: 1200 }), (pairs, day) => {
        const events = pairs.map(([code, offset]) => [code, addDays('2023-06-03', offset)] as const);
        const today = addDays('2023-06-03', day);
        const derived = statusOf(events, {}, today);
        expect(statusOf([...events].reverse(), {}, today)).toEqual(derived);
        expect(statusOf(events.filter(([, date]) => date <= today), {}, today)).toEqual(derived);
      }),
    );
  });

  it('gives every reason in both languages, filled in', () => {
    const derived = statusOf([granted, ['CF01', '2025-12-01']], { stated: { standing: 'IN_FORCE', on: '2026-02-10' } });
    expect(derived.reasons.map((reason) => renderReason(reason, 'zh-CN'))).toEqual([
      '2025-12-01 公告终止（未缴年费或其他原因）',
      '数据来源于 2026-02-10 载明有效，与此前的法律状态公告矛盾，须查询登记簿',
    ]);
    expect(derived.reasons.map((reason) => renderReason(reason, 'en')).join()).not.toMatch(/[{}]/);
  });
});

describe('eventCodes', () => {
  it('hold every code of the gazettes with both titles', () => {
    expect(Object.keys(eventCodes)).toHaveLength(110);
    for (const { zh, en } of Object.values(eventCodes)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
  });
});

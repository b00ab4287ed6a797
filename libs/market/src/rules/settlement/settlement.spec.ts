import fc from 'fast-check';
import { Money } from '@haihe/platform/money';
import { numbers } from '../contract/assignment/numbers.js';
import { breachRule, breachRules, divideBreach } from './breach.js';
import { missedBy, openDeadlines } from './deal-deadlines.js';
import type { DealActor, DealFacts } from './deal-facts.js';
import { availableDealActions } from './deal-guards.js';
import { dealStates } from './deal-states.js';
import { dealSteps } from './deal-steps.js';
import type { DealDates } from './deal-steps.js';
import { percent, percentText } from './fees/index.js';
import { currentGateState } from './gate.js';
import type { GateFacts } from './gate.js';
import { gateReason } from './gate-reason.js';
import { gatesOfDeal } from './gates-of-deal.js';
import { checkInstalments, instalmentRule } from './instalments.js';
import { addDivisions, divideByDecision, divideRelease, inventorShare, noDivision, totalOf } from './release.js';

const agreedAt = new Date('2026-11-23T02:00:00Z');
const facts = (change: Partial<DealFacts> = {}): DealFacts => ({
  ...{ state: 'AGREED', disputedFrom: null, agreedAt, stateSince: agreedAt, gates: [], signed: [], plan: null, cancellationBy: null, breachBy: null, openDues: [] },
  ...change,
});
const gate = (change: Partial<GateFacts> = {}): GateFacts => ({
  ...{ kind: 'PUBLICITY', state: 'OPEN', postedOn: null, dueOn: null, classification: null, changedAt: agreedAt, decidedAt: null },
  ...change,
});
const nobody: DealActor = { side: null, maySign: false, maySettle: false, mayDecide: false };
const seller: DealActor = { ...nobody, side: 'SELLER', maySign: true, maySettle: true };
const buyer: DealActor = { ...seller, side: 'BUYER' };
const centre: DealActor = { ...nobody, mayDecide: true };
const soon = new Date('2026-11-24T02:00:00Z');
const late = new Date('2026-12-31T02:00:00Z');

describe('which gates a deal has', () => {
  it.each([
    ['UNIVERSITY', 'NEGOTIATED', false, [], ['PUBLICITY']],
    ['UNIVERSITY', 'LISTED', false, [], []],
    ['PRIVATE', 'NEGOTIATED', false, ['张三'], ['PRE_EMPTION']],
    ['UNIVERSITY', 'BID', false, ['张三'], ['PRE_EMPTION']],
    ['PRIVATE', 'LISTED', true, [], ['EXPORT_CONTROL']],
    ['UNIVERSITY', 'NEGOTIATED', true, ['张三'], ['PUBLICITY', 'PRE_EMPTION', 'EXPORT_CONTROL']],
  ] as const)('%s, %s, foreign %s, %j: %j', (sellerKind, route, foreignBuyer, preEmptors, expected) => {
    expect(gatesOfDeal({ sellerKind, route, foreignBuyer, preEmptors })).toEqual(expected);
  });

  it('are cleared by silence at the end of the last day in China; an objection or export is not', () => {
    const before = new Date('2026-12-08T15:59:59Z');
    const after = new Date('2026-12-08T16:00:00Z');
    expect(currentGateState(gate({ dueOn: '2026-12-08' }), before)).toBe('OPEN');
    expect(currentGateState(gate({ dueOn: '2026-12-08' }), after)).toBe('CLEARED');
    expect(currentGateState(gate({ dueOn: null }), after)).toBe('OPEN');
    expect(currentGateState(gate({ dueOn: '2026-12-08', state: 'OBJECTED' }), after)).toBe('OBJECTED');
    expect(currentGateState(gate({ kind: 'EXPORT_CONTROL', dueOn: '2026-12-08' }), after)).toBe('OPEN');
  });
});

describe('what can be done with a deal', () => {
  it.each([
    ['a stranger', nobody, []],
    ['its seller', seller, ['PROPOSE_INSTALMENTS', 'SIGN_CONTRACT', 'REQUEST_CANCELLATION', 'OPEN_DISPUTE']],
    ['its buyer', buyer, ['PROPOSE_INSTALMENTS', 'SIGN_CONTRACT', 'REQUEST_CANCELLATION', 'OPEN_DISPUTE']],
    ['a viewer at a party', { ...seller, maySign: false, maySettle: false }, []],
    ['the centre', centre, []],
  ])('by %s once it is agreed', (_, actor, expected) => expect(availableDealActions(facts(), actor, soon)).toEqual(expected));

  it.each([
    ['SIGNED', seller, ['REQUEST_CANCELLATION', 'OPEN_DISPUTE']],
    ['SIGNED', buyer, ['PAY', 'OFFSET_DEPOSIT', 'REQUEST_CANCELLATION', 'OPEN_DISPUTE']],
    ['FUNDED', seller, ['FILE_RECORDAL', 'REQUEST_CANCELLATION', 'OPEN_DISPUTE']],
    ['FILED', centre, ['RETURN_RECORDAL', 'CERTIFY']],
    ['CERTIFIED', centre, ['RELEASE']],
    ['CERTIFIED', buyer, ['OPEN_DISPUTE']],
    ['PARTLY_RELEASED', buyer, ['PAY', 'OFFSET_DEPOSIT']],
    ['PARTLY_RELEASED', centre, []],
    ['RELEASED', seller, []],
  ] as const)('in %s', (state, actor, expected) => {
    expect(availableDealActions(facts({ state, openDues: state === 'SIGNED' || state === 'PARTLY_RELEASED' ? [late] : [] }), actor, soon)).toEqual(expected);
  });

  it('a missed deadline entitles the other side alone, and only while it is missed', () => {
    const signed = facts({ state: 'SIGNED', openDues: [late] });
    expect(availableDealActions(signed, seller, soon)).not.toContain('DECLARE_BREACH');
    expect(availableDealActions(signed, seller, late)).toContain('DECLARE_BREACH');
    expect(availableDealActions(signed, buyer, late)).not.toContain('DECLARE_BREACH');
    const half = facts({ signed: ['SELLER'] });
    expect(missedBy('SELLER', half, late)).toEqual([]);
    expect(missedBy('BUYER', half, late).map(({ code }) => code)).toEqual(['SIGN']);
    expect(availableDealActions({ ...signed, breachBy: 'SELLER' }, centre, late)).toEqual(['CONFIRM_BREACH', 'REFUSE_BREACH']);
  });

  it('no one is held to a posting that runs, to silence, or to the centre', () => {
    const gates = [gate({ postedOn: '2026-11-24', dueOn: '2026-12-09' }), gate({ kind: 'PRE_EMPTION', dueOn: '2026-12-08' }), gate({ kind: 'EXPORT_CONTROL', classification: 'FREE' })];
    expect(missedBy('SELLER', facts({ gates }), soon)).toEqual([]);
    expect(openDeadlines(facts({ gates }), soon).map(({ code, dueOn, responsible }) => [code, dueOn, responsible])).toEqual([
      ['DECIDE_EXPORT', '2026-11-26', 'CENTRE'],
      ['PRE_EMPTION', '2026-12-08', 'SELLER'],
      ['PUBLICITY', '2026-12-09', 'SELLER'],
    ]);
  });

  it('the time to sign runs from the last gate', () => {
    const gates = [gate({ state: 'CLEARED', postedOn: '2026-11-24', dueOn: '2026-12-09', decidedAt: new Date('2026-12-09T16:00:00Z') })];
    expect(openDeadlines(facts({ gates }), late).map(({ code, dueOn }) => [code, dueOn])).toEqual([['SIGN', '2026-12-17']]);
  });

  it('a dispute is resumed where it stood, and refunded only before the office has registered', () => {
    for (const state of ['AGREED', 'SIGNED', 'FUNDED', 'FILED'] as const) {
      expect(availableDealActions(facts({ state: 'DISPUTED', disputedFrom: state }), centre, soon)).toEqual(['RESUME', 'REFUND', 'RELEASE_PARTIALLY']);
    }
    const certified = facts({ state: 'DISPUTED', disputedFrom: 'CERTIFIED' });
    expect(availableDealActions(certified, centre, soon)).toEqual(['RESUME', 'RELEASE_PARTIALLY']);
    expect(availableDealActions(certified, seller, soon)).toEqual([]);
  });

  it('both sides end it, not one', () => {
    const asked = facts({ state: 'FUNDED', cancellationBy: 'BUYER' });
    expect(availableDealActions(asked, seller, soon)).toEqual(expect.arrayContaining(['AGREE_CANCELLATION', 'REFUSE_CANCELLATION']));
    expect(availableDealActions(asked, buyer, soon)).not.toContain('AGREE_CANCELLATION');
    expect(availableDealActions(asked, buyer, soon)).not.toContain('REQUEST_CANCELLATION');
  });
});

describe('the steps of a deal', () => {
  const none: DealDates = { signedAt: null, fundedAt: null, filedAt: null, certifiedAt: null, releasedAt: null, closedAt: null, inParts: false };
  const states = (deal: DealFacts, dates: Partial<DealDates> = {}): string => dealSteps(deal, { ...none, ...dates }, soon).map(({ code, state }) => `${code}:${state}`).join(' ');

  it('show what is done, next and waits', () => {
    expect(states(facts())).toBe('AGREE:DONE SIGN:CURRENT PAY:WAITING FILE:WAITING CERTIFY:WAITING RELEASE:WAITING');
    expect(states(facts({ gates: [gate(), gate({ kind: 'PRE_EMPTION', state: 'CLEARED', decidedAt: soon })] }))).toBe(
      'AGREE:DONE PUBLICITY:CURRENT PRE_EMPTION:DONE SIGN:WAITING PAY:WAITING FILE:WAITING CERTIFY:WAITING RELEASE:WAITING',
    );
    expect(states(facts({ state: 'PARTLY_RELEASED', openDues: [late] }), { signedAt: soon, fundedAt: soon, filedAt: soon, certifiedAt: soon, releasedAt: soon, inParts: true })).toBe(
      'AGREE:DONE SIGN:DONE PAY:DONE FILE:DONE CERTIFY:DONE RELEASE:DONE INSTALMENTS:CURRENT',
    );
  });

  it('show where it failed and what was never reached', () => {
    expect(states(facts({ state: 'BREACHED' }), { signedAt: soon })).toBe('AGREE:DONE SIGN:DONE PAY:FAILED FILE:SKIPPED CERTIFY:SKIPPED RELEASE:SKIPPED');
    expect(states(facts({ state: 'CANCELLED', gates: [gate({ state: 'REFUSED', decidedAt: soon })] }))).toBe(
      'AGREE:DONE PUBLICITY:FAILED SIGN:SKIPPED PAY:SKIPPED FILE:SKIPPED CERTIFY:SKIPPED RELEASE:SKIPPED',
    );
  });

  it('have one current step at least while something follows', () => {
    for (const state of dealStates.states.filter((each) => !['RELEASED', 'CANCELLED', 'BREACHED'].includes(each))) {
      expect(states(facts({ state }))).toContain('CURRENT');
    }
  });
});

describe('instalments', () => {
  const price = Money.parse('100000');
  const plan = (...parts: readonly (readonly [string, string])[]) => parts.map(([amount, dueOn]) => ({ amount: Money.parse(amount), dueOn }));
  const check = (parts: ReturnType<typeof plan>, stateOwned = true) => () => checkInstalments(parts, price, '2026-11-23', instalmentRule(stateOwned, '2026-11-23'));

  it('keep to the least first part and to the year of state-owned sellers', () => {
    expect(check(plan(['30000', '2026-11-30'], ['70000', '2027-11-23']))).not.toThrow();
    expect(check(plan(['29999.99', '2026-11-30'], ['70000.01', '2027-06-01']))).toThrow('INSTALMENT_FIRST_TOO_SMALL');
    expect(check(plan(['30000', '2026-11-30'], ['70000', '2027-11-24']))).toThrow('INSTALMENT_DAYS');
    expect(check(plan(['10000', '2026-11-30'], ['90000', '2029-11-01']), false)).not.toThrow();
  });

  it('sum to the price, rise by day and are two at least', () => {
    expect(check(plan(['100000', '2026-11-30']))).toThrow('INSTALMENTS_COUNT');
    expect(check(plan(['50000', '2026-11-30'], ['49999.99', '2027-01-01']))).toThrow('INSTALMENTS_SUM');
    expect(check(plan(['100000', '2026-11-30'], ['0', '2027-01-01']))).toThrow('INSTALMENTS_SUM');
    expect(check(plan(['50000', '2027-01-01'], ['50000', '2027-01-01']))).toThrow('INSTALMENT_DAYS');
    expect(check(plan(['50000', '2026-11-22'], ['50000', '2027-01-01']))).toThrow('INSTALMENT_DAYS');
  });
});

describe('the division of what is held', () => {
  it('gives fees first, then the inventors of a university their half', () => {
    expect(inventorShare('UNIVERSITY', '2026-11-23')).toBe(percent('50'));
    expect(inventorShare('PRIVATE', '2026-11-23')).toBe(0n);
    expect(divideRelease({ escrow: 10_100_00n, sellerFee: 100_00n, buyerFee: 100_00n, inventorShare: percent('50'), before: noDivision })).toEqual({
      ...{ seller: 4_950_00n, inventors: 4_950_00n, sellerFee: 100_00n, buyerFee: 100_00n, refund: 0n },
    });
  });

  it('of a breach gives the seller damages of what is held, and the buyer the rest', () => {
    const rule = breachRule('2026-11-23');
    const broken = (held: bigint, setApart = 0n) => divideBreach({ inBreach: 'BUYER', held, price: 500_000n, setApart }, rule);
    expect(broken(100_000n)).toEqual({ ...noDivision, seller: 50_000n, refund: 50_000n });
    expect(broken(30_000n)).toEqual({ ...noDivision, seller: 30_000n });
    expect(divideBreach({ inBreach: 'SELLER', held: 30_000n, price: 500_000n }, rule)).toEqual({ ...noDivision, refund: 30_000n });
    // A bidding deposit that forfeits counts: 20,000 of the 50,000, and all of them.
    expect(broken(100_000n, 20_000n)).toEqual({ ...noDivision, seller: 30_000n, refund: 70_000n });
    expect(broken(100_000n, 60_000n)).toEqual({ ...noDivision, refund: 100_000n });
    expect(breachRule('2020-01-01')).toBe(rule);
  });

  it('of a breach follows what the contract says that is signed now: another rule is another version of the text', () => {
    expect(breachRules.map(({ buyerPays }) => percentText(buyerPays))).toEqual(['10%']);
    expect(numbers.damages).toBe('百分之十');
  });

  const fen = fc.bigInt({ min: 0n, max: 10_000_000_000n });
  it('loses nothing, however often, and ends with all fees paid and the exact share of inventors', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 1_000_000_000n }), { minLength: 1, maxLength: 8 }), fen, fen, fc.bigInt({ min: 0n, max: 1_000_000n }), (parts, some, other, share) => {
        const price = parts.reduce((sum, part) => sum + part, 0n);
        const [sellerFee, buyerFee] = [some % (price + 1n), other % (price + 1n)];
        let before = noDivision;
        for (const [index, part] of parts.entries()) {
          const escrow = part + (index === 0 ? buyerFee : 0n);
          const division = divideRelease({ escrow, sellerFee, buyerFee, inventorShare: share, before });
          expect(totalOf(division)).toBe(escrow);
          for (const each of Object.values(division) as bigint[]) expect(each >= 0n).toBe(true);
          before = addDivisions([before, division]);
        }
        const net = price - sellerFee;
        expect(before).toEqual({ buyerFee, sellerFee, refund: 0n, inventors: (net * share + 500_000n) / 1_000_000n, seller: net - (net * share + 500_000n) / 1_000_000n });
      }),
    );
  });

  it('by decision sums to what is held', () => {
    fc.assert(
      fc.property(fen, fen, fc.bigInt({ min: 0n, max: 1_000_000n }), (escrow, wish, share) => {
        const forSeller = wish % (escrow + 1n);
        const division = divideByDecision({ escrow, inventorShare: share, before: noDivision }, forSeller);
        expect(totalOf(division)).toBe(escrow);
        expect(division.seller + division.inventors).toBe(forSeller);
      }),
    );
    expect(() => divideByDecision({ escrow: 1n, inventorShare: 0n, before: noDivision }, 2n)).toThrow(RangeError);
  });
});

describe('the reason of a gate', () => {
  it('names the days of its rule, and whom it concerns', () => {
    expect(gateReason('PUBLICITY', '2026-11-23').zh).toContain('公示期不少于15日；');
    expect(gateReason('PUBLICITY', '2026-11-23').en).toContain('for 15 days at least');
    expect(gateReason('PRE_EMPTION', '2026-11-23', ['张三', '李四'])).toMatchObject({ zh: expect.stringMatching(/放弃。张三、李四$/), en: expect.stringMatching(/counts as no\. 张三, 李四$/) });
    expect(gateReason('PRE_EMPTION', '2026-11-23').zh).toMatch(/视为放弃。$/);
  });
});

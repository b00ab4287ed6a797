import type { ShownDeal } from './shown-deal.js';
import { primaryAct } from './primary-act.js';
import { openProposals } from './proposals.js';
import { sideOf } from './reader-side.js';
import { situationOf, type SituationFacts } from './situation.js';
import { lastDayOf, timeLeft } from './time-left.js';

const agreed: SituationFacts = { state: 'AGREED', gates: [], instalmentPlan: null, contract: { signatures: [] }, recordal: null };

describe('where a deal stands', () => {
  it.each<[string, Partial<SituationFacts>]>([
    ['GATES', { gates: [{ state: 'CLEARED' }, { state: 'OBJECTED' }] }],
    ['PLAN', { instalmentPlan: { state: 'PROPOSED' } }],
    ['SIGN', { instalmentPlan: { state: 'ACCEPTED' } }],
    ['SIGN', { contract: null }],
    ['SIGN_BUYER', { contract: { signatures: [{ side: 'SELLER' }] } }],
    ['SIGN_SELLER', { contract: { signatures: [{ side: 'BUYER' }] } }],
    ['PAY', { state: 'SIGNED' }],
    ['FILE', { state: 'FUNDED' }],
    ['RETURNED', { state: 'FUNDED', recordal: { returnReason: '缺少变更后的权利人' } }],
    ['FILED', { state: 'FILED', recordal: { returnReason: null } }],
    ['DISPUTED', { state: 'DISPUTED' }],
    ['RELEASED', { state: 'RELEASED' }],
  ])('%s', (situation, facts) => expect(situationOf({ ...agreed, ...facts })).toBe(situation));
});

describe('the first thing to do', () => {
  const act = (state: ShownDeal['state'], availableActions: ShownDeal['availableActions'], side: 'SELLER' | 'BUYER' | 'CENTRE' = 'SELLER') => primaryAct({ id: 'deal', state, availableActions }, side);

  it('is what the deal waits for, never the way out of it', () => {
    expect(act('AGREED', ['PROPOSE_INSTALMENTS', 'SIGN_CONTRACT', 'REQUEST_CANCELLATION', 'OPEN_DISPUTE'])).toMatchObject({ label: 'SIGN_CONTRACT', to: '/work/deals/deal/sign', urged: true });
    expect(act('CERTIFIED', ['OPEN_DISPUTE'])).toBeNull();
    expect(act('SIGNED', ['PAY', 'OFFSET_DEPOSIT'], 'BUYER')).toMatchObject({ label: 'PAY', to: '/work/deals/deal?tab=payments' });
    expect(act('DISPUTED', ['RESOLVE_DISPUTE'], 'CENTRE')).toMatchObject({ to: '/work/deals/deal/resolve' });
  });

  it('urges the filing on the seller alone, and asks for the notice once it is filed', () => {
    expect(act('FUNDED', ['FILE_RECORDAL'], 'SELLER')).toMatchObject({ label: 'FILE_RECORDAL', urged: true });
    expect(act('FUNDED', ['FILE_RECORDAL'], 'BUYER')).toMatchObject({ label: 'FILE_RECORDAL', urged: false });
    expect(act('FILED', ['FILE_RECORDAL'], 'SELLER')).toMatchObject({ label: 'UPLOAD_NOTICE', urged: false });
  });
});

it('knows the reader by the organisation acted for', () => {
  const deal = { seller: { id: 'a' }, buyer: { id: 'b' } };
  expect([sideOf(deal, 'a'), sideOf(deal, 'b'), sideOf(deal, 'c'), sideOf(deal, undefined)]).toEqual(['SELLER', 'BUYER', 'CENTRE', 'CENTRE']);
});

it('shows what nobody has answered yet', () => {
  const proposal = { by: 'BUYER' as const, at: '2026-11-23T02:00:00Z', reason: '预算取消', missed: null, answer: null, answeredAt: null };
  expect(openProposals({ cancellation: { ...proposal, state: 'REFUSED' }, breach: { ...proposal, state: 'OPEN' } }).map(({ kind }) => kind)).toEqual(['BREACH']);
});

describe('the time that is left', () => {
  const until = '2026-11-30T16:00:00Z';

  it('ends with the last day in China and counts the days on which people work', () => {
    expect(timeLeft(until, Date.parse('2026-11-23T02:00:00Z'))).toEqual({ lastDay: '2026-11-30', workingDays: 5, over: false });
    expect(timeLeft(until, Date.parse('2026-11-28T02:00:00Z'))).toMatchObject({ workingDays: 1 });
    expect(timeLeft(until, Date.parse('2026-11-30T15:59:59Z'))).toMatchObject({ workingDays: 0, over: false });
    expect(timeLeft(until, Date.parse(until))).toMatchObject({ over: true });
    expect(lastDayOf(until)).toBe('2026-11-30');
  });
});

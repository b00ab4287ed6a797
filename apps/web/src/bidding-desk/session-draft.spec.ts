import { choicesOf, emptySession, readMoment, typedMoment, type Template } from './session-draft.js';

const template: Template = { code: 'exchange-ascending/2026.1', title: '', mode: 'ASCENDING', floor: false, source: '', minimumBidders: 2, noticeDays: 0, depositLeast: 5, depositMost: 20, minutes: 120, extensionWindow: 300, extensionLength: 300 };
const draft = { ...emptySession, startPrice: '300,000', deposit: '30000', step: '5000', signUpUntil: '2026-11-22T12:00', opensAt: '2026-11-22T14:05', minutes: '90', descentFloor: '1' };
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('a session being set up', () => {
  it('reads times by the clock of Tianjin', () => {
    expect(readMoment('2026-11-22T14:05')).toBe('2026-11-22T06:05:00.000Z');
    expect(typedMoment('2026-11-22T06:05:00.000Z')).toBe('2026-11-22T14:05');
    expect(readMoment('')).toBeNull();
  });

  it('sends what its mode has and nothing else', () => {
    expect(choicesOf(draft, template)).toMatchObject({ startPrice: yuan('300000.00'), deposit: yuan('30000.00'), minutes: 90, increment: { kind: 'ABSOLUTE', step: yuan('5000.00') }, extensionWindow: 300, extensionMost: null, descentFloor: null, roundsMost: null, keeperIds: [] });
    const descending = choicesOf({ ...draft, descentFloor: '100', descentStep: '10' }, { ...template, mode: 'DESCENDING', minutes: null });
    expect(descending).toMatchObject({ increment: null, extensionWindow: null, minutes: null, descentFloor: yuan('100.00'), descentStep: yuan('10.00'), descentInterval: 60 });
  });

  it('is not ready without a price or a time', () => {
    expect(choicesOf({ ...draft, startPrice: '' }, template)).toBeNull();
    expect(choicesOf({ ...draft, opensAt: '' }, template)).toBeNull();
    expect(choicesOf({ ...draft, deposit: '' }, template, true)).toMatchObject({ deposit: null });
  });
});

import { obstacle } from './hard-filters.js';

describe('hard filters', () => {
  it('let through what nothing is known against', () => {
    expect(obstacle({}, {})).toBeUndefined();
    expect(obstacle({ modes: ['SALE'], budget: 1, abroad: true }, {})).toBeUndefined();
  });

  it.each([
    ['a lapsed right', {}, { inForce: false }, 'NOT_IN_FORCE'],
    ['a mode that is not offered', { modes: ['SALE'] }, { modes: ['OPEN_LICENCE'] }, 'MODE_NOT_OFFERED'],
    ['a licence beside an exclusive one', { modes: ['ORDINARY_LICENCE'] }, { exclusivelyLicensed: true }, 'EXCLUSIVELY_LICENSED'],
    ['a sale that the pledgee did not allow', { modes: ['SALE'] }, { pledge: 'OPEN' }, 'PLEDGED'],
    ['technology that may not leave the country', { abroad: true }, { exportClass: 'PROHIBITED' }, 'EXPORT_PROHIBITED'],
    ['what is not listed, when only listings are wanted', { listedOnly: true }, { listed: false }, 'NOT_LISTED'],
  ] as const)('refuse %s', (_, wishes, facts, reason) => {
    expect(obstacle(wishes, facts)).toBe(reason);
  });

  it.each([
    ['one of several modes', { modes: ['SALE', 'OPEN_LICENCE'] }, { modes: ['OPEN_LICENCE'] }],
    ['a sale with the licence on it', { modes: ['SALE'] }, { exclusivelyLicensed: true }],
    ['a sale to which the pledgee agreed', { modes: ['SALE'] }, { pledge: 'CONSENTED' }],
    ['joint development of a pledged right', { modes: ['JOINT_DEVELOPMENT'] }, { pledge: 'OPEN' }],
    ['restricted technology: that needs a licence, which can be had', { abroad: true }, { exportClass: 'RESTRICTED' }],
    ['prohibited technology inside the country', {}, { exportClass: 'PROHIBITED' }],
  ] as const)('let through %s', (_, wishes, facts) => {
    expect(obstacle(wishes, facts)).toBeUndefined();
  });
});

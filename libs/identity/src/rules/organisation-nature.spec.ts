import { isForeign, isRegionCode } from './organisation-nature.js';

describe('the nature of an organisation', () => {
  it.each([
    ['CN', false, false],
    ['CN', true, true],
    ['HK', false, true],
    ['MO', false, true],
    ['TW', false, true],
    ['DE', false, true],
    ['DE', true, true],
  ])('registered in %s, controlled by foreigners %s: foreign %s', (registeredIn, foreignControlled, expected) => {
    expect(isForeign({ registeredIn, foreignControlled })).toBe(expected);
  });

  it.each([['CN', true], ['cn', false], ['CHN', false], ['', false], ['C1', false]])('%s is a code of a region: %s', (code, expected) => {
    expect(isRegionCode(code)).toBe(expected);
  });
});

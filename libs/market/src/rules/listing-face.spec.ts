import { mayOpenAttachment } from './attachment-stage.js';
import { buyerAlias } from './buyer-alias.js';
import { listingFace, shownState } from './listing-face.js';
import { listingStates } from './listing-states.js';
import { optionalText, requiredText } from './listing-content.js';

const stranger = { isSeller: false, isCentre: false, isInvolved: false };

describe('listingFace', () => {
  it('shows strangers what is in the market and what was agreed', () => {
    const shown = listingStates.states.filter((state) => listingFace(state, true, stranger) !== undefined);
    expect(shown).toEqual(['PUBLISHED', 'BIDDING', 'AGREED', 'SETTLED']);
  });

  it('shows those involved what was published, in whatever state it is', () => {
    for (const state of listingStates.states) {
      expect(listingFace(state, true, { ...stranger, isInvolved: true })).toBe('PUBLISHED');
      expect(listingFace(state, false, { ...stranger, isInvolved: true })).toBeUndefined();
    }
  });

  it('shows the seller everything and the centre everything that was submitted', () => {
    for (const state of listingStates.states) {
      expect(listingFace(state, false, { ...stranger, isSeller: true })).toBe('WORKING');
      expect(listingFace(state, false, { ...stranger, isCentre: true })).toBe(state === 'DRAFT' ? undefined : 'WORKING');
    }
    expect(listingFace('DRAFT', true, { ...stranger, isCentre: true })).toBe('PUBLISHED');
  });

  it('tells buyers only that an amendment is under way', () => {
    expect(shownState('RETURNED', 'PUBLISHED')).toBe('SUBMITTED');
    expect(shownState('DRAFT', 'PUBLISHED')).toBe('SUBMITTED');
    expect(shownState('RETURNED', 'WORKING')).toBe('RETURNED');
    expect(shownState('AGREED', 'PUBLISHED')).toBe('AGREED');
  });
});

describe('mayOpenAttachment', () => {
  it.each([
    ['PUBLIC', false, true],
    ['PUBLIC', true, true],
    ['AFTER_ENQUIRY', false, false],
    ['AFTER_ENQUIRY', true, true],
    ['AFTER_NDA', false, false],
    ['AFTER_NDA', true, false],
  ] as const)('%s, having enquired %s: %s', (stage, hasEnquired, expected) => {
    expect(mayOpenAttachment(stage, stranger, hasEnquired)).toBe(expected);
    expect(mayOpenAttachment(stage, { isSeller: true, isCentre: false }, hasEnquired)).toBe(true);
    expect(mayOpenAttachment(stage, { isSeller: false, isCentre: true }, hasEnquired)).toBe(true);
  });
});

describe('buyerAlias', () => {
  it.each([
    [1, '买方 A1', 'Buyer A1'],
    [9, '买方 A9', 'Buyer A9'],
    [10, '买方 B1', 'Buyer B1'],
    [234, '买方 Z9', 'Buyer Z9'],
    [235, '买方 AA1', 'Buyer AA1'],
  ])('of the %dth is %s', (place, zh, en) => {
    expect(buyerAlias(place, 'zh-CN')).toBe(zh);
    expect(buyerAlias(place, 'en')).toBe(en);
  });
});

describe('texts', () => {
  it('are tidied and limited by characters', () => {
    expect(requiredText('title', ' 一种\u0000锂电池 ')).toBe('一种锂电池');
    expect(optionalText('titleEn', ' \n')).toBeNull();
    expect(requiredText('title', '𠀀'.repeat(200))).toHaveLength(400);
    expect(() => requiredText('title', '锂'.repeat(201))).toThrow(expect.objectContaining({ code: 'TEXT_TOO_LONG', params: { most: 200 }, path: ['input', 'title'] }));
    expect(() => requiredText('title', ' ')).toThrow(expect.objectContaining({ code: 'TEXT_REQUIRED' }));
    expect(() => requiredText('reason', '')).toThrow(expect.objectContaining({ code: 'LISTING_REASON_REQUIRED' }));
  });
});

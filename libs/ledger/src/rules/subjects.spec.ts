import { defineSubjects, subjectReference } from './subjects.js';

describe('what an account is set apart for', () => {
  it('is an object of the exchange when an area declared its kind', () => {
    defineSubjects({ 'test-deal': 'TestDeal' });
    defineSubjects({ 'test-deal': 'TestDeal' });
    expect(subjectReference('test-deal:7')).toEqual({ type: 'TestDeal', id: '7' });
    expect(() => defineSubjects({ 'test-deal': 'Other' })).toThrow('declared twice');
  });

  it.each([null, 'suspense', 'bank:0200123456789', 'test-deal', 'test-deal:', ':7'])('is none for %s', (subject) => {
    expect(subjectReference(subject)).toBeUndefined();
  });
});

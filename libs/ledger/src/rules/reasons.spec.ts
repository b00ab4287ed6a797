import { defineReasons, isReason, reasonTitle } from './reasons.js';

describe('reasons', () => {
  it('are known once declared', () => {
    expect(isReason('test.reason-one')).toBe(false);
    const reasons = defineReasons({ 'test.reason-one': { zh: '一', en: 'one' } });
    expect(reasons).toEqual({ 'test.reason-one': 'test.reason-one' });
    expect(isReason('test.reason-one')).toBe(true);
    expect(reasonTitle('test.reason-one')).toEqual({ zh: '一', en: 'one' });
    expect(reasonTitle('test.gone')).toEqual({ zh: 'test.gone', en: 'test.gone' });
  });

  it('keep their words and their form', () => {
    defineReasons({ 'test.reason-two': { zh: '二', en: 'two' } });
    expect(() => defineReasons({ 'test.reason-two': { zh: '二', en: 'two' } })).not.toThrow();
    expect(() => defineReasons({ 'test.reason-two': { zh: '贰', en: 'two' } })).toThrow(/twice/);
    for (const malformed of ['test', 'Test.reason', 'test.reason two', 'test.']) expect(() => defineReasons({ [malformed]: { zh: '', en: '' } })).toThrow(/form/);
  });
});

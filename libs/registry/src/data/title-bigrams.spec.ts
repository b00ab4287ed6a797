import { titleBigrams } from './title-bigrams.js';

describe('titleBigrams', () => {
  it('takes Chinese text apart into pairs and other text into words', () => {
    expect(titleBigrams('一种5G毫米波雷达', 'A Millimetre-wave radar')).toEqual(['一种', '5', 'g', '毫米', '米波', '波雷', '雷达', 'a', 'millimetre', 'wave', 'radar']);
  });

  it('keeps a lone character, makes letters small and plain, and names nothing twice', () => {
    expect(titleBigrams('灯', 'ＬＥＤ led', null, undefined)).toEqual(['灯', 'led']);
  });
});

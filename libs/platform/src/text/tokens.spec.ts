import fc from 'fast-check';
import { platformSchema } from '../database/index.js';
import { openTestDatabase } from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';
import { highlight, snippet } from './highlight.js';
import { normaliseText } from './normalise.js';
import { termsOf } from './query-terms.js';
import { containsTerm, runsOf, toTsquery, toTsvector } from './tokens.js';

describe('normaliseText', () => {
  it('folds width, case and punctuation', () => {
    expect(normaliseText('　ＬＥＤ灯，（可调光）装置！')).toBe('led灯 可调光 装置');
  });
});

describe('runsOf', () => {
  it('splits at blanks and where the script changes', () => {
    expect(runsOf('5g通信 led灯').map((run) => [run.text, run.at])).toEqual([['5g', 0], ['通信', 2], ['led', 5], ['灯', 8]]);
  });
});

describe('toTsquery', () => {
  it.each([
    ['锂离子电', "'锂离' <2> '子电'"],
    ['毫米波', "'毫米' <1> '米波'"],
    ['装置', "'装置'"],
    ['铁', "'铁':*"],
    ['led灯', "'led' <3> '灯':*"],
    ['batter', "'batter':*"],
  ])('%s becomes %s', (term, query) => {
    expect(toTsquery(term)).toBe(query);
  });
});

describe('termsOf', () => {
  it('keeps short text whole and cuts long text into words', () => {
    expect(termsOf('锂离子电')).toEqual(['锂离子电']);
    expect(termsOf('锂离子电池隔膜涂覆').join('')).toBe('锂离子电池隔膜涂覆');
    expect(termsOf('锂离子电池隔膜涂覆').length).toBeGreaterThan(1);
  });
  it.each([['ZL 95115608.X', '95115608x'], ['CN201310699744.2', '2013106997442'], ['201310699744', '201310699744']])('reads the number %s', (text, term) => {
    expect(termsOf(text)).toEqual([term]);
  });
  it('survives nothing and too much', () => {
    expect(termsOf('，。！')).toEqual([]);
    expect(termsOf('装置 '.repeat(100))).toEqual(['装置']);
    expect(termsOf(Array.from({ length: 50 }, (_, index) => `词${index}`).join(' ')).length).toBe(8);
  });
});

describe('highlight', () => {
  it('marks the terms in the text as it was written', () => {
    expect(highlight('一种ＬＥＤ灯具', ['led', '灯具'])).toEqual([
      { text: '一种', hit: false },
      { text: 'ＬＥＤ灯具', hit: true },
    ]);
  });
  it('shows a long text around its first hit', () => {
    const spans = snippet(`${'前'.repeat(300)}隔膜${'后'.repeat(300)}`, ['隔膜']);
    expect(spans.map((span) => span.text).join('').length).toBe(122);
    expect(spans.find((span) => span.hit)?.text).toBe('隔膜');
  });
});

describe('the index in PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema]);
  });
  afterAll(() => database.close());

  it('finds a term exactly where the text contains it', async () => {
    const characters = fc.constantFrom('锂', '离', '子', '电', '池', ' ', '5', 'g', '，');
    const pairs = fc.sample(fc.tuple(fc.string({ unit: characters, maxLength: 24 }), fc.string({ unit: characters, minLength: 1, maxLength: 4 })), 400);
    const cases = pairs
      .map(([text, term]) => ({ text: normaliseText(text), term: normaliseText(term).replace(/ /g, '') }))
      .filter(({ term }) => term !== '');
    const found = await database.reader.query<{ hit: boolean }>(
      'SELECT v::tsvector @@ q::tsquery AS hit FROM unnest($1::text[], $2::text[]) AS t (v, q)',
      [cases.map(({ text }) => toTsvector(text)), cases.map(({ term }) => toTsquery(term))],
    );
    cases.forEach((each, index) => {
      expect({ ...each, hit: found[index]?.hit }).toEqual({ ...each, hit: containsTerm(each.text, each.term) });
    });
  });
});

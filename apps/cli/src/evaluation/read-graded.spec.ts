import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateMatching } from './evaluate-matching.js';
import { readGraded } from './read-graded.js';

describe('a folder of graded demands', () => {
  let folder = '';
  const write = (grades: readonly string[]): void => {
    const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    writeFileSync(join(folder, 'demands.jsonl'), jsonl([{ _id: 'q1', title: '海水淡化膜', text: '求购反渗透膜' }, { _id: 'q2', title: '没有评分', text: '' }]));
    writeFileSync(join(folder, 'achievements.jsonl'), jsonl([{ _id: 'a1', title_tokens: ['髋关节', '假体'] }, { _id: 'a2', title_tokens: ['反渗透', '海水', '淡化'] }]));
    writeFileSync(join(folder, 'grades.tsv'), ['query_id\tdoc_id\tlevel', ...grades].join('\r\n'));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'haihe-graded-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read and scored', () => {
    write(['q1\ta1\t1', 'q1\ta2\t4']);
    const collection = readGraded(folder);
    expect(collection.demands).toEqual([{ id: 'q1', title: '海水淡化膜', text: '求购反渗透膜', graded: [{ id: 'a1', grade: 1 }, { id: 'a2', grade: 4 }] }]);
    expect(collection.achievements[1]).toEqual({ id: 'a2', title: '反渗透海水淡化' });
    const { scored, means, perDemand } = evaluateMatching(collection);
    expect(scored).toBe(1);
    expect(means).toMatchObject({ heldOut: 1, shipped: 1, plainBm25: 1 });
    expect(perDemand).toEqual([{ id: 'q1', title: '海水淡化膜', graded: 2, heldOut: 1, shipped: 1, plainBm25: 1 }]);
  });

  it.each([
    ['a grade that is none', ['q1\ta1\t5'], /grades\.tsv, line 2/],
    ['an achievement that is not there', ['q1\ta1\t1', 'q1\tzz\t2'], /line 3: there is no achievement zz/],
    ['no grades at all', [], /no demand with grades/],
  ])('is refused for %s', (_, grades, message) => {
    write(grades);
    expect(() => readGraded(folder)).toThrow(message);
  });

  it('is refused by the names of what is missing', () => {
    expect(() => readGraded(folder)).toThrow(/demands\.jsonl, achievements\.jsonl, grades\.tsv/);
  });
});

import { obstacle } from '../rules/index.js';
import type { SupplyFacts } from '../rules/index.js';
import type { MatchDocument } from './match-document.js';
import { MatchIndex } from './match-index.js';

const topics = ['锂离子电池', '隔膜涂覆', '海水淡化', '反渗透膜', '芽孢杆菌', '发酵菌株', '毫米波雷达', '目标检测', '碳纤维', '复合材料', '髋关节', '手术导板', '钢水精炼', '连铸结晶器', '光伏组件', '硅片清洗'];
const shapes = ['装置', '方法', '系统', '工艺', '设备'];

/** Documents about two topics each, all combinations in turn. */
function documents(count: number): MatchDocument<SupplyFacts>[] {
  return Array.from({ length: count }, (_, index) => {
    const [one = '', other = ''] = [topics[index % topics.length], topics[(index * 7 + Math.floor(index / topics.length)) % topics.length]];
    return { id: `d${String(index).padStart(5, '0')}`, title: `一种${one}${shapes[index % shapes.length] ?? ''}`, body: `本发明公开了用于${other}的${one}，第${index}号样品`, classes: [index % 2 === 0 ? 'H01M10/0525' : 'C02F1/44'], facts: {} };
  });
}

const indexOf = (all: readonly MatchDocument<SupplyFacts>[]): MatchIndex<SupplyFacts> => {
  const index = new MatchIndex<SupplyFacts>();
  index.load(all);
  return index;
};

describe('the index of matching', () => {
  const all = documents(3000);
  const demand = { title: '高性能锂离子电池隔膜', body: '需要耐高温的隔膜涂覆技术，用于锂离子电池', limit: 20 };

  it('finds in its postings what scoring every document finds', () => {
    const index = indexOf(all);
    const scores = index.scoresOf(demand, all.map(({ id }) => id));
    const naive = all.map(({ id }, number) => ({ id, score: scores[number] ?? 0 })).sort((one, other) => other.score - one.score);
    const found = index.match({ ...demand, classes: [] });
    const least = naive[demand.limit - 1]?.score ?? 0;
    // Classes may reorder what has equal texts; none may be missing that scores higher than the last.
    expect(found.map((match) => match.reasons.textScore).sort((a, b) => b - a)).toEqual(naive.slice(0, demand.limit).map(({ score }) => score));
    expect(found.every((match) => match.reasons.textScore >= least)).toBe(true);
  });

  it('ranks the same whether documents came at once or one by one, changed and removed in between', () => {
    const grown = new MatchIndex<SupplyFacts>();
    for (const document of all) grown.put({ ...document, title: '旧的名称', body: '' });
    for (const document of [...all].reverse()) grown.put(document);
    const extra = documents(3200).slice(3000);
    for (const document of extra) grown.put(document);
    for (const { id } of extra) expect(grown.remove(id)).toBe(true);
    const whole = indexOf(all);
    expect(grown.size).toBe(whole.size);
    const [own, others] = [grown, whole].map((index) => index.match(demand));
    expect(own?.map(({ id, score }) => ({ id, score: score.toFixed(9) }))).toEqual(others?.map(({ id, score }) => ({ id, score: score.toFixed(9) })));
  });

  it('drops what is removed with the next question, wherever it is', () => {
    const index = indexOf(all);
    const best = index.match(demand);
    for (const { id } of best) index.remove(id);
    expect(index.remove('nobody')).toBe(false);
    const gone = new Set(best.map(({ id }) => id));
    expect(index.match(demand).some(({ id }) => gone.has(id))).toBe(false);
    index.put({ id: 'new', title: '高性能锂离子电池隔膜', body: '', classes: [], facts: {} });
    expect(index.match(demand)[0]?.id).toBe('new');
    index.remove('new');
    expect(index.match(demand).some(({ id }) => id === 'new')).toBe(false);
  });

  it('never shows what a hard filter refuses', () => {
    const index = indexOf(all.map((document, number) => ({ ...document, facts: { inForce: number % 3 === 0 } })));
    const found = index.match({ ...demand, admits: (facts) => obstacle({}, facts) === undefined });
    expect(found).toHaveLength(20);
    expect(found.every(({ facts }) => facts.inForce)).toBe(true);
  });

  it('prefers the class that is asked for, and says which is shared', () => {
    const index = indexOf(all);
    const found = index.match({ ...demand, classes: ['C02F1/44'] });
    expect(found[0]?.reasons.classes).toEqual([{ subclass: 'C02F', closeness: 1 }]);
    expect(found[0]?.reasons.classCloseness).toBe(1);
  });

  it('names the longest stretches that both texts have', () => {
    const [best] = indexOf(all).match(demand);
    expect(best?.reasons.terms.map(({ term }) => term)).toContain('锂离子电池');
    expect(best?.reasons.terms.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
    expect(best?.weightsVersion).toBe(indexOf([]).weights.version);
  });

  it('matches other scripts by words, also in plural and mixed with Chinese', () => {
    const index = indexOf([...all, { id: 'en', title: 'Separator for lithium batteries', body: '', classes: [], facts: {} }, { id: 'mixed', title: '基于LiDAR的障碍物识别', body: '', classes: [], facts: {} }]);
    expect(index.match({ title: 'lithium battery separators', body: '', limit: 1 })[0]?.id).toBe('en');
    expect(index.match({ title: 'ＬＩＤＡＲ 点云', body: '', limit: 1 })[0]?.id).toBe('mixed');
  });

  it.each([
    ['nothing', '', ''],
    ['garbage', '\u0000\uffff\ud800', '!!??…… \n\t'],
    ['what nobody has', 'zzzz qqqq', ''],
  ])('answers %s with nothing', (_, title, body) => {
    expect(indexOf(all).match({ title, body, limit: 20 })).toEqual([]);
  });

  it('answers a text of 100,000 characters', () => {
    expect(indexOf(all).match({ title: '', body: '锂离子电池隔膜涂覆abc '.repeat(7000), limit: 5 })).toHaveLength(5);
  });

  it('finds demands for a right as it finds rights for a demand', () => {
    const demands = new MatchIndex<{ readonly confidential: boolean }>();
    demands.load([
      { id: 'sea', title: '海水淡化反渗透膜', body: '求购低能耗反渗透膜技术', classes: [], facts: { confidential: false } },
      { id: 'secret', title: '反渗透膜海水淡化', body: '', classes: [], facts: { confidential: true } },
      { id: 'hip', title: '髋关节手术导板', body: '', classes: [], facts: { confidential: false } },
    ]);
    const found = demands.match({ title: '一种海水淡化用反渗透膜', body: '', limit: 10, admits: ({ confidential }) => !confidential });
    expect(found.map(({ id }) => id)).toEqual(['sea']);
  });
});

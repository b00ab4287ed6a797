import { plainText } from './plain-text.js';

describe('plainText', () => {
  it('writes every block, each row on its line', () => {
    const text = plainText({
      title: '样张',
      blocks: [
        { kind: 'title', text: '样张' },
        { kind: 'heading', text: '第一条 标的' },
        { kind: 'clause', number: '1.1', text: '甲方转让。' },
        { kind: 'facts', rows: [['编号', 'A-1']] },
        { kind: 'table', columns: [{ title: '期次', weight: 1 }, { title: '金额', weight: 2 }], rows: [['1', '3.00'], ['2', '7.00']] },
        { kind: 'new-page' },
        { kind: 'note', text: '完' },
      ],
    });
    expect(text).toBe('样张\n\n第一条 标的\n1.1 甲方转让。\n编号\tA-1\n期次\t金额\n1\t3.00\n2\t7.00\n\n完\n');
  });
});

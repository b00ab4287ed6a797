import { knownItems, knownItemTasks } from './known-items.js';
import type { DescribedRight } from './known-items.js';

const right = (id: string, title: string, titleEn: string | null, abstract: string, abstractEn: string | null): DescribedRight => ({ id, title, titleEn, abstract, abstractEn, ipc: [] });

const rights = [
  right('sea', '一种海水淡化装置', 'Desalination device', '利用反渗透膜进行海水淡化', 'A desalination device with reverse osmosis'),
  right('hip', '髋关节手术导板', 'Guide plate for hip surgery', '用于髋关节置换的手术导板', 'A guide plate for hip replacement surgery'),
  right('cell', '锂离子电池隔膜', null, '锂离子电池用耐高温隔膜', null),
];

describe('known items', () => {
  it('counts places and leaves out rights without the text that is looked for', () => {
    const [own, translated, across] = knownItemTasks.map((task) => knownItems(rights, task, 10));
    expect(own).toEqual({ name: 'abstract finds its title', queries: 3, among: 3, meanReciprocalRank: 1, first: 1, firstTen: 1 });
    expect(translated).toMatchObject({ queries: 2, meanReciprocalRank: 1 });
    // Nothing but names in Latin letters crosses languages without a translation.
    expect(across).toMatchObject({ queries: 2, meanReciprocalRank: 0 });
  });

  it('asks as many as the sample allows', () => {
    const [task] = knownItemTasks;
    if (!task) throw new Error('there are tasks');
    expect(knownItems(rights, task, 2).queries).toBe(2);
  });
});

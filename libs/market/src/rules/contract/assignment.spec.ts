import { plainText } from '@haihe/platform/document';
import type { AssignmentFacts } from './assignment-facts.js';
import { assignmentClauses, assignmentTitle, writeAssignment } from './assignment/assignment-2026-1.js';
import { contractTemplates, currentAssignment } from './contract-templates.js';
import { someFacts, somePatent } from './sample-facts.js';

const textOf = (facts: Partial<AssignmentFacts> = {}): string => plainText(writeAssignment({ ...someFacts, ...facts }));
const articles = new Set(assignmentClauses.flatMap((clause) => clause.articles));

/** What law asks a contract of this kind to say, and where it must be found. */
const checklist: readonly (readonly [demand: string, clause: string, ...words: RegExp[]])[] = [
  ['民法典470：当事人的姓名或者名称和住所', '', /甲方（转让方）\t天津某某科技有限公司/, /乙方（受让方）\t河北某某环保设备有限公司/, /所在地\t滨海新区/],
  ['民法典845：项目的名称', 'subject', /项目名称为“自清洁过滤技术”/],
  ['民法典845：标的的内容、范围和要求', 'subject', /标的权利的全部/],
  ['民法典845第三款：发明创造的名称', 'subject', /发明创造名称\t一种自清洁过滤装置及其控制方法/],
  ['民法典845第三款：专利申请人和专利权人', 'subject', /专利权人\t天津某某科技有限公司/],
  ['民法典845第三款：申请日期', 'subject', /申请日\t2021年3月2日/],
  ['民法典845第三款：申请号', 'subject', /申请号\t202110000001\.2/],
  ['民法典845第三款：专利号', 'subject', /专利号\tZL202110000001\.2/],
  ['民法典845第三款：专利权的有效期限', 'subject', /有效期限\t至2041年3月1日止（剩余14年11个月）/],
  ['民法典845：履行的计划、地点和方式', 'delivery', /登记完成之日起10个工作日内/, /履行地点/],
  ['民法典845：技术信息和资料的保密', 'confidentiality', /保密义务/],
  ['民法典845：技术成果的归属和收益的分配办法', 'results', /收益归乙方所有/, /后续改进/],
  ['民法典845：验收标准和方法', 'acceptance', /验收标准/, /验收方法/],
  ['民法典845：名词和术语的解释', 'definitions', /“登记完成”，指/],
  ['民法典846：价款的支付方式', 'price', /价款一次付清/, /人民币123,456\.00元（大写：人民币壹拾贰万叁仟肆佰伍拾陆元整）/],
  ['专利法10：书面形式、登记、自登记之日起生效', 'recordal', /登记之日起生效/],
  ['专利法14：共有人同意', 'recordal', /全体共有人同意/],
  ['专利法43：年费', 'upkeep', /年费/],
  ['专利法47：宣告无效', 'invalidity', /不具有追溯力/],
  ['民法典847、860：优先购买', 'warranties', /优先购买权人/],
  ['民法典868：技术秘密的实用性、可靠性', 'delivery', /实用性、可靠性/],
  ['民法典870：完整、无误、有效', 'warranties', /合法拥有者/, /完整、无误、有效/],
  ['民法典872、873：违约责任', 'liability', /逾期支付/, /逾期办理登记/],
  ['民法典874：侵害他人合法权益', 'warranties', /侵害他人合法权益/],
  ['民法典562、563：解除', 'cancellation', /协商一致，可以解除/],
  ['民法典470：解决争议的方法', 'disputes', /人民法院/],
  ['电子签名法13、14：可靠的电子签名', 'signature', /SHA-256/, /同等的法律效力/],
  ['托管：登记完成后划付，沉默不视为同意', 'escrow', /登记完成后，运营中心将托管账户中的价款/, /沉默不视为同意/],
  ['服务费在成交前公示', 'fees', /甲方应付服务费0\.00元，乙方应付服务费3,703\.68元/],
];

describe('the assignment 2026-1', () => {
  it.each(checklist)('fulfils %s', (_, clause, ...words) => {
    if (clause !== '') expect(assignmentClauses.map(({ id }) => id)).toContain(clause);
    for (const word of words) expect(textOf()).toMatch(word);
  });

  it('names the article behind every clause, among them those of the checklist', () => {
    for (const { articles: named } of assignmentClauses) expect(named.length).toBeGreaterThan(0);
    for (const article of ['民法典第八百四十五条第一款', '民法典第八百六十二条', '民法典第八百七十条', '民法典第八百七十五条', '专利法第十条', '专利法第四十七条', '电子签名法第十四条']) expect(articles).toContain(article);
    expect(new Set(assignmentClauses.map(({ id }) => id)).size).toBe(assignmentClauses.length);
  });

  it('counts articles and paragraphs without a gap', () => {
    const { blocks } = writeAssignment(someFacts);
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.split('　')[0]] : []));
    expect(headings.slice(0, 3)).toEqual(['第一条', '第二条', '第三条']);
    expect(headings.at(-1)).toBe('第二十条');
    expect(headings).toHaveLength(20);
    let article = 0;
    let paragraph = 0;
    for (const block of blocks) {
      if (block.kind === 'heading') [article, paragraph] = [article + 1, 0];
      if (block.kind === 'clause') expect(block.number).toBe(`${article}.${(paragraph += 1)}`);
    }
  });

  it('says the same for the same facts, whatever the order of their fields', () => {
    const shuffled = Object.fromEntries(Object.entries(someFacts).reverse()) as unknown as AssignmentFacts;
    expect(textOf(shuffled)).toBe(textOf());
    expect(contractTemplates[currentAssignment].write(someFacts)).toEqual(writeAssignment(someFacts));
  });

  it('leaves no placeholder, no empty value and no double stop', () => {
    const texts = [textOf(), textOf({ terms: '甲方另附送样机一台。', delivery: { documents: false, knowHow: false, training: false, note: '资料以光盘交付' }, crossBorder: true })];
    for (const text of texts) expect(text).not.toMatch(/undefined|null|\{|\}|NaN|。。|；。|\t\n/);
  });

  it('lists instalments with their days and releases later ones when they come', () => {
    const text = textOf({ instalments: [{ fen: '3703680', dueOn: null }, { fen: '8641920', dueOn: '2026-12-31' }] });
    expect(text).toContain('价款分2期支付：');
    expect(text).toContain('第1期\t人民币37,036.80元（大写：人民币叁万柒仟零叁拾陆元捌角整）\t自本合同生效之日起5个工作日内');
    expect(text).toContain('第2期\t人民币86,419.20元（大写：人民币捌万陆仟肆佰壹拾玖元贰角整）\t2026年12月31日前（含当日）');
    expect(text).toContain('登记完成后到期的各期价款');
    expect(textOf()).not.toContain('登记完成后到期的各期价款');
  });

  it('discloses what stands on the rights', () => {
    const encumbrances = [{ kind: '独占许可', holder: '北京某某公司', recordalNumber: 'X2024110000001', from: '2024-01-01', until: '2027-12-31' }];
    const text = textOf({ rights: [{ ...somePatent, encumbrances }] });
    expect(text).toContain('202110000001.2\t独占许可\t权利人：北京某某公司；登记号：X2024110000001；自2024年1月1日起至2027年12月31日止');
    expect(text).not.toContain('没有许可、质押或者保全的记载');
    expect(textOf()).toContain('没有许可、质押或者保全的记载');
  });

  it('is called after what it transfers, and says of each kind where it is recorded', () => {
    const pending = { ...somePatent, granted: false, grantNumber: null, grantDate: null, termUntil: null, status: '审查中' };
    const mark = { ...somePatent, kind: 'TRADEMARK' as const, kindTitle: '注册商标', title: '海河', number: '10000001', grantNumber: null };
    expect(assignmentTitle({ rights: [somePatent] })).toBe('专利权转让合同');
    expect(assignmentTitle({ rights: [pending] })).toBe('专利申请权转让合同');
    expect(assignmentTitle({ rights: [somePatent, pending] })).toBe('专利权及专利申请权转让合同');
    expect(assignmentTitle({ rights: [mark] })).toBe('注册商标转让合同');
    expect(assignmentTitle({ rights: [somePatent, mark] })).toBe('知识产权转让合同');
    expect(textOf({ rights: [pending] })).toMatch(/种类\t发明专利申请[\s\S]*专利号\t尚未授权[\s\S]*申请人\t天津/);
    expect(textOf({ rights: [pending] })).toContain('被驳回或者被视为撤回');
    expect(textOf({ rights: [somePatent, mark] })).toMatch(/共2项[\s\S]*一并转让[\s\S]*著录项目变更[\s\S]*转让注册商标申请/);
  });

  it('takes effect with the licence when technology crosses the border', () => {
    expect(textOf({ crossBorder: true })).toContain('自技术出口许可证颁发之日起生效');
    expect(textOf()).not.toContain('技术出口许可证');
    expect(textOf()).toContain('本合同自双方均签署之时生效');
  });

  it('repeats what the parties agreed in their words', () => {
    expect(textOf({ terms: '甲方另附送样机一台。' })).toContain('双方在成交时另行约定：甲方另附送样机一台。');
    expect(textOf()).toContain('双方没有其他约定。');
  });
});

import { ownershipOf, readLegalHistory } from './legal-history.js';

describe('readLegalHistory', () => {
  it('reads dates, headings and codes, telling repeated events of one day apart, and names what it cannot read', () => {
    const history = readLegalHistory(
      '4  2019.06.14 公开 公开\n\n2019.08.06 发明专利公报更正 发明专利公报更正\n误=甲\n正=乙\n\n2019.08.06 发明专利申请更正 发明专利申请更正\n\n2 203900001 2014.11.26 授权 授权\n\n不知所云\n\n2020.04.03 发明专利申请公布后的驳回 发明专利申请公布后的驳回\n申请公布日=20170510',
    );
    expect(history.events.map(({ code, date, ordinal }) => [code, date, ordinal])).toEqual([
      ['PB01', '2019-06-14', 0],
      ['CI02', '2019-08-06', 0],
      ['CI02', '2019-08-06', 1],
      ['GR01', '2014-11-26', 0],
      ['RJ01', '2020-04-03', 0],
    ]);
    expect(history.unread).toEqual(['不知所云']);
  });

  it('reads changes of owners in both spellings, addresses left out', () => {
    const { events, changes } = readLegalHistory(
      '2017.06.30 专利申请权、专利权的转移 专利申请权的转移\nIPC(主分类):H04L  29/06\n登记生效日:20170612\n变更事项:申请人\n变更前权利人:甲公司\n变更后权利人:乙公司\n变更事项:地址\n变更前权利人:天津/一号\n变更后权利人:天津二号\n\n' +
        '2020.10.30 专利权人的姓名或者名称、地址的变更 专利权人的姓名或者名称、地址的变更\n变更事项=专利权人/地址\n变更前=乙公司/天津二号\n变更后=乙科技公司/天津三号\n\n' +
        '2020.11.30 专利权人的姓名或者名称、地址的变更 专利权人的姓名或者名称、地址的变更\n变更事项=地址\n变更前=天津三号\n变更后=天津四号\n\n' +
        '2014.05.07 专利申请权、专利权的转移 专利申请权、专利权的转移\n变更事项:专利权人\n变更前权利人:丙公司\n变更后权利人:丙公司\n变更事项:专利权人\n变更后权利人:丁（上海）公司 戊公司',
    );
    expect(events.map(({ code }) => code)).toEqual(['TA01', 'CP03', 'CP02', 'TR01']);
    expect(changes).toEqual([
      { from: '2014-05-07', before: ['丙公司'], after: ['丙公司', '丁（上海）公司', '戊公司'] },
      { from: '2017-06-12', before: ['甲公司'], after: ['乙公司'] },
      { from: '2020-10-30', before: ['乙公司'], after: ['乙科技公司'] },
    ]);
    expect(events.every(({ detail }) => detail === null || !detail.includes('号'))).toBe(true);
  });

  it('tells pledges, preservations and exclusive licences, and when they ended', () => {
    const { encumbrances } = readLegalHistory(
      '2020.01.03 专利权质押合同登记的生效 专利权质押合同登记的生效\n登记号=Y2020000001\n登记生效日=2019.12.20\n出质人=甲公司\n质权人=虚构银行\n\n' +
        '2021.02.02 专利权质押合同登记的注销 专利权质押合同登记的注销\n登记号=Y2020000001\n解除日=2021.01.20\n\n' +
        '2021.03.03 专利权的保全 专利权的保全\n登记生效日=2021.02.28\n\n' +
        '2022.04.04 专利实施许可合同备案的生效 专利实施许可合同备案的生效\n合同备案号=X2022\n许可种类=独占许可\n受让人=乙公司\n\n' +
        '2022.05.05 专利实施许可合同备案的生效 专利实施许可合同备案的生效\n许可种类=普通许可\n受让人=丙公司',
    );
    expect(encumbrances).toEqual([
      { kind: 'PLEDGE', holder: '虚构银行', recordalNumber: 'Y2020000001', from: '2019-12-20', until: '2021-01-20' },
      { kind: 'PRESERVATION', holder: '人民法院', recordalNumber: null, from: '2021-02-28', until: null },
      { kind: 'EXCLUSIVE_LICENCE', holder: '乙公司', recordalNumber: 'X2022', from: '2022-04-04', until: null },
    ]);
  });
});

describe('ownershipOf', () => {
  const names = (ownership: ReturnType<typeof ownershipOf>) => ownership.periods.map(({ since, until, owners }) => [since, until, owners.map(({ name }) => name)]);

  it('follows the chain, co-owners that a change does not name stay', () => {
    const ownership = ownershipOf(['甲', '乙'], '2015-01-01', '2016-01-01', [
      { from: '2017-01-01', before: ['甲'], after: ['丙'] },
      { from: '2018-01-01', before: ['丙'], after: ['丙', '丁'] },
    ]);
    expect(names(ownership)).toEqual([
      ['2015-01-01', '2017-01-01', ['甲', '乙']],
      ['2017-01-01', '2018-01-01', ['乙', '丙']],
      ['2018-01-01', null, ['乙', '丙', '丁']],
    ]);
    expect(ownership.asOf).toBe('2018-01-01');
  });

  it('begins with whom the first change names when the record shows later owners', () => {
    expect(names(ownershipOf(['丙（天津）公司'], '2015-01-01', '2016-01-01', [{ from: '2017-01-01', before: ['甲公司'], after: ['丙(天津)公司'] }]))).toEqual([
      ['2015-01-01', '2017-01-01', ['甲公司']],
      ['2017-01-01', null, ['丙(天津)公司']],
    ]);
  });
});

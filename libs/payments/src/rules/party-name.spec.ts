import { sameName } from './party-name.js';

describe('names of payers', () => {
  it.each([
    ['天津海河药业有限公司', '天津海河药业有限公司 '],
    ['海河（天津）科技有限公司', '海河(天津)科技有限公司'],
    ['Ｈａｉｈｅ Trading Co., Ltd.', 'HAIHE TRADING CO LTD'],
    ['阿卜杜·拉', '阿卜杜拉'],
  ])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true));

  it.each([
    ['天津海河药业有限公司', '天津海河药业有限公司北京分公司'],
    ['天津海河药业有限公司', '天津海河药业股份有限公司'],
    ['', ''],
    ['。', '，'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false));
});

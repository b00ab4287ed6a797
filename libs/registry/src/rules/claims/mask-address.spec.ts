import fc from 'fast-check';
import { maskAddress, publicAddress } from './mask-address.js';
import { partyNature } from './party-nature.js';

describe('partyNature', () => {
  it.each([
    '海河智联（天津）科技有限公司', '天津大学', '某某电子株式会社', '津沽农业科学研究院', '滨海新区某某五金厂', '河东区小作坊加工厂',
    'Haihe Link Co., Ltd.', 'North Sea GmbH', 'University of Somewhere', 'ACME S.A.',
  ])('%s is an organisation', (name) => {
    expect(partyNature(name)).toBe('ORGANISATION');
  });

  it.each(['张三', '欧阳小明', '李院', '阿卜杜拉·买买提', '罗伊·史密斯', 'S.彭纳', 'John Smith', 'Marco de Luca', '张所', '', '海河智联'])(
    '%p is taken for a person',
    (name) => {
      expect(partyNature(name)).toBe('PERSON');
    },
  );
});

describe('maskAddress', () => {
  it.each([
    ['300000天津市和平区某某道1号2门301', '天津市'],
    ['713100陕西省咸阳市兴平市某某二路2街1栋6号', '陕西省咸阳市'],
    ['陕西 咸阳市 某某路', '陕西省咸阳市'],
    ['362500福建省德化县某某镇1号', '福建省'],
    ['内蒙古锡林郭勒盟某某旗', '内蒙古自治区锡林郭勒盟'],
    ['新疆维吾尔自治区乌鲁木齐市某某区', '新疆维吾尔自治区乌鲁木齐市'],
    ['湖北省恩施土家族苗族自治州恩施市某某村', '湖北省恩施土家族苗族自治州'],
    ['518000广东省深圳市南山区某某路8号', '广东省深圳市'],
    ['深圳市南山区某某路8号', '深圳市'],
    ['四川省大邑县某某城市花园3栋', '四川省'],
    ['中国河北省石家庄市', '河北省石家庄市'],
  ])('cuts %p down to %p', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it.each(['美国新泽西州某某大街1号', 'Somewhere 12, Springfield', '', '某某村3组12号'])('shows nothing of %p', (address) => {
    expect(maskAddress(address)).toBeNull();
  });

  it('never shows a digit, a street or a house', () => {
    const piece = fc.constantFrom('陕西省', '广东', '咸阳市', '城市', '和平区', '某某县', '人民路', '12号', '三村', '花园', '300000', '天津市', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(maskAddress(pieces.join('')) ?? '').not.toMatch(/[\d县区路号村]/);
      }),
    );
  });
});

describe('publicAddress', () => {
  it("leaves an organisation's address whole and cuts a person's", () => {
    expect(publicAddress('海河智联有限公司', '天津市和平区某某道1号')).toBe('天津市和平区某某道1号');
    expect(publicAddress('张三', '天津市和平区某某道1号')).toBe('天津市');
  });
});

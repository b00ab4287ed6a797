import { partyNature } from './party-nature.js';

const municipalities = ['北京', '天津', '上海', '重庆'] as const;

/** Short name and full name of the provinces and of what ranks with them. */
const provinces: readonly (readonly [short: string, full: string])[] = [
  ...municipalities.map((name) => [name, `${name}市`] as const),
  ...[
    '河北', '山西', '辽宁', '吉林', '黑龙江', '江苏', '浙江', '安徽', '福建', '江西', '山东', '河南', '湖北', '湖南', '广东',
    '海南', '四川', '贵州', '云南', '陕西', '甘肃', '青海', '台湾',
  ].map((name) => [name, `${name}省`] as const),
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'],
  ['宁夏', '宁夏回族自治区'],
  ['新疆', '新疆维吾尔自治区'],
  ['香港', '香港特别行政区'],
  ['澳门', '澳门特别行政区'],
];

/** A city, prefecture, area or league; what stands before the ending must not itself be a smaller place or a street. */
const cityPattern = /^(?!城市|都市)([\u4e00-\u9fff]{0,9}?)(市|自治州|地区|盟)/;
const smallerPlace = /[县区镇乡村路街道号]/;

/**
 * A natural person's address cut down to province and city: 713100陕西省咸阳市兴平市秦岭二路… becomes 陕西省咸阳市.
 * Null when neither can be told, as for addresses abroad.
 */
export function maskAddress(address: string): string | null {
  const plain = address.normalize('NFKC').replace(/\s+/g, '').replace(/^(?:中国|中华人民共和国)?\d{6}/, '').replace(/^(?:中华人民共和国|中国)/, '');
  const province = provinces.find(([short]) => plain.startsWith(short));
  if (!province) return cityOf(plain);
  const [short, full] = province;
  if (municipalities.some((name) => name === short)) return full;
  const rest = plain.startsWith(full) ? plain.slice(full.length) : plain.slice(short.length).replace(/^(?:省|自治区|特别行政区)/, '');
  return `${full}${cityOf(rest) ?? ''}`;
}

/** The address as anyone but its owner and the centre may see it: an organisation's whole, a person's cut down. */
export function publicAddress(name: string, address: string): string | null {
  return partyNature(name) === 'ORGANISATION' ? address : maskAddress(address);
}

function cityOf(text: string): string | null {
  const [, name = '', ending = ''] = cityPattern.exec(text) ?? [];
  return name === '' || smallerPlace.test(name) ? null : `${name}${ending}`;
}

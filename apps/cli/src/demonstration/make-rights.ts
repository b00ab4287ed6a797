import { parseRightNumber, patentCheckDigit } from '@haihe/registry';
import type { RightKind } from '@haihe/registry';
import { addDays } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { otherRights } from './other-rights.js';
import { technologies, variants } from './technologies.js';

/** A right of the demonstration market before it is stored. */
export interface DemoRight {
  readonly kind: RightKind;
  readonly number: string;
  readonly displayNumber: string;
  readonly title: string;
  readonly titleEn: string;
  readonly abstract: string | null;
  readonly abstractEn: string | null;
  readonly filingDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
  readonly ipc: readonly string[];
  readonly locarno: readonly string[];
  readonly nice: readonly string[];
  readonly industries: readonly string[];
  readonly inventors: readonly string[];
  readonly familyId: string | null;
  readonly paidAnnuityYear: number | null;
  readonly events: readonly { readonly code: string; readonly date: IsoDate; readonly detail?: string }[];
  readonly publications: readonly { readonly number: string; readonly kindCode: string; readonly date: IsoDate }[];
  /** Index of the owner among the owners that the loader knows. */
  readonly owner: number;
  /** Further owner of a jointly held right. */
  readonly coOwner: number | null;
  /** Technology that the listing texts speak of; null for rights that are not patents. */
  readonly technology: number | null;
}

const surnames = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = ['子涵', '文博', '若水', '建国', '思远', '雅琴', '一鸣', '海峰', '静怡', '立新', '志强', '春晓', '沐阳', '云舟', '晓岚'];

const day = (base: IsoDate, years: number, days = 0): IsoDate => addDays(base, Math.round(years * 365.25) + days);

/**
 * Makes about 300 rights of all kinds with numbers that are valid for their kind, in every legal state.
 *
 * @param today the day of loading, so that the market is always young
 * @param random numbers in [0, 1), repeatable
 * @param owners how many owners there are to spread the rights over
 */
export function makeRights(today: IsoDate, random: () => number, owners: number): DemoRight[] {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const people = (): string[] => Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${pick(surnames)}${pick(given)}`);
  const year = Number(today.slice(0, 4));
  const rights: DemoRight[] = [];
  let serial = 90_000;

  for (const [variant, variantEn] of variants) {
    technologies.forEach((technology, at) => {
      technology.inventions.forEach(([title, titleEn], item) => {
        const turn = rights.length;
        if (turn >= 245) return;
        const type = turn % 10 < 6 ? 1 : turn % 10 < 9 ? 2 : 3;
        const kind: RightKind = type === 1 ? 'INVENTION' : type === 2 ? 'UTILITY_MODEL' : 'DESIGN';
        const filed = day(`${year}-01-15`, -(1.6 + random() * (kind === 'UTILITY_MODEL' ? 7 : 10)));
        const digits = `${filed.slice(0, 4)}${type}${String((serial += 37)).padStart(7, '0')}`;
        const check = patentCheckDigit(digits);
        const pending = kind === 'INVENTION' && random() < 0.1;
        const published = day(filed, kind === 'INVENTION' ? 0.6 : 0.55);
        const grant = pending ? null : kind === 'INVENTION' ? day(filed, 1.5 + random() * 1.2) : published;
        const granted = grant !== null && grant < today ? grant : null;
        const fate = random();
        const elapsed = Math.floor((Date.parse(today) - Date.parse(filed)) / 31_557_600_000);
        const lapsed = granted !== null && fate < 0.05 && elapsed > 4;
        const document = `${type}${String(10_000_000 + serial).slice(0, 8)}`;
        const core = title.replace(/^一种/, '');
        const noun = kind === 'DESIGN' ? core.replace(/(的)?(制备|训练|再生|补偿|检测|控制|除雾|去雾|强化|处理|育秧|贮藏保鲜|压缩|识别|标定|分离)?方法(及.*)?$/, '设备') : core;
        rights.push({
          kind,
          number: `${digits}${check}`,
          displayNumber: `${digits}.${check}`,
          title: kind === 'DESIGN' ? `${variant}${noun}` : `一种${variant}${kind === 'UTILITY_MODEL' ? core.replace(/方法$/, '装置') : core}`,
          titleEn: `${variantEn}${variantEn ? titleEn.charAt(0).toLowerCase() + titleEn.slice(1) : titleEn}`,
          abstract:
            kind === 'DESIGN'
              ? null
              : `本${kind === 'INVENTION' ? '发明' : '实用新型'}涉及${technology.field}领域，公开了${title}，包括进料单元、控制单元与检测单元，能够${technology.effect}，适用于${technology.products}。`,
          abstractEn: kind === 'INVENTION' ? `${titleEn}, in the field of ${technology.fieldEn}. It ${technology.effectEn}.` : null,
          filingDate: filed,
          publicationDate: published < today ? published : null,
          grantDate: granted,
          ipc: kind === 'DESIGN' ? [] : [technology.ipc],
          locarno: kind === 'DESIGN' ? ['15-09'] : [],
          nice: [],
          industries: [technology.industry],
          inventors: people(),
          familyId: item === 0 && variant === '' ? `demo-family-${at}` : item === 1 && variant === '' ? `demo-family-${at}` : null,
          paidAnnuityYear: granted === null ? null : lapsed ? Math.max(1, elapsed - 2) : elapsed + 1,
          publications: [
            ...(kind === 'INVENTION' && published < today ? [{ number: `CN${document}A`, kindCode: 'A', date: published }] : []),
            ...(granted === null ? [] : [{ number: `CN${document}${type === 1 ? 'B' : type === 2 ? 'U' : 'S'}`, kindCode: type === 1 ? 'B' : type === 2 ? 'U' : 'S', date: granted }]),
          ],
          events: [
            ...(kind === 'INVENTION' && published < today ? [{ code: 'PB01', date: published }, { code: 'SE01', date: day(published, 0.08) }] : []),
            ...(granted === null ? [] : [{ code: 'GR01', date: granted }]),
            ...(granted !== null && lapsed ? [{ code: 'CF01', date: day(filed, elapsed - 1, 200) }] : []),
            ...(granted !== null && fate > 0.93 ? [{ code: 'PE01', date: addDays(today, -300), detail: '出质人：权利人；质权人：津河商业银行科技支行（演示）' }] : []),
            ...(granted !== null && fate > 0.9 && fate <= 0.92 ? [{ code: 'PP01', date: addDays(today, -90), detail: '财产保全（演示）' }] : []),
            ...(granted !== null && fate > 0.8 && fate <= 0.85 ? [{ code: 'EE01', date: addDays(today, -500), detail: '许可种类：普通许可（演示）' }] : []),
          ].filter((event) => event.date <= today),
          owner: (at * 2 + item) % owners,
          coOwner: turn % 17 === 3 ? (at * 2 + item + 5) % owners : null,
          technology: at,
        });
      });
    });
  }

  const numberOf: Readonly<Record<keyof typeof otherRights, (index: number, symbol: string) => string>> = {
    TRADEMARK: (index) => String(61_300_000 + index * 7919),
    COPYRIGHT_SOFTWARE: (index) => `${year - 1 - (index % 4)}SR${1_200_000 + index * 631}`,
    COPYRIGHT_WORK: (index, symbol) => `国作登字-${year - 2}-${symbol}-${String(210_000 + index * 97).padStart(8, '0')}`,
    PLANT_VARIETY: (index) => `CNA${year - 6}100${String(2100 + index * 13)}`,
    IC_LAYOUT: (index) => `BS.${String(year - 3).slice(2)}5${String(610_000 + index * 41)}`,
    GEOGRAPHICAL_INDICATION: (index) => `AGI${year - 8}-02-${String(2300 + index)}`,
    TECHNICAL_STANDARD: (index, symbol) => `${symbol} ${118 + index}-${year - 2}`,
  };
  for (const kind of Object.keys(otherRights) as (keyof typeof otherRights)[]) {
    otherRights[kind].forEach(([title, titleEn, symbol], index) => {
      const parsed = parseRightNumber(kind, numberOf[kind](index, symbol), today);
      if (!parsed.ok) throw new Error(`demonstration number of ${kind} ${title}: ${parsed.code}`);
      const registered = addDays(today, -(400 + index * 83));
      rights.push({
        kind,
        number: parsed.value.canonical,
        displayNumber: parsed.value.display,
        title,
        titleEn,
        abstract: null,
        abstractEn: null,
        filingDate: addDays(registered, -240),
        publicationDate: registered,
        grantDate: registered,
        ipc: [],
        locarno: [],
        nice: kind === 'TRADEMARK' ? [symbol] : [],
        industries: [],
        inventors: kind.startsWith('COPYRIGHT') ? people() : [],
        familyId: null,
        paidAnnuityYear: null,
        publications: [],
        events: [{ code: 'GR01', date: registered }],
        owner: index % owners,
        coOwner: null,
        technology: null,
      });
    });
  }
  return rights;
}

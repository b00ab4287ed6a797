import type { IsoDate } from '@haihe/platform/clock';
import type { BilingualText } from '@haihe/platform/errors';
import { conflictOf, mayBeGrantedUnder, scopeLiesWithin, shutsOut } from './scope/index.js';
import type { LicenceKind, LicenceScope, Meeting } from './scope/index.js';

/** A reason as the register gives it. */
export interface RegisterReason {
  readonly code: string;
  readonly text: BilingualText;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the register says of one right, as far as a licence depends on it. */
export interface LicensableRight {
  readonly id: string;
  /** The number as people write it. */
  readonly number: string;
  /** Organisations of the current owners; null for one that no organisation of the exchange is. */
  readonly owners: readonly (string | null)[];
  /** Last day of its term; null when it has none or none is known. */
  readonly termUntil: IsoDate | null;
  /** Why nothing can be granted in it: not in force, fees late, pledged, preserved, disputed. */
  readonly blockers: readonly RegisterReason[];
  /** Licences that the office has recorded and whose scope is not known here. */
  readonly recorded: readonly { readonly shutsOut: boolean; readonly open: boolean; readonly from: IsoDate; readonly until: IsoDate | null }[];
}

/** A licence that is asked about. */
export interface AskedLicence extends LicenceScope {
  readonly kind: LicenceKind;
  readonly licensorOrganisationId: string;
}

/** A licence that stands. */
export interface OtherLicence extends LicenceScope {
  readonly reference: string;
  readonly kind: LicenceKind;
}

/** The licence under which a sublicence is given. */
export interface ParentLicence extends LicenceScope {
  readonly kind: LicenceKind;
  readonly licenseeOrganisationId: string;
  readonly sublicensable: boolean;
  readonly live: boolean;
}

/** Why a licence cannot be granted as it is asked. */
export interface Obstacle {
  readonly code: keyof typeof texts | 'REGISTER';
  readonly rightId: string | null;
  readonly text: BilingualText;
  readonly params: Readonly<Record<string, string | number>>;
  /** With which licence and where, for a conflict. */
  readonly conflict: { readonly reference: string; readonly kind: LicenceKind; readonly where: Meeting } | null;
}

const texts = {
  NOT_OWNER: { zh: '{number}：许可方不是登记的权利人', en: '{number}: the licensor is not the registered owner' },
  CO_OWNERS: { zh: '{number}：权利为共有，单独一方只能给予普通许可（专利法第十四条）', en: '{number}: it has co-owners, of whom one alone may grant only an ordinary licence (Patent Law, Art. 14)' },
  TERM_BEYOND_RIGHT: { zh: '{number}：许可期限超过权利期限（{until} 届满）', en: '{number}: the licence would last longer than the right, which ends on {until}' },
  RECORDED_LICENCE: { zh: '{number}：已备案的许可自 {from} 起有效，范围不明，不能与之并存', en: '{number}: a licence recorded on {from} stands, whose scope is not known here and beside which this one may not stand' },
  OPEN_LICENCE: { zh: '{number}：开放许可实施期间不得给予独占或排他许可（专利法第五十一条）', en: '{number}: no exclusive or sole licence beside an open licence (Patent Law, Art. 51)' },
  CONFLICT: { zh: '与 {kind}许可 {reference} 冲突：地域 {territories}，领域 {fields}，{from} 至 {until}', en: 'In conflict with the {kindEn} licence {reference} in {territories}, {fieldsEn}, from {from} to {until}' },
  NOT_SUBLICENSABLE: { zh: '原许可不允许分许可', en: 'The licence does not allow sublicences' },
  PARENT_NOT_LIVE: { zh: '原许可已不再有效', en: 'The licence under which it would be given has ended' },
  NOT_LICENSEE: { zh: '只有原许可的被许可方可以给予分许可', en: 'Only the licensee may give sublicences' },
  BEYOND_PARENT: { zh: '分许可超出原许可的权利、地域、领域或期限', en: 'The sublicence reaches beyond the licence in right, territory, field or time' },
  STRONGER_THAN_PARENT: { zh: '分许可的种类不得强于原许可', en: 'A sublicence is never stronger than the licence' },
} satisfies Record<string, BilingualText>;

const kindWords: Readonly<Record<LicenceKind, { readonly zh: string; readonly en: string }>> = {
  EXCLUSIVE: { zh: '独占', en: 'exclusive' },
  SOLE: { zh: '排他', en: 'sole' },
  ORDINARY: { zh: '普通', en: 'ordinary' },
};

/**
 * Everything that stands in the way of a licence; empty when it can be granted. All of it at once, so that the parties see what
 * they would have to mend.
 *
 * Source: 专利法 Art. 14, 51; 民法典 Art. 444, 865; SPC interpretation on technology contracts Art. 24-28; 专利实施许可合同备案办法
 * (refusals of the recordal); domain rules 4.1-4.3.
 *
 * @param parent null for a first licence
 * @param others licences of the same level
 */
export function obstaclesTo(asked: AskedLicence, rights: readonly LicensableRight[], others: readonly OtherLicence[], parent: ParentLicence | null): Obstacle[] {
  return [
    ...rights.flatMap((right) => rightObstacles(asked, right, parent !== null)),
    ...(parent ? parentObstacles(asked, parent) : []),
    ...others.flatMap((other) => conflictObstacle(asked, other)),
  ];
}

function rightObstacles(asked: AskedLicence, right: LicensableRight, sublicence: boolean): Obstacle[] {
  const { id, number, owners, termUntil } = right;
  const found = right.blockers.map(({ text, params }): Obstacle => ({ code: 'REGISTER', rightId: id, text: { zh: `${number}：${text.zh}`, en: `${number}: ${text.en}` }, params, conflict: null }));
  const say = (code: keyof typeof texts, params: Readonly<Record<string, string>> = {}): void => void found.push(obstacle(code, { number, ...params }, id));
  if (!sublicence) {
    if (!owners.includes(asked.licensorOrganisationId)) say('NOT_OWNER');
    else if (owners.length > 1 && shutsOut(asked.kind)) say('CO_OWNERS');
    for (const recorded of right.recorded) {
      if (recorded.from > asked.until || (recorded.until !== null && recorded.until < asked.from)) continue;
      if (recorded.open) {
        if (shutsOut(asked.kind)) say('OPEN_LICENCE');
      } else if (recorded.shutsOut || shutsOut(asked.kind)) say('RECORDED_LICENCE', { from: recorded.from });
    }
  }
  if (termUntil !== null && asked.until > termUntil) say('TERM_BEYOND_RIGHT', { until: termUntil });
  return found;
}

function parentObstacles(asked: AskedLicence, parent: ParentLicence): Obstacle[] {
  return [
    ...(parent.live ? [] : [obstacle('PARENT_NOT_LIVE')]),
    ...(parent.sublicensable ? [] : [obstacle('NOT_SUBLICENSABLE')]),
    ...(parent.licenseeOrganisationId === asked.licensorOrganisationId ? [] : [obstacle('NOT_LICENSEE')]),
    ...(scopeLiesWithin(asked, parent) ? [] : [obstacle('BEYOND_PARENT')]),
    ...(mayBeGrantedUnder(asked.kind, parent.kind) ? [] : [obstacle('STRONGER_THAN_PARENT')]),
  ];
}

function conflictObstacle(asked: AskedLicence, other: OtherLicence): Obstacle[] {
  const where = conflictOf(asked, other);
  if (!where) return [];
  const { reference, kind } = other;
  const { zh, en } = kindWords[kind];
  const { from, until } = where;
  const params = { reference, kind: zh, kindEn: en, from, until, territories: where.territories.join('、'), fields: where.fields?.join('、') ?? '不限', fieldsEn: where.fields?.join(', ') ?? 'every field' };
  return [{ ...obstacle('CONFLICT', params), conflict: { reference, kind, where } }];
}

function obstacle(code: keyof typeof texts, params: Readonly<Record<string, string>> = {}, rightId: string | null = null): Obstacle {
  return { code, rightId, text: texts[code], params, conflict: null };
}

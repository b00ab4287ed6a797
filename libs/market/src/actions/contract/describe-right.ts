import type { EncumbranceKind, RightKind, TradingFacts } from '@haihe/registry';
import { isPatentKind, rightKindTitles, rightStatusTitles } from '@haihe/registry';
import type { AssignedKind, AssignedRight } from '../../rules/contract/index.js';

const kinds: Readonly<Partial<Record<RightKind, AssignedKind>>> = {
  INVENTION: 'PATENT',
  UTILITY_MODEL: 'PATENT',
  DESIGN: 'PATENT',
  TRADEMARK: 'TRADEMARK',
  COPYRIGHT_SOFTWARE: 'SOFTWARE',
  COPYRIGHT_WORK: 'WORK',
  PLANT_VARIETY: 'PLANT_VARIETY',
  IC_LAYOUT: 'IC_LAYOUT',
};

const encumbranceTitles: Readonly<Record<EncumbranceKind, string>> = {
  PLEDGE: '质押',
  PRESERVATION: '保全',
  EXCLUSIVE_LICENCE: '独占许可',
  SOLE_LICENCE: '排他许可',
  ORDINARY_LICENCE: '普通许可',
  LICENCE_OF_UNKNOWN_KIND: '许可（种类未载明）',
  OPEN_LICENCE: '开放许可',
  UNCLEAR: '登记信息载明的其他负担',
};

/** A right as the contract names it, from what the register knows of it now. */
export function describeRight({ right, owners, standing }: TradingFacts): AssignedRight {
  const { granted } = standing.status;
  // Within China numbers are written without the country; ZL stands before the number of what was granted.
  const number = right.displayNumber.replace(/^CN(?=\d)/, '');
  const chinese = number !== right.displayNumber;
  return {
    id: right.id,
    kind: kinds[right.kind] ?? 'OTHER',
    kindTitle: rightKindTitles[right.kind].zh,
    title: right.title,
    number,
    grantNumber: right.registrationNumber ?? (granted && chinese && isPatentKind(right.kind) ? `ZL${number}` : null),
    granted,
    filingDate: right.filingDate,
    grantDate: right.grantDate,
    owners: owners.map(({ name, numerator, denominator }) => (owners.length === 1 ? name : `${name}（份额${numerator}/${denominator}）`)),
    termUntil: standing.term.until,
    status: rightStatusTitles[standing.status.status].zh,
    encumbrances: standing.encumbrances.map(({ kind, holder, recordalNumber, from, until }) => ({ kind: encumbranceTitles[kind], holder, recordalNumber, from, until })),
  };
}

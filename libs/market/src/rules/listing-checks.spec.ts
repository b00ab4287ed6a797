import { checkRights, failures, renderChecks } from './listing-checks.js';
import type { CheckedRight } from './listing-checks.js';

const SELLER = 'seller';
const sound: CheckedRight = { rightId: 'right', number: 'ZL201910000001.1', hasAnnuities: true, owners: [SELLER], blockers: [], warnings: [] };
const reason = (code: string) => ({ code, text: { zh: `${code} 自 {from}`, en: `${code} since {from}` }, params: { from: '2026-01-02' } });

describe('checkRights', () => {
  it('looks at title, status, annuity, pledge, preservation and licences of every right', () => {
    const checks = checkRights([sound, { ...sound, rightId: 'mark', hasAnnuities: false }], SELLER);
    expect(checks.map(({ rightId, code, outcome }) => `${rightId} ${code} ${outcome}`)).toEqual([
      'right TITLE PASS',
      'right STATUS PASS',
      'right ANNUITY PASS',
      'right PLEDGE PASS',
      'right PRESERVATION PASS',
      'right LICENCE PASS',
      'mark TITLE PASS',
      'mark STATUS PASS',
      'mark PLEDGE PASS',
      'mark PRESERVATION PASS',
      'mark LICENCE PASS',
    ]);
  });

  it.each([
    ['nobody', []],
    ['somebody outside the exchange', [null]],
    ['another organisation', ['other']],
    ['the seller with somebody else', [SELLER, null]],
  ])('fails the title when the owner is %s', (_, owners) => {
    const failed = failures(checkRights([{ ...sound, owners }], SELLER));
    expect(failed.map(({ code }) => code)).toEqual(['TITLE']);
  });

  it.each([
    ['NOT_GRANTED', 'STATUS'],
    ['NOT_IN_FORCE', 'STATUS'],
    ['TERM_OVER', 'STATUS'],
    ['INVALID', 'STATUS'],
    ['STATUS_UNKNOWN', 'STATUS'],
    ['FEE_OVERDUE', 'ANNUITY'],
    ['PLEDGED', 'PLEDGE'],
    ['ENCUMBRANCE_UNCLEAR', 'PLEDGE'],
    ['PRESERVED', 'PRESERVATION'],
    ['OWNERSHIP_DISPUTED', 'TITLE'],
    ['A_REASON_OF_TOMORROW', 'STATUS'],
  ] as const)('fails for the blocker %s at %s', (code, check) => {
    const checks = checkRights([{ ...sound, blockers: [reason(code)] }], SELLER);
    expect(failures(checks).map((failure) => failure.code)).toEqual([check]);
    expect(checks.filter(({ outcome }) => outcome === 'PASS')).toHaveLength(5);
  });

  it.each([
    ['TERM_SHORT', 'STATUS'],
    ['FEE_DUE', 'ANNUITY'],
    ['FEE_UNKNOWN', 'ANNUITY'],
    ['EXCLUSIVE_LICENCE_IN_FORCE', 'LICENCE'],
    ['SOLE_LICENCE_IN_FORCE', 'LICENCE'],
    ['CO_OWNED', 'TITLE'],
  ] as const)('warns for %s at %s', (code, check) => {
    const checks = checkRights([{ ...sound, warnings: [reason(code)] }], SELLER);
    expect(checks.filter(({ outcome }) => outcome === 'WARN').map((warning) => warning.code)).toEqual([check]);
    expect(failures(checks)).toEqual([]);
  });

  it('gives all reasons in the language of the reader', () => {
    const failed = failures(checkRights([{ ...sound, owners: ['other'], blockers: [reason('PLEDGED')] }], SELLER));
    expect(renderChecks(failed, 'zh-CN')).toBe('“ZL201910000001.1”登记的权利人不是卖方；“ZL201910000001.1”PLEDGED 自 2026-01-02');
    expect(renderChecks(failed, 'en')).toBe('“ZL201910000001.1”: The seller is not the registered owner; “ZL201910000001.1”: PLEDGED since 2026-01-02');
  });
});

import type { TermRule } from './term-rule.js';

/** The day before which no right in the register can have begun; for rules that are as old as their subject. */
const ALWAYS = '1900-01-01';

/** What every member of the WTO grants an invention at least; longer terms abroad are not known here. */
export const foreignInventionRule: TermRule = {
  kind: 'INVENTION',
  years: 20,
  start: 'FILING',
  governedBy: 'FILING',
  validFrom: ALWAYS,
  source: '与贸易有关的知识产权协定第三十三条（TRIPS Art. 33）',
};

/**
 * The terms of protection in force and those that still govern older rights.
 *
 * Read with domain rule 5.6. The transitional rules for plant varieties granted before 2025-06-01 were not read in the
 * official text: they keep the term under which they were granted.
 */
export const termRules: readonly TermRule[] = [
  { kind: 'INVENTION', years: 15, start: 'FILING', governedBy: 'FILING', validFrom: '1985-04-01', source: '专利法（1984）第四十五条' },
  {
    // Those of 15 years that were still in force on 2001-12-11 were prolonged when China joined the WTO.
    kind: 'INVENTION',
    years: 20,
    start: 'FILING',
    governedBy: 'FILING',
    validFrom: '1986-12-11',
    source: '加入世界贸易组织时对2001年12月11日仍有效的十五年期专利的延长（公报事务 C15）',
  },
  {
    kind: 'INVENTION',
    years: 20,
    start: 'FILING',
    governedBy: 'FILING',
    validFrom: '1993-01-01',
    source: '专利法（2020）第四十二条第一款',
  },
  { kind: 'UTILITY_MODEL', years: 8, start: 'FILING', governedBy: 'FILING', validFrom: '1985-04-01', source: '专利法（1984）第四十五条（五年，可续展三年）' },
  { kind: 'UTILITY_MODEL', years: 10, start: 'FILING', governedBy: 'FILING', validFrom: '1993-01-01', source: '专利法（2020）第四十二条第一款' },
  { kind: 'DESIGN', years: 8, start: 'FILING', governedBy: 'FILING', validFrom: '1985-04-01', source: '专利法（1984）第四十五条（五年，可续展三年）' },
  { kind: 'DESIGN', years: 10, start: 'FILING', governedBy: 'FILING', validFrom: '1993-01-01', source: '专利法（2008）第四十二条' },
  { kind: 'DESIGN', years: 15, start: 'FILING', governedBy: 'FILING', validFrom: '2021-06-01', source: '专利法（2020）第四十二条第一款' },
  {
    kind: 'TRADEMARK',
    years: 10,
    start: 'REGISTRATION',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    renewal: { monthsBefore: 12, graceMonths: 6 },
    source: '商标法（2019）第三十九条、第四十条',
  },
  {
    kind: 'GEOGRAPHICAL_INDICATION',
    variant: 'MARK',
    years: 10,
    start: 'REGISTRATION',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    renewal: { monthsBefore: 12, graceMonths: 6 },
    source: '商标法（2019）第三条、第三十九条、第四十条',
  },
  {
    kind: 'COPYRIGHT_WORK',
    variant: 'ORGANISATION',
    years: 50,
    start: 'END_OF_YEAR_OF_PUBLICATION',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    source: '著作权法（2020）第二十三条第二款',
  },
  {
    kind: 'COPYRIGHT_WORK',
    variant: 'PERSON',
    years: 50,
    start: 'END_OF_YEAR_OF_DEATH',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    source: '著作权法（2020）第二十三条第一款',
  },
  {
    kind: 'COPYRIGHT_SOFTWARE',
    variant: 'ORGANISATION',
    years: 50,
    start: 'END_OF_YEAR_OF_PUBLICATION',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    source: '计算机软件保护条例（2013）第十四条第三款',
  },
  {
    kind: 'COPYRIGHT_SOFTWARE',
    variant: 'PERSON',
    years: 50,
    start: 'END_OF_YEAR_OF_DEATH',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    source: '计算机软件保护条例（2013）第十四条第二款',
  },
  {
    kind: 'IC_LAYOUT',
    years: 10,
    start: 'EARLIER_OF_FILING_AND_EXPLOITATION',
    governedBy: 'FILING',
    validFrom: ALWAYS,
    yearsFromCreation: 15,
    source: '集成电路布图设计保护条例（2001）第十二条',
  },
  {
    kind: 'PLANT_VARIETY',
    variant: 'WOODY',
    years: 20,
    start: 'REGISTRATION',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    source: '植物新品种保护条例（2014）第三十四条',
  },
  {
    kind: 'PLANT_VARIETY',
    variant: 'HERBACEOUS',
    years: 15,
    start: 'REGISTRATION',
    governedBy: 'REGISTRATION',
    validFrom: ALWAYS,
    source: '植物新品种保护条例（2014）第三十四条',
  },
  {
    kind: 'PLANT_VARIETY',
    variant: 'WOODY',
    years: 25,
    start: 'REGISTRATION',
    governedBy: 'REGISTRATION',
    validFrom: '2025-06-01',
    source: '植物新品种保护条例（2025）',
  },
  {
    kind: 'PLANT_VARIETY',
    variant: 'HERBACEOUS',
    years: 20,
    start: 'REGISTRATION',
    governedBy: 'REGISTRATION',
    validFrom: '2025-06-01',
    source: '植物新品种保护条例（2025）',
  },
];

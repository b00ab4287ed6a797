import type { BilingualText } from '@haihe/platform/errors';
import type { UsccFinding } from './uscc.js';

/** What to tell the person who typed the code. */
export const usccMessages: Readonly<Record<UsccFinding, BilingualText>> = {
  AGREES: { zh: '统一社会信用代码校验通过', en: 'The check characters of the code agree' },
  MALFORMED: {
    zh: '统一社会信用代码应为18位数字和大写字母（不含 I、O、S、V、Z），请对照营业执照填写',
    en: 'A unified social credit code has 18 digits and letters (without I, O, S, V and Z); compare it with the business licence',
  },
  CHECK_DIGIT_WRONG: {
    zh: '校验位不符，代码可能有误，请对照营业执照逐位核对',
    en: 'The check character does not agree, so there is probably a typing error; compare every place with the business licence',
  },
  ODD_SERIES: {
    zh: '校验位不符，但该号段（主体标识码以 M0 开头）确有在用的例外，请核对后确认无误，运营中心审核时会到登记机关查验',
    en: 'The check character does not agree, but some codes of this series (organisation code beginning with M0) are known to be in use; confirm that it is right, and the centre will look it up in the register',
  },
  INNER_CHECK_WRONG: {
    zh: '代码中的主体标识码（第9至17位）校验位不符，请核对后确认无误，运营中心审核时会到登记机关查验',
    en: 'The check character of the organisation code within (places 9 to 17) does not agree; confirm that it is right, and the centre will look it up in the register',
  },
};

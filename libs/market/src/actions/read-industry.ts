import { parseIndustryCode, refusalOf } from '@haihe/registry';

/** Refusals of {@link readIndustry}. */
export const industryCodes = ['INDUSTRY_CODE_MALFORMED', 'INDUSTRY_CODE_SECTION'] as const;

/**
 * The industry code of GB/T 4754 in its one spelling; none for an empty one.
 *
 * @throws Refusal naming what is wrong with it
 */
export function readIndustry(code: string | null): string | null {
  if (code === null || code.trim() === '') return null;
  const read = parseIndustryCode(code);
  if (!read.ok) throw refusalOf(read, ['input', 'industryCode']);
  return read.value.canonical;
}

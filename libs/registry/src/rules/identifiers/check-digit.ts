const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * The check digit of a Chinese patent application number: digits from the left times 2, 3, …, 9, 2, 3, …, summed,
 * modulo 11; ten is written X.
 *
 * Every change of one digit and every exchange of two neighbours changes it, since all weights and all differences of
 * neighbouring weights are prime to 11.
 *
 * Source: 《专利申请号标准》 ZC 0006-2003, in force 2003-10-01.
 *
 * @param digits the number without check digit: 8 digits before October 2003, 12 since
 */
export function patentCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index % WEIGHTS.length] ?? 0), 0);
  const remainder = sum % 11;
  return remainder === 10 ? 'X' : String(remainder);
}

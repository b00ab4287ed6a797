/** Whether a number of 16 to 19 digits, as cards have, has the check digit of cards (ISO/IEC 7812-1). Company accounts need not. */
export function looksMistyped(accountNumber: string): boolean {
  if (!/^\d{16,19}$/.test(accountNumber) || !/^[3-6]/.test(accountNumber)) return false;
  const sum = [...accountNumber].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 !== 0;
}

/** Only the ends of an account number, for those who need not know it: 6222 **** 0001. */
export function maskedAccount(accountNumber: string): string {
  return accountNumber.length <= 8 ? `**** ${accountNumber.slice(-2)}` : `${accountNumber.slice(0, 4)} **** ${accountNumber.slice(-4)}`;
}

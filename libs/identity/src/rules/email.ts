const pattern = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const MAX_LENGTH = 254;

/**
 * The one form of an e-mail address under which an account is kept: half-width, lower case, without blanks around it.
 * Capitals before the @ mean nothing to any mail service in use.
 *
 * @returns undefined when it is no address
 */
export function normaliseEmail(text: string): string | undefined {
  const email = text.normalize('NFKC').trim().toLowerCase();
  return email.length <= MAX_LENGTH && pattern.test(email) ? email : undefined;
}

import type { Reader } from '@haihe/platform';

/** An account of the demonstration market. */
export interface DemonstrationAccountRow {
  readonly email: string;
  readonly password: string;
  readonly person: string;
  readonly organisation: string;
  readonly role: string;
}

/** The accounts of the demonstration market, as long as their people are there and marked as demonstration. */
export function demonstrationAccounts(reader: Reader): Promise<DemonstrationAccountRow[]> {
  return reader.query(
    `SELECT a.email, a.password, a.person, a.organisation, a.role
       FROM identity.demonstration_account a JOIN identity.person p ON p.email = a.email AND p.demonstration
      ORDER BY a.position, a.email`,
  );
}

import { registerEnumType } from '@nestjs/graphql';
import { accountPurposes, accountPurposeTitles } from '../rules/account-purpose.js';
import type { AccountPurpose } from '../rules/account-purpose.js';

export const AccountPurposeEnum = Object.fromEntries(accountPurposes.map((purpose) => [purpose, purpose])) as { readonly [Purpose in AccountPurpose]: Purpose };
registerEnumType(AccountPurposeEnum, {
  name: 'AccountPurpose',
  description: 'What an account of the ledger is for.',
  valuesMap: Object.fromEntries(accountPurposes.map((purpose) => [purpose, { description: `${accountPurposeTitles[purpose].en}.` }])),
});

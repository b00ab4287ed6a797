import type { BilingualText } from '@haihe/platform/errors';

/** What accounts are for. */
export const accountPurposes = ['DEPOSIT', 'ESCROW', 'FEE', 'ROYALTY', 'POOL', 'CLEARING'] as const;

/** What an account is for. */
export type AccountPurpose = (typeof accountPurposes)[number];

/** Purposes as people read them. */
export const accountPurposeTitles: Readonly<Record<AccountPurpose, BilingualText>> = {
  DEPOSIT: { zh: '可用资金', en: 'Money at the owner’s disposal' },
  ESCROW: { zh: '托管资金', en: 'Money held until something is fulfilled' },
  FEE: { zh: '服务费', en: 'Service fees earned' },
  ROYALTY: { zh: '许可使用费', en: 'Royalties' },
  POOL: { zh: '资金池', en: 'Money of a pool' },
  CLEARING: { zh: '渠道清算', en: 'Money that lies with a payment channel' },
};

/**
 * Whether accounts of a purpose may fall below zero: only clearing, whose negative balance is the money that lies with the
 * channel.
 */
export function allowsOverdraft(purpose: AccountPurpose): boolean {
  return purpose === 'CLEARING';
}

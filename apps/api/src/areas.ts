import { biddingSchema } from '@haihe/bidding';
import { identitySchema } from '@haihe/identity';
import { ledgerSchema } from '@haihe/ledger';
import { licensingSchema } from '@haihe/licensing';
import { marketSchema } from '@haihe/market';
import { paymentsSchema } from '@haihe/payments';
import { platformSchema } from '@haihe/platform';
import type { AreaSchema } from '@haihe/platform';
import { registrySchema } from '@haihe/registry';

/** Every area's part of the database, lower areas first. */
export const areas: readonly AreaSchema[] = [platformSchema, identitySchema, ledgerSchema, registrySchema, paymentsSchema, marketSchema, biddingSchema, licensingSchema];

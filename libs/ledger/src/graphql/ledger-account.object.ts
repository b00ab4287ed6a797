import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import type { AccountRow } from '../data/account-row.js';
import type { AccountPurpose } from '../rules/account-purpose.js';
import { AccountPurposeEnum } from './enums.js';

/** An account on the wire. */
@ObjectType('LedgerAccount', { implements: () => [Node], description: 'An account of the ledger: what the exchange holds for an owner and a purpose.' })
export class LedgerAccountObject extends Node {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the organisation that it belongs to; null for accounts of the exchange itself.' })
  readonly organisationId!: string | null;

  @Field(() => AccountPurposeEnum, { description: 'What it is for.' })
  readonly purpose!: AccountPurpose;

  @Field(() => String, { nullable: true, description: 'What sets it apart from others of the same purpose: a payment channel, a deal.' })
  readonly subject!: string | null;

  @Field(() => MoneyObject, { description: 'What is in it now. Below zero only on clearing accounts: money that lies with the channel.' })
  readonly balance!: MoneyObject;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  readonly openedAt!: Date;

  static of({ id, organisationId, purpose, subject, balance, openedAt }: AccountRow): LedgerAccountObject {
    return {
      id: toGlobalId('LedgerAccount', id),
      organisationId: organisationId === null ? null : toGlobalId('Organisation', organisationId),
      purpose,
      subject,
      balance: MoneyObject.of(balance),
      openedAt,
    };
  }
}

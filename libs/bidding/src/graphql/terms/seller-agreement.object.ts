import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoneyObject } from '@haihe/platform';
import type { AgreementRow } from '../../data/queries/agreement-rows.js';
import { agreedRules, plainRules, takesReserve } from '../../rules/index.js';
import type { SessionRules } from '../../rules/index.js';
import { describedEnum } from '../described-enum.js';
import { moneyOf } from '../sessions/money-of.js';

/** GraphQL enum of a seller's answers. */
export const SellerAgreementStateEnum = describedEnum<AgreementRow['state']>('SellerAgreementState', 'How a question to the seller stands.', {
  ASKED: 'He is asked (征求中).',
  AGREED: 'He agreed (已同意).',
  RETURNED: 'He sent it back (已退回).',
});

/** Who would keep the keys to a reserve price. */
@ObjectType('ReserveKeeper', { description: 'Somebody to whom the seller can seal his reserve price, with others.' })
export class ReserveKeeperObject {
  @Field({ description: 'Who it is.' })
  readonly name!: string;

  @Field({ description: 'The public key (X25519), base64url.' })
  readonly publicKey!: string;
}

/** A question to the seller. */
@ObjectType('SellerAgreement', { description: 'What the seller of a session was asked last, with his answer. For the seller and the centre.' })
export class SellerAgreementObject {
  @Field(() => SellerAgreementStateEnum, { description: 'How it stands.' })
  readonly state!: string;

  @Field({ description: 'It is about a change of a session that is announced already; it takes effect when he agrees.' })
  readonly amendment!: boolean;

  @Field({ description: 'SHA-256 of exactly these terms, hexadecimal; a change of the draft has another, and voids the agreement.' })
  readonly digest!: string;

  @Field({ description: 'When he was asked.' })
  readonly askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When he answered.' })
  readonly answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who answered for him.' })
  readonly answeredBy!: string | null;

  @Field({ description: 'He agreed in advance, when he chose that two buyers bring the session about.' })
  readonly inAdvance!: boolean;

  @Field(() => String, { nullable: true, description: 'Why he sent it back.' })
  readonly reason!: string | null;

  @Field({ description: 'He sealed a reserve price. What it is nobody sees before the keepers open it.' })
  readonly hasReserve!: boolean;

  @Field({ description: 'He may seal a reserve price; else the start price is the reserve.' })
  readonly takesReserve!: boolean;

  @Field(() => [ReserveKeeperObject], { description: 'To whom he seals it.' })
  readonly keepers!: ReserveKeeperObject[];

  @Field(() => Int, { description: 'How many of them open it together.' })
  readonly keepersNeeded!: number;

  @Field(() => [String], { description: 'The rules in plain sentences, in the caller’s language, without a reserve price as long as he has sealed none.' })
  readonly plainText!: string[];

  @Field(() => [String], { description: 'The same with a reserve price; empty where none can be sealed.' })
  readonly plainTextWithReserve!: string[];

  @Field(() => MoneyObject, { description: 'The start price.' })
  readonly startPrice!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The deposit of each bidder; zero when the event has one for all its lots.' })
  readonly deposit!: MoneyObject;

  @Field(() => Int, { description: 'Least days between publication and opening.' })
  readonly noticeDays!: number;

  @Field({ description: 'Until when one could sign up.' })
  readonly signUpUntil!: Date;

  @Field({ description: 'When bidding would open.' })
  readonly opensAt!: Date;

  @Field(() => Date, { nullable: true, description: 'The planned end; null where the hammer or the price ends it.' })
  readonly endsAt!: Date | null;

  @Field({ description: 'Whether a second session may be held when this one sells nothing; he would be asked again.' })
  readonly secondAllowed!: boolean;

  static of(row: AgreementRow, locale: 'zh-CN' | 'en'): SellerAgreementObject {
    const { state, amendment, digest, askedAt, answeredAt, answeredBy, inAdvance, reason, reserve, terms } = row;
    const { rules } = terms;
    const open = takesReserve(rules);
    const read = (as: SessionRules): string[] => plainRules(as).map(({ zh, en }) => (locale === 'en' ? en : zh));
    return {
      ...{ state, amendment, digest, askedAt, answeredAt, answeredBy, inAdvance, reason, hasReserve: reserve !== null, takesReserve: open },
      ...{ keepers: rules.keepers.map(({ name, publicKey }) => ({ name, publicKey })), keepersNeeded: rules.keepersNeeded },
      ...{ plainText: read(agreedRules(rules, reserve)), plainTextWithReserve: open ? read(agreedRules(rules, reserve ?? '')) : [] },
      ...{ startPrice: moneyOf(rules.startPrice), deposit: moneyOf(terms.deposit), noticeDays: terms.noticeDays, secondAllowed: terms.secondAllowed },
      ...{ signUpUntil: new Date(terms.signUpUntil), opensAt: new Date(rules.opensAt), endsAt: rules.endsAt === null ? null : new Date(rules.endsAt) },
    };
  }
}

import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, MoneyObject } from '@haihe/platform';
import type { ReleaseRow } from '../../data/settlement/release-rows.js';
import type { Division } from '../../rules/index.js';
import { fen } from '../fen.js';

/** Why money left custody. */
export const ReleaseOccasionEnum = { RELEASE: 'RELEASE', INSTALMENT: 'INSTALMENT', DECISION: 'DECISION', CANCELLATION: 'CANCELLATION', BREACH: 'BREACH' } as const;
registerEnumType(ReleaseOccasionEnum, {
  name: 'ReleaseOccasion',
  description: 'Why money left the custody of a deal.',
  valuesMap: {
    RELEASE: { description: 'Released with the title.' },
    INSTALMENT: { description: 'An instalment that came after the title.' },
    DECISION: { description: 'Decided in a dispute.' },
    CANCELLATION: { description: 'The deal was cancelled.' },
    BREACH: { description: 'A side broke the deal.' },
  },
});

/** Where money of a deal goes. */
@ObjectType('DealDivision', { description: 'Where money that is held for a deal goes; the parts sum to it.' })
export class DealDivisionObject {
  @Field(() => MoneyObject, { description: 'To the deposit of the seller.' })
  readonly seller!: MoneyObject;

  @Field(() => MoneyObject, { description: 'To the pool of the inventors.' })
  readonly inventors!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Fee of the seller, to the exchange.' })
  readonly sellerFee!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Fee of the buyer, to the exchange.' })
  readonly buyerFee!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Back to the deposit of the buyer.' })
  readonly refund!: MoneyObject;

  static of({ seller, inventors, sellerFee, buyerFee, refund }: Division): DealDivisionObject {
    return { seller: fen(seller), inventors: fen(inventors), sellerFee: fen(sellerFee), buyerFee: fen(buyerFee), refund: fen(refund) };
  }
}

/** Money that left custody. */
@ObjectType('DealRelease', { description: 'Money that left the custody of a deal, as one transaction of the ledger.' })
export class DealReleaseObject extends DealDivisionObject {
  @Field(() => ReleaseOccasionEnum, { description: 'Why.' })
  readonly occasion!: ReleaseRow['occasion'];

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly releasedAt!: Date;

  static ofRow(row: ReleaseRow): DealReleaseObject {
    return { ...DealDivisionObject.of(row.division), occasion: row.occasion, releasedAt: row.releasedAt };
  }
}

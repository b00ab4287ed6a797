import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, connectionOf, Context, fromCursor, load, PageArgs, pageSize, Reader, toConnection } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { GraphQLError } from 'graphql';
import { statementEntries } from '../data/queries/statement-entries.js';
import { BankStatementEntryObject } from './bank-statement-entry.object.js';
import { BankDebitObject, BankStatementObject, ReceiptObject } from './desk.objects.js';
import { PaymentLoaders } from './payment-loaders.js';
import { PayoutObject } from './payout.object.js';

const { Connection: BankStatementEntryConnection } = connectionOf('BankStatementEntry', () => BankStatementEntryObject);

/** The lines of a statement; whoever sees it sees them. */
@Resolver(() => BankStatementObject)
export class BankStatementEntriesResolver {
  constructor(private readonly reader: Reader) {}

  @AsParent()
  @ResolveField(() => BankStatementEntryConnection, { description: 'The lines that it told first, in its order.' })
  async entries(@Parent() { row }: BankStatementObject, @Args() { first: wanted, after }: PageArgs): Promise<ConnectionOf<BankStatementEntryObject>> {
    const first = pageSize(wanted);
    const { rows, totalCount } = await statementEntries(this.reader, row.id, first + 1, readPlace(after));
    return toConnection(rows, { first, after, totalCount }, ({ place }) => [place], BankStatementEntryObject.of);
  }
}

/** What became of a line. */
@Resolver(() => BankStatementEntryObject)
export class BankStatementEntryResolver {
  constructor(private readonly loaders: PaymentLoaders) {}

  @AsParent()
  @ResolveField(() => ReceiptObject, { nullable: true, description: 'The receipt that it became; null for a debit.' })
  async receipt(@Parent() { row }: BankStatementEntryObject, @Context() context: RequestContext): Promise<ReceiptObject | null> {
    const receipt = row.receiptId === null ? undefined : await load(context, this.loaders.receipts, row.receiptId);
    return receipt ? ReceiptObject.of(receipt) : null;
  }

  @AsParent()
  @ResolveField(() => BankDebitObject, { nullable: true, description: 'The debit that it is; null when it brought money in.' })
  debit(@Parent() { row }: BankStatementEntryObject): BankDebitObject | null {
    return row.direction === 'OUT' ? BankDebitObject.of(row) : null;
  }

  @AsParent()
  @ResolveField(() => PayoutObject, { nullable: true, description: 'The payout that it confirms.' })
  async payout(@Parent() { row }: BankStatementEntryObject, @Context() context: RequestContext): Promise<PayoutObject | null> {
    const payout = row.payoutId === null ? undefined : await load(context, this.loaders.payouts, row.payoutId);
    return payout ? PayoutObject.of(payout) : null;
  }
}

function readPlace(cursor: string | null | undefined): number {
  const [place] = fromCursor(cursor, 1) ?? [0];
  if (typeof place === 'number' && Number.isSafeInteger(place)) return place;
  throw new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'BAD_USER_INPUT' } });
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { Allow, AsParent, Context, load, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { duesById } from '../data/queries/dues.js';
import { candidateDueIds, openDueIds, senderIds } from '../data/queries/open-dues.js';
import { ReceiptObject } from './desk.objects.js';
import { PaymentDueObject } from './payment-due.object.js';
import { PaymentLoaders } from './payment-loaders.js';

/** Most characters that are looked for. */
const LONGEST = 100;

/** Most payments that a search finds. */
const MOST = 20;

/** For whom and what money in the queue could be: found for the desk of the centre, decided by a person. */
@Resolver(() => ReceiptObject)
export class DeskSearchResolver {
  constructor(
    private readonly reader: Reader,
    private readonly loaders: PaymentLoaders,
    private readonly organisations: OrganisationLoader,
  ) {}

  private readonly candidateIds = (ids: readonly string[]) => candidateDueIds(this.reader, ids);
  private readonly senders = (ids: readonly string[]) => senderIds(this.reader, ids);

  @Allow('payments.desk.work')
  @Query(() => [PaymentDueObject], { description: 'Open payments of all organisations, the newest first, at most 20: who looks for one says more of it.' })
  async openPaymentsDue(@Args('text', { description: 'A part of the reference, the title, or the payer’s name; at most 100 characters count.' }) text: string): Promise<PaymentDueObject[]> {
    const ids = await openDueIds(this.reader, text.trim().slice(0, LONGEST), MOST);
    const dues = await duesById(this.reader, ids);
    return ids.map((id) => dues.get(id)).filter((row) => row !== undefined).map(PaymentDueObject.of);
  }

  @AsParent()
  @ResolveField(() => [PaymentDueObject], { description: 'Open payments that it could be for, beside the one that it names: quoted, of the sender, or of this amount. At most 20.' })
  async candidates(@Parent() { row }: ReceiptObject, @Context() context: RequestContext): Promise<PaymentDueObject[]> {
    if (row.waiting === 0n) return [];
    const ids = (await load(context, this.candidateIds, row.id)) ?? [];
    const dues = await Promise.all(ids.map((id) => load(context, this.loaders.dues, id)));
    return dues.filter((due) => due !== undefined).map(PaymentDueObject.of);
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { nullable: true, description: 'The organisation that has the sender’s name.' })
  async sender(@Parent() { row }: ReceiptObject, @Context() context: RequestContext): Promise<OrganisationObject | null> {
    const id = await load(context, this.senders, row.id);
    return id === undefined ? null : this.organisations.existing(context, id);
  }
}

import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AsParent, Context, PageArgs, pageSize, Reader, readPlace, registerNode, toConnection } from '@haihe/platform';
import type { ConnectionOf, RequestContext } from '@haihe/platform';
import { invoicePage, readInvoices, readInvoicesOf } from '../../data/invoice/invoice-rows.js';
import { loaderFor } from '../batch-of-request.js';
import { DealObject } from '../deal.object.js';
import { viewerOf } from '../viewer-of.js';
import { InvoiceConnection, InvoiceObject } from './invoice.object.js';

/** Bills of the caller's organisation; all of them for the centre. */
@Resolver(() => DealObject)
export class InvoiceResolver {
  constructor(private readonly reader: Reader) {
    registerNode('Invoice', async ({ caller }, id) => {
      if (!caller.acting || !caller.permissions.has('market.deal.read')) return undefined;
      const row = (await readInvoices(reader, viewerOf(caller), [id])).get(id);
      return row && InvoiceObject.of(row);
    });
  }

  private readonly ofDeals = loaderFor(({ caller }) => (ids) => readInvoicesOf(this.reader, viewerOf(caller), ids));

  @Allow('market.deal.read')
  @Query(() => InvoiceConnection, { description: 'Bills for the service of the exchange that your organisation paid, the newest first; all of them for the centre.' })
  async invoices(@Args() page: PageArgs, @Context() { caller }: RequestContext): Promise<ConnectionOf<InvoiceObject>> {
    const first = pageSize(page.first);
    const { rows, totalCount } = await invoicePage(this.reader, viewerOf(caller), first + 1, readPlace(page.after));
    return toConnection(rows, { first, after: page.after, totalCount }, ({ place, id }) => [place, id], (row) => InvoiceObject.of(row));
  }

  @AsParent()
  @ResolveField('invoices', () => [InvoiceObject], { description: 'The bills of this deal that the caller may see: his own ones, all of them for the centre.' })
  async invoicesOf({ row }: DealObject, _: unknown, context: RequestContext): Promise<InvoiceObject[]> {
    if (!context.caller.acting) return [];
    return ((await this.ofDeals(context, row.id)) ?? []).map((invoice) => InvoiceObject.of(invoice));
  }
}

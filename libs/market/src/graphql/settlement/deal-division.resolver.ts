import { ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, load, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { readReleases } from '../../data/settlement/release-rows.js';
import type { ReleaseRow } from '../../data/settlement/release-rows.js';
import { addDivisions, divideRelease, inventorShare } from '../../rules/index.js';
import { DealObject } from '../deal.object.js';
import { DealDivisionObject, DealReleaseObject } from './deal-division.objects.js';
import { SettlementLoader } from './settlement.loader.js';

/** Where the money of a deal went, and where it would go now. */
@Resolver(() => DealObject)
export class DealDivisionResolver {
  constructor(
    private readonly reader: Reader,
    private readonly settlement: SettlementLoader,
  ) {}

  private readonly releaseRows = (ids: readonly string[]) => readReleases(this.reader, ids);

  @AsParent()
  @ResolveField('releases', () => [DealReleaseObject], { description: 'Where the money that was held went, the first release first.' })
  async releasesOf(deal: DealObject, _: unknown, context: RequestContext): Promise<DealReleaseObject[]> {
    return (await this.rows(deal, context)).map((row) => DealReleaseObject.ofRow(row));
  }

  @AsParent()
  @ResolveField(() => DealDivisionObject, { nullable: true, description: 'Where what is held goes when it is released; null unless that is what comes next.' })
  async releasePreview(deal: DealObject, _: unknown, context: RequestContext): Promise<DealDivisionObject | null> {
    if (deal.state !== 'CERTIFIED') return null;
    const [rows, dues, held] = await Promise.all([this.rows(deal, context), this.settlement.dues(context, deal), this.settlement.escrow(context, deal)]);
    // What was paid on payments that are open stays where it is, as the release has it.
    const stays = dues.filter(({ state }) => state === 'PARTLY_PAID').reduce((sum, { paid }) => sum + paid, 0n);
    const { sellerFeeFen, buyerFeeFen, sellerKind, agreedAt } = deal.row;
    const division = divideRelease({
      ...{ escrow: held - stays, sellerFee: BigInt(sellerFeeFen), buyerFee: BigInt(buyerFeeFen) },
      ...{ inventorShare: inventorShare(sellerKind, chinaDate(agreedAt)), before: addDivisions(rows.map((row) => row.division)) },
    });
    return DealDivisionObject.of(division);
  }

  private async rows({ row }: DealObject, context: RequestContext): Promise<readonly ReleaseRow[]> {
    return (await load(context, this.releaseRows, row.id)) ?? [];
  }
}

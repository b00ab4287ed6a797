import { Args, Query, Resolver } from '@nestjs/graphql';
import { Context, MoneyInput, Public } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { messageOf, Refusal } from '@haihe/platform/errors';
import { GraphQLError } from 'graphql';
import { computeFees, feeScheduleFor, feeSchedules } from '../../rules/index.js';
import type { ListingMode, PriceRoute, SellerKind } from '../../rules/index.js';
import { ListingModeEnum } from '../enums.js';
import { FeePreviewObject, FeeScheduleObject, previewOf } from './fee.objects.js';
import { PriceRouteEnum, SellerKindEnum } from './settlement-enums.js';

/** Largest price, in fen, as deals know it. */
const MOST = 10_000_000_000_000n;

/** Fees, for everybody, before anybody commits. */
@Resolver()
export class FeeResolver {
  @Public()
  @Query(() => FeePreviewObject, { description: 'What both sides would owe for a deal that is agreed today.' })
  feePreview(
    @Args('mode', { type: () => ListingModeEnum, description: 'Kind of trade.' }) mode: ListingMode,
    @Args('sellerKind', { type: () => SellerKindEnum, description: 'Kind of seller.' }) sellerKind: SellerKind,
    @Args('price', { type: () => MoneyInput, description: 'The price.' }) input: MoneyInput,
    @Context() { caller }: RequestContext,
    @Args('route', { type: () => PriceRouteEnum, defaultValue: 'LISTED', description: 'Whether the price is taken as shown or negotiated.' }) route: PriceRoute,
  ): FeePreviewObject {
    try {
      const price = MoneyInput.read(input, ['price']);
      if (!price.isPositive || price.minor > MOST || price.currency !== 'CNY') throw new Refusal('AMOUNT_MALFORMED', { params: { amount: input.amount.slice(0, 40), currency: input.currency.slice(0, 8) } });
      const agreedOn = chinaDate(new Date());
      const schedule = feeScheduleFor({ mode, route, sellerKind }, agreedOn);
      return previewOf(price, [...computeFees(schedule, { price, sellerKind, agreedOn })], schedule, caller.locale);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new GraphQLError(messageOf(error, caller.locale), { extensions: { code: 'BAD_USER_INPUT' } });
    }
  }

  @Public()
  @Query(() => [FeeScheduleObject], { name: 'feeSchedules', description: 'The fees of the exchange, all versions, the newest first.' })
  schedules(@Context() { caller }: RequestContext): FeeScheduleObject[] {
    return [...feeSchedules].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1)).map((schedule) => FeeScheduleObject.of(schedule, caller.locale));
  }
}

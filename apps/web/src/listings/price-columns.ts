import type { ListingPriceFieldsFragment } from '../api/generated/graphql.js';
import type { Translate } from '../i18n/use-messages.js';
import type { SheetColumn } from '../tables/column.js';

/** The price of a listing in a spreadsheet: how it is asked, from and up to. */
export function priceColumns(t: Translate): SheetColumn<{ price: ListingPriceFieldsFragment }>[] {
  return [
    { title: t('table.priceKind'), value: ({ price }) => t(`priceKind.${price.kind}`) },
    { title: t('table.price'), value: ({ price }) => price.amount && { money: price.amount } },
    { title: t('table.priceTo'), value: ({ price }) => price.amountMax && price.amountMax.amount !== price.amount?.amount ? { money: price.amountMax } : null },
  ];
}

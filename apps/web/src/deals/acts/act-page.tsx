import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { DealDocument } from '../../api/generated/graphql.js';
import { useQuery } from '../../api/use-query.js';
import { Loaded } from '../../elements/loaded.js';
import type { ReaderSide } from '../reader-side.js';
import { useReaderSide } from '../use-reader-side.js';
import type { ShownDeal } from '../shown-deal.js';

/** Loads the deal that a page of its own is about. */
export function ActPage({ children }: { children: (deal: ShownDeal, side: ReaderSide) => ReactNode }) {
  const { id = '' } = useParams();
  const query = useQuery(DealDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.deal}>
      {(deal) => <WithSide deal={deal}>{children}</WithSide>}
    </Loaded>
  );
}

function WithSide({ deal, children }: { deal: ShownDeal; children: (deal: ShownDeal, side: ReaderSide) => ReactNode }) {
  return children(deal, useReaderSide(deal));
}

import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { RightRowFieldsFragment } from '../api/generated/graphql.js';
import { LinkButton } from '../elements/link-button.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';
import { listingPath } from '../paths.js';

const ClaimDialog = lazy(() => import('./claim-dialog.js').then((module) => ({ default: module.ClaimDialog })));

interface RightActionsProps {
  right: Pick<RightRowFieldsFragment, 'id' | 'title' | 'titleEn' | 'displayNumber' | 'owners' | 'claim' | 'listing' | 'availableActions'>;
  small?: boolean;
}

/** Claim it, or list it for sale: what the exchange offers the caller to do with a right. */
export function RightActions({ right, small = false }: RightActionsProps) {
  const t = useMessages();
  const [claiming, setClaiming] = useState(false);
  const size = small ? 'small' : 'middle';
  return (
    <>
      {right.claim?.state === 'SUBMITTED' ? <StateTag tone="active">{t('claim.waiting')}</StateTag> : null}
      {right.availableActions.includes('CLAIM') ? (
        <Button size={size} type={small ? 'default' : 'primary'} onClick={() => setClaiming(true)}>
          {t('claim.act')}
        </Button>
      ) : null}
      {right.listing ? (
        <LinkButton size={size} to={listingPath(right.listing.id)}>
          {t('right.toListing')}
        </LinkButton>
      ) : null}
      {right.availableActions.includes('LIST_FOR_SALE') && !right.listing ? (
        <LinkButton size={size} type={small ? 'default' : 'primary'} to={`/work/listings/new?right=${encodeURIComponent(right.id)}`}>
          {t('right.listForSale')}
        </LinkButton>
      ) : null}
      {claiming ? (
        <Suspense>
          <ClaimDialog right={right} onClose={() => setClaiming(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

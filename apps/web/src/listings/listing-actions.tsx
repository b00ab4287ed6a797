import { Button } from 'antd';
import { ListingRecallDocument, ListingSubmitDocument, type ListingAction } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { LinkButton } from '../elements/link-button.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { draftPath } from '../paths.js';

interface ListingActionsProps {
  listing: { id: string; availableActions: readonly ListingAction[] };
}

/** What the seller, or the centre, may do with a listing now. */
export function ListingActions({ listing }: ListingActionsProps) {
  const t = useMessages();
  const recall = useAction(ListingRecallDocument, (result) => result.listingRecall);
  const submit = useAction(ListingSubmitDocument, (result) => result.listingSubmit);
  const can = (action: ListingAction) => listing.availableActions.includes(action);
  const input = { listingId: listing.id };

  return (
    <>
      {can('WITHDRAW') ? <LinkButton to={`${draftPath(listing.id)}/withdraw`}>{t('listingAction.WITHDRAW')}</LinkButton> : null}
      {can('SUSPEND') ? <LinkButton to={`/centre/listings/${encodeURIComponent(listing.id)}/suspend`}>{t('listingAction.SUSPEND')}</LinkButton> : null}
      {can('AMEND') ? <LinkButton to={`${draftPath(listing.id)}/amend`}>{t('listingAction.AMEND')}</LinkButton> : null}
      {can('RECALL') ? (
        <Button loading={recall.busy} onClick={() => void recall.run({ input })}>
          {t('listingAction.RECALL')}
        </Button>
      ) : null}
      {can('EDIT') ? <LinkButton to={`${draftPath(listing.id)}/edit`}>{t('listingAction.EDIT')}</LinkButton> : null}
      {can('SUBMIT') ? (
        <Button type="primary" loading={submit.busy} onClick={() => void submit.run({ input })}>
          {t('listingAction.SUBMIT')}
        </Button>
      ) : null}
      <Refusals userErrors={[...recall.userErrors, ...submit.userErrors]} trouble={recall.trouble ?? submit.trouble} />
    </>
  );
}

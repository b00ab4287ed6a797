import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SaleEventsDocument, SessionCreateDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { FieldGrid } from '../elements/field-grid.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { biddingDeskPath } from '../paths.js';
import { ListingFinder, type FoundListing } from './listing-finder.js';
import { NumberField } from './number-field.js';
import { emptySession } from './session-draft.js';
import { SessionForm } from './session-form.js';

/** Sets up a session for a published listing. */
export function NewSessionPage() {
  const t = useMessages();
  const title = useTitle();
  const go = useNavigate();
  const [listing, setListing] = useState<FoundListing | null>(null);
  const [eventId, setEventId] = useState('');
  const [place, setPlace] = useState('1');
  const events = useQuery(SaleEventsDocument, { first: 50 }).data?.saleEvents.edges.map(({ node }) => node) ?? [];
  const event = events.find(({ id }) => id === eventId);
  const create = useAction(SessionCreateDocument, (result) => result.sessionCreate, { onDone: ({ session }) => (session ? go(biddingDeskPath(session.id)) : undefined) });
  return (
    <>
      <PageHeader title={t('biddingDesk.new.title')} subtitle={t('biddingDesk.new.subtitle')} />
      <SessionForm
        initial={emptySession}
        listing={listing}
        depositByEvent={Boolean(event?.deposit)}
        act={t('biddingDesk.new.act')}
        busy={create.busy}
        userErrors={create.userErrors}
        trouble={create.trouble}
        onMade={(made) => listing && void create.run({ input: { listingId: listing.id, ...made, ...(event ? { eventId: event.id, eventPlace: Number(place) || 1 } : {}) } })}
      >
        <fieldset>
          <legend>{t('biddingDesk.part.listing')}</legend>
          {listing ? (
            <p style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginBottom: 12 }}>
              <strong>{title(listing)}</strong> <span className="mono">{listing.reference}</span>
              <Button size="small" onClick={() => setListing(null)}>
                {t('biddingDesk.listing.other')}
              </Button>
            </p>
          ) : (
            <ListingFinder onChoose={setListing} error={errorAt(create.userErrors, 'listingId')} />
          )}
          {events.length > 0 ? (
            <FieldGrid>
              <Field label={t('biddingDesk.field.event')} error={errorAt(create.userErrors, 'eventId')}>
                {({ id }) => <PlainSelect id={id} value={eventId} onChange={setEventId} options={[{ value: '', label: t('biddingDesk.noEvent') }, ...events.map((one) => ({ value: one.id, label: title(one) }))]} />}
              </Field>
              {event ? <NumberField label={t('biddingDesk.field.eventPlace')} value={place} onChange={setPlace} suffix="" error={errorAt(create.userErrors, 'eventPlace')} /> : null}
            </FieldGrid>
          ) : null}
        </fieldset>
      </SessionForm>
    </>
  );
}

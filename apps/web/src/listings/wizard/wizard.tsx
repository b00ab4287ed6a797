import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ListingBodyFieldsFragment } from '../../api/generated/graphql.js';
import { PageHeader } from '../../elements/page-header.js';
import { Refusals } from '../../elements/refusals.js';
import { WayBar } from '../../elements/way-bar.js';
import { useMessages } from '../../i18n/use-messages.js';
import { draftPath, listingPath } from '../../paths.js';
import { ListingStateTag } from '../listing-state-tag.js';
import { DeliveryStep } from './delivery-step.js';
import { DescriptionStep } from './description-step.js';
import type { Draft } from './draft.js';
import { PreviewStep } from './preview-step.js';
import { PriceStep } from './price-step.js';
import { RightsStep } from './rights-step.js';
import { stepFields, stepReady, steps, type Step } from './steps.js';
import { useKeptDraft } from './use-kept-draft.js';
import { useSaveDraft } from './use-save-draft.js';
import styles from './wizard.module.css';

interface WizardProps {
  mode: 'new' | 'edit' | 'amend';
  listing: ListingBodyFieldsFragment | null;
  initial: Draft;
  place: string;
}

/** Rights, description, price and term, delivery, preview: one step a page, the draft saved at each. */
export function Wizard({ mode, listing, initial, place }: WizardProps) {
  const t = useMessages();
  const go = useNavigate();
  const [address, setAddress] = useSearchParams();
  const { draft, put, forget } = useKeptDraft(place, initial);
  const saving = useSaveDraft(mode, listing?.id ?? null);
  const [note, setNote] = useState('');
  const at: Step = steps.find((step) => step === address.get('step')) ?? (mode === 'new' ? 'rights' : 'description');
  const index = steps.indexOf(at);
  const last = index === steps.length - 1;

  const turnTo = (step: Step) => setAddress((before) => ({ ...Object.fromEntries(before), step }));

  /** Saves what there is, then goes on; a new draft moves to its own address. */
  const next = async () => {
    const following = steps[index + 1] ?? at;
    if (at === 'rights' || mode === 'amend') return turnTo(following);
    const id = await saving.save(draft);
    if (id === null) return undefined;
    forget();
    return mode === 'new' ? go(`${draftPath(id)}/edit?step=${following}`, { replace: true }) : turnTo(following);
  };

  const finish = async () => {
    const id = mode === 'amend' ? await saving.amend(draft, note) : await saving.submit();
    if (id === null) return;
    forget();
    await go(listingPath(id));
  };

  const parts = { draft, put, errors: saving.userErrors };
  return (
    <>
      <PageHeader
        title={t(`wizard.title.${mode}`)}
        subtitle={mode === 'amend' ? t('wizard.amendHint') : t('wizard.savedHint')}
        state={listing ? <ListingStateTag state={listing.state} /> : null}
        reference={listing?.reference ?? null}
      />
      <WayBar
        compact
        label={t('wizard.steps')}
        steps={steps.map((step, position) => ({ key: step, title: t(`wizard.step.${step}`), state: position < index ? 'done' : position === index ? 'now' : 'ahead' }))}
      />
      {listing?.state === 'RETURNED' && listing.stateReason ? <Alert className={styles['returned'] ?? ''} type="warning" showIcon title={t('wizard.returned')} description={listing.stateReason} /> : null}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void (last ? finish() : next());
        }}
      >
        {at === 'rights' ? <RightsStep {...parts} fixed={listing} /> : null}
        {at === 'description' ? <DescriptionStep {...parts} /> : null}
        {at === 'price' ? <PriceStep {...parts} /> : null}
        {at === 'delivery' ? <DeliveryStep {...parts} /> : null}
        {at === 'preview' ? <PreviewStep listing={listing} draft={draft} note={mode === 'amend' ? { text: note, onChange: setNote } : null} errors={saving.userErrors} /> : null}
        <Refusals userErrors={saving.userErrors} trouble={saving.trouble} fields={stepFields[at]} />
        <div className={styles['actions']}>
          {index > 0 ? (
            <Button size="large" onClick={() => turnTo(steps[index - 1] ?? at)}>
              {t('wizard.back')}
            </Button>
          ) : null}
          <Button type="primary" size="large" htmlType="submit" loading={saving.busy} disabled={!stepReady(at, draft) || (last && mode === 'amend' && note.trim() === '')}>
            {last ? t(`wizard.finish.${mode}`) : at === 'rights' || mode === 'amend' ? t('wizard.next') : t('wizard.saveAndNext')}
          </Button>
        </div>
      </form>
    </>
  );
}

import { Input } from 'antd';
import type { ListingBodyFieldsFragment } from '../../api/generated/graphql.js';
import { errorAt, type UserError } from '../../api/user-errors.js';
import { Facts } from '../../elements/facts.js';
import { Field } from '../../elements/field.js';
import { RightCard } from '../../elements/right-card.js';
import { Section } from '../../elements/section.js';
import { capitals } from '../../formats/capitals.js';
import { moneyRangeText, moneyText, readAmount } from '../../formats/money-text.js';
import { useLanguage, useMessages } from '../../i18n/use-messages.js';
import { CheckList } from '../check-list.js';
import type { Draft } from './draft.js';
import styles from './wizard.module.css';

interface PreviewStepProps {
  listing: ListingBodyFieldsFragment | null;
  draft: Draft;
  /** What an amendment changes, in the seller's words. */
  note: { text: string; onChange: (text: string) => void } | null;
  errors: readonly UserError[];
}

/** How it will be read, and what the checks say, before it goes to review. */
export function PreviewStep({ listing, draft, note, errors }: PreviewStepProps) {
  const t = useMessages();
  const language = useLanguage();
  const from = readAmount(draft.price);
  const to = readAmount(draft.priceMax);
  const minimum = readAmount(draft.minimumPrice);
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });
  const price = draft.priceKind === 'ON_REQUEST' || from === null ? t('priceKind.ON_REQUEST') : draft.priceKind === 'NEGOTIABLE' && to !== null ? moneyRangeText(yuan(from), yuan(to), language) : moneyText(yuan(from));
  const delivered = [draft.documents ? t('delivery.documents') : '', draft.knowHow ? t('delivery.knowHow') : '', draft.training ? t('delivery.training') : ''].filter(Boolean).join(t('common.listComma'));

  return (
    <>
      <Section title={draft.title}>
        <p className={styles['summary']}>{draft.summary}</p>
        <Facts
          narrow
          pairs={[
            [t('facet.PRICE_BAND'), `${price} · ${t(`priceKind.${draft.priceKind}`)}`],
            [t('commitment.words'), draft.priceKind === 'FIXED' ? capitals(from) : null],
            [t('wizard.field.minimum'), minimum !== null && draft.priceKind !== 'FIXED' ? moneyText(yuan(minimum)) : null],
            [t('wizard.field.term'), t('common.days', { count: draft.termDays })],
            [t('listing.readiness'), t(`readiness.${draft.readiness}`)],
            [t('listing.applicationField'), draft.applicationField],
            [t('listing.products'), draft.products],
            [t('listing.evidenceOfUse'), draft.evidenceOfUse],
            [t('listing.delivery'), delivered || t('delivery.none')],
            [t('listing.deliveryNote'), draft.deliveryNote],
            [t('listing.attachments'), draft.attachments.map((attachment) => `${attachment.fileName} (${t(`attachmentStage.${attachment.stage}`)})`).join(t('common.listComma'))],
          ]}
        />
      </Section>
      {listing ? (
        <>
          <Section title={t('listing.rights', { count: listing.rightCount })}>
            {listing.rights.map((right) => (
              <RightCard key={right.id} right={right} />
            ))}
          </Section>
          <Section title={t('listing.checks')} extra={t('wizard.checksHint')}>
            <CheckList checks={listing.checks} />
          </Section>
        </>
      ) : null}
      {note ? (
        <div style={{ marginTop: 32 }}>
          <Field label={t('wizard.field.note')} required error={errorAt(errors, 'note')} hint={t('wizard.field.noteHint')}>
            {(ties) => <Input.TextArea {...ties} rows={3} maxLength={500} value={note.text} onChange={(event) => note.onChange(event.target.value)} />}
          </Field>
        </div>
      ) : null}
    </>
  );
}

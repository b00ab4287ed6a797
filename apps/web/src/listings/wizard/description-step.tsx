import { Input } from 'antd';
import { IndustriesDocument, type Readiness } from '../../api/generated/graphql.js';
import { useQuery } from '../../api/use-query.js';
import { errorAt } from '../../api/user-errors.js';
import { Field } from '../../elements/field.js';
import { FieldGrid } from '../../elements/field-grid.js';
import { PlainSelect } from '../../elements/plain-select.js';
import { useMessages, useTitle } from '../../i18n/use-messages.js';
import type { StepProps } from './step-props.js';

const readinesses: readonly Readiness[] = ['CONCEPT', 'LABORATORY', 'PROTOTYPE', 'PILOT', 'PRODUCTION'];

/** What is offered, in words that a buyer searches for. */
export function DescriptionStep({ draft, put, errors }: StepProps) {
  const t = useMessages();
  const title = useTitle();
  const industries = useQuery(IndustriesDocument, {}).data?.industries ?? [];
  const at = (field: string) => errorAt(errors, field);
  return (
    <>
      <Field label={t('wizard.field.title')} required error={at('title')} hint={t('wizard.field.titleHint')}>
        {(ties) => <Input {...ties} maxLength={200} showCount value={draft.title} onChange={(event) => put({ title: event.target.value })} />}
      </Field>
      <Field label={t('wizard.field.titleEn')} error={at('titleEn')}>
        {(ties) => <Input {...ties} lang="en" maxLength={300} value={draft.titleEn} onChange={(event) => put({ titleEn: event.target.value })} />}
      </Field>
      <Field label={t('wizard.field.summary')} required error={at('summary')} hint={t('wizard.field.summaryHint')}>
        {(ties) => <Input.TextArea {...ties} rows={6} maxLength={4000} showCount value={draft.summary} onChange={(event) => put({ summary: event.target.value })} />}
      </Field>
      <Field label={t('wizard.field.summaryEn')} error={at('summaryEn')}>
        {(ties) => <Input.TextArea {...ties} lang="en" rows={4} maxLength={6000} value={draft.summaryEn} onChange={(event) => put({ summaryEn: event.target.value })} />}
      </Field>
      <FieldGrid>
        <Field label={t('listing.readiness')} required error={at('readiness')}>
          {({ id }) => <PlainSelect id={id} value={draft.readiness} onChange={(readiness) => put({ readiness })} options={readinesses.map((value) => ({ value, label: t(`readiness.${value}`) }))} />}
        </Field>
        <Field label={t('listing.industry')} error={at('industryCode')}>
          {({ id }) => (
            <PlainSelect
              id={id}
              value={draft.industryCode}
              onChange={(industryCode) => put({ industryCode })}
              options={[{ value: '', label: t('wizard.field.noIndustry') }, ...industries.map((industry) => ({ value: industry.symbol, label: `${industry.symbol} ${title(industry)}` }))]}
            />
          )}
        </Field>
      </FieldGrid>
      <Field label={t('listing.applicationField')} error={at('applicationField')}>
        {(ties) => <Input {...ties} maxLength={200} value={draft.applicationField} onChange={(event) => put({ applicationField: event.target.value })} />}
      </Field>
      <Field label={t('listing.products')} error={at('products')}>
        {(ties) => <Input {...ties} maxLength={300} value={draft.products} onChange={(event) => put({ products: event.target.value })} />}
      </Field>
      <Field label={t('listing.evidenceOfUse')} error={at('evidenceOfUse')} hint={t('wizard.field.evidenceHint')}>
        {(ties) => <Input.TextArea {...ties} rows={3} maxLength={2000} value={draft.evidenceOfUse} onChange={(event) => put({ evidenceOfUse: event.target.value })} />}
      </Field>
    </>
  );
}

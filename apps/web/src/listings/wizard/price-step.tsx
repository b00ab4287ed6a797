import { Radio } from 'antd';
import { errorAt } from '../../api/user-errors.js';
import type { PriceKind } from '../../api/generated/graphql.js';
import { Field } from '../../elements/field.js';
import { FieldGrid } from '../../elements/field-grid.js';
import { MoneyInput } from '../../elements/money-input.js';
import { PlainSelect } from '../../elements/plain-select.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { StepProps } from './step-props.js';

const kinds: readonly PriceKind[] = ['FIXED', 'NEGOTIABLE', 'ON_REQUEST'];
// Within what the trading rules allow every kind of seller: 15 to 90 days.
const terms = [15, 28, 60, 90];

/** How the price is made, and how long the listing stands. */
export function PriceStep({ draft, put, errors }: StepProps) {
  const t = useMessages();
  const { priceKind } = draft;
  const at = (field: string) => errorAt(errors, field);
  return (
    <>
      <Field label={t('wizard.field.priceKind')} required error={at('priceKind')}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={priceKind}
            onChange={(event) => put({ priceKind: event.target.value as PriceKind })}
            style={{ display: 'grid', gap: 8 }}
            options={kinds.map((value) => ({ value, label: t(`wizard.priceKind.${value}`) }))}
          />
        )}
      </Field>
      {priceKind === 'FIXED' ? <MoneyInput label={t('wizard.field.price')} required value={draft.price} onChange={(price) => put({ price })} error={at('price')} hint={t('wizard.field.fixedHint')} /> : null}
      {priceKind === 'NEGOTIABLE' ? (
        <FieldGrid>
          <MoneyInput label={t('wizard.field.priceFrom')} required value={draft.price} onChange={(price) => put({ price })} error={at('price')} />
          <MoneyInput label={t('wizard.field.priceTo')} value={draft.priceMax} onChange={(priceMax) => put({ priceMax })} error={at('priceMax')} />
        </FieldGrid>
      ) : null}
      {priceKind === 'FIXED' ? null : (
        <MoneyInput label={t('wizard.field.minimum')} value={draft.minimumPrice} onChange={(minimumPrice) => put({ minimumPrice })} error={at('minimumPrice')} hint={t('wizard.field.minimumHint')} />
      )}
      <Field label={t('wizard.field.term')} required error={at('termDays')} hint={t('wizard.field.termHint')}>
        {({ id }) => (
          <div style={{ maxWidth: 240 }}>
            <PlainSelect
              id={id}
              value={draft.termDays}
              onChange={(termDays) => put({ termDays })}
              options={[...new Set([...terms, draft.termDays])].sort((left, right) => left - right).map((count) => ({ value: count, label: t('common.days', { count }) }))}
            />
          </div>
        )}
      </Field>
    </>
  );
}

import { useState } from 'react';
import { FeePreviewDocument, type PriceRoute, type SellerKind } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { FeeBox } from '../deals/fee-box.js';
import { Field } from '../elements/field.js';
import { MoneyInput } from '../elements/money-input.js';
import { MoneyText } from '../elements/money-text.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { Section } from '../elements/section.js';
import { readAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './fees-page.module.css';

const kinds: readonly SellerKind[] = ['PRIVATE', 'UNIVERSITY', 'STATE_OWNED_ASSET'];
const routes: readonly PriceRoute[] = ['LISTED', 'NEGOTIATED'];

/** What the fees come to for a price, before anyone commits. */
export function FeeCalculator() {
  const t = useMessages();
  const [typed, setTyped] = useState('1,000,000');
  const [sellerKind, setKind] = useState<SellerKind>('PRIVATE');
  const [route, setRoute] = useState<PriceRoute>('LISTED');
  const amount = readAmount(typed);
  const asked = amount !== null && /[1-9]/.test(amount);
  const { data, error } = useQuery(FeePreviewDocument, { mode: 'SALE', sellerKind, route, price: { amount: amount ?? '0.00', currency: 'CNY' } }, { enabled: asked, keep: true });
  return (
    <Section boxed title={t('fees.calculator')}>
      <MoneyInput required label={t('commitment.price')} value={typed} onChange={setTyped} />
      <Field label={t('fees.sellerKind')} required>
        {({ id }) => <PlainSelect id={id} value={sellerKind} onChange={setKind} options={kinds.map((kind) => ({ value: kind, label: t(`sellerKind.${kind}`) }))} />}
      </Field>
      <Field label={t('fees.route')} required>
        {({ id }) => <PlainSelect id={id} value={route} onChange={setRoute} options={routes.map((each) => ({ value: each, label: t(`priceRoute.${each}`) }))} />}
      </Field>
      {asked && error ? <Refusals userErrors={[]} trouble={error} /> : null}
      <div aria-live="polite">
        {asked && data && !error ? (
          <>
            {data.feePreview.fees.map((fee) => (
              <FeeBox key={fee.payer} fee={fee} />
            ))}
            <p className={styles['total']}>
              {t('fees.buyerPays')} <MoneyText money={data.feePreview.buyerPays} />
            </p>
            <p className={styles['total']}>
              {t('fees.sellerReceives')} <MoneyText money={data.feePreview.sellerReceives} />
            </p>
          </>
        ) : null}
      </div>
    </Section>
  );
}

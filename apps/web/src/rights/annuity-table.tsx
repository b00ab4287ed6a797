import type { AnnuityFieldsFragment, AnnuityState } from '../api/generated/graphql.js';
import { DayText } from '../elements/date-text.js';
import { MoneyText } from '../elements/money-text.js';
import { PlainTable } from '../elements/plain-table.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const tones: Record<AnnuityState, Tone> = { PAID: 'good', DUE: 'attention', LATE: 'bad', UPCOMING: 'neutral', UNKNOWN: 'neutral' };

/** The annual fees with due dates, surcharge and grace. */
export function AnnuityTable({ annuities }: { annuities: readonly AnnuityFieldsFragment[] }) {
  const t = useMessages();
  return (
    <PlainTable
      head={[t('annuity.yearHead'), t('annuity.due'), { name: t('annuity.amount'), right: true }, { name: t('annuity.surcharge'), right: true }, t('annuity.grace'), t('annuity.state')]}
      rows={annuities.map((annuity) => ({
        key: String(annuity.year),
        cells: [
          t('annuity.year', { year: annuity.year }),
          <DayText key="due" at={annuity.dueDate} />,
          <MoneyText key="amount" money={annuity.amount} />,
          annuity.surcharge ? <MoneyText key="surcharge" money={annuity.surcharge} /> : null,
          annuity.graceUntil ? <DayText key="grace" at={annuity.graceUntil} /> : null,
          <StateTag key="state" tone={tones[annuity.state]}>
            {t(`annuityState.${annuity.state}`)}
          </StateTag>,
        ],
      }))}
    />
  );
}

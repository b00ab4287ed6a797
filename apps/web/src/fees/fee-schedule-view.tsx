import type { FeeSchedulesQuery } from '../api/generated/graphql.js';
import { Section } from '../elements/section.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './fees-page.module.css';

type Schedule = FeeSchedulesQuery['feeSchedules'][number];

/** One schedule: for whom, since when, its steps on each side, its limits and where the numbers come from. */
export function FeeScheduleView({ schedule }: { schedule: Schedule }) {
  const t = useMessages();
  return (
    <Section title={schedule.title} extra={<span className="mono">{schedule.version}</span>}>
      {schedule.tables.map((table, index) => (
        <table key={index} className={styles['table']}>
          <caption>{t(`deals.fees.${table.payer}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fees.step')}</th>
              <th scope="col">{t('fees.rate')}</th>
            </tr>
          </thead>
          <tbody>
            {table.tiers.map((tier, step) => {
              const from = table.tiers[step - 1]?.upTo ?? null;
              return (
                <tr key={step}>
                  <td>
                    {tier.upTo && from
                      ? t('fees.between', { from: moneyText(from), to: moneyText(tier.upTo) })
                      : tier.upTo
                        ? t('deals.fees.upTo', { amount: moneyText(tier.upTo) })
                        : from
                          ? t('fees.from', { from: moneyText(from) })
                          : t('deals.fees.whole')}
                  </td>
                  <td>{tier.rate}</td>
                </tr>
              );
            })}
            {table.minimum ? (
              <tr>
                <td>{t('fees.minimum')}</td>
                <td>{moneyText(table.minimum)}</td>
              </tr>
            ) : null}
            {table.maximum ? (
              <tr>
                <td>{t('fees.maximum')}</td>
                <td>{moneyText(table.maximum)}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      ))}
      <p className={styles['meta']}>
        {t('fees.for', { kinds: schedule.sellerKinds?.map((kind) => t(`sellerKind.${kind}`)).join(t('common.listComma')) ?? t('fees.allKinds') })} · {t('fees.since', { day: schedule.validFrom })}
        {schedule.cap ? ` · ${t('fees.cap', { rate: schedule.cap })}` : ''}
      </p>
      {schedule.waivers.map((waiver) => (
        <p key={waiver} className={styles['meta']}>
          {waiver}
        </p>
      ))}
      <p className={styles['meta']}>{t('fees.source', { source: schedule.source })}</p>
    </Section>
  );
}

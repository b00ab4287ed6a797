import { useMemo } from 'react';
import type { MarketFiguresQuery } from '../api/generated/graphql.js';
import { Chart } from '../elements/chart.js';
import { Section } from '../elements/section.js';
import { useChartColours } from '../elements/use-chart-colours.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { useFacetTitle } from '../search/use-facet-title.js';
import { barOption, monthsOption } from './chart-options.js';
import styles from './market-charts.module.css';

/** What is on offer by kind and field, and how the market moves month by month. */
export function MarketCharts({ figures }: { figures: MarketFiguresQuery['marketFigures'] }) {
  const t = useMessages();
  const colours = useChartColours();
  const titleOf = useFacetTitle();
  const { perMonth } = figures;
  const byKind = useMemo(() => figures.byKind.map((kind) => ({ ...kind, title: titleOf('KIND', kind) })), [figures, titleOf]);
  const byIpcSection = useMemo(() => figures.byIpcSection.map((section) => ({ ...section, title: titleOf('IPC_SECTION', section) })), [figures, titleOf]);
  const kinds = useMemo(() => barOption(byKind, colours), [byKind, colours]);
  const sections = useMemo(() => barOption(byIpcSection, colours), [byIpcSection, colours]);
  const months = useMemo(
    () => monthsOption(perMonth, { listings: t('home.charts.listings'), deals: t('home.charts.deals') }, colours),
    [perMonth, colours, t],
  );
  const counted = [t('home.charts.name'), t('home.charts.count')];

  return (
    <Section title={t('home.charts.title')}>
      <div className={styles['grid']}>
        <Chart title={t('home.charts.perMonth')} option={months} head={[t('home.charts.month'), t('home.charts.listings'), t('home.charts.deals'), t('home.charts.amount')]} rows={perMonth.map((month) => [month.month, month.listings, month.deals, moneyText(month.amount)])} />
        <Chart title={t('home.charts.byKind')} option={kinds} head={counted} rows={byKind.map((kind) => [kind.title, kind.count])} />
        <Chart title={t('home.charts.byIpc')} option={sections} head={counted} rows={byIpcSection.map((section) => [section.title, section.count])} />
      </div>
    </Section>
  );
}

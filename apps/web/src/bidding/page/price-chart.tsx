import { useMemo } from 'react';
import type { SessionEntryFieldsFragment } from '../../api/generated/graphql.js';
import { Chart } from '../../elements/chart.js';
import { useChartColours } from '../../elements/use-chart-colours.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { preciseText } from '../clock-text.js';

/** The price over time, bid by bid. */
export function PriceChart({ entries }: { entries: readonly SessionEntryFieldsFragment[] }) {
  const t = useMessages();
  const colours = useChartColours();
  const bids = useMemo(() => entries.filter(({ kind, amount }) => kind === 'BID' && amount).toReversed(), [entries]);
  const option = useMemo(
    () => ({
      animation: false,
      textStyle: { fontFamily: colours.font, color: colours.ink },
      grid: { left: 0, right: 24, top: 16, bottom: 0, containLabel: true },
      tooltip: { trigger: 'axis', confine: true, backgroundColor: colours.paper, borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 12 } },
      xAxis: { type: 'time', axisLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.inkSoft, fontSize: 11, hideOverlap: true } },
      yAxis: { type: 'value', scale: true, axisLabel: { color: colours.inkSoft, fontSize: 11 }, splitLine: { lineStyle: { color: colours.line } } },
      series: [
        {
          name: t('bidding.price.now'),
          type: 'line',
          step: 'end',
          symbolSize: 6,
          data: bids.map(({ at, amount }) => [at, Number(amount?.amount ?? 0)]),
          lineStyle: { color: colours.river, width: 2 },
          itemStyle: { color: colours.river },
        },
      ],
    }),
    [bids, colours, t],
  );
  if (bids.length < 2) return null;
  return (
    <Chart
      title={t('bidding.chart.title')}
      option={option}
      height={220}
      head={[t('bidding.chart.at'), t('bidding.chart.bidder'), t('bidding.chart.amount')]}
      rows={bids.map(({ at, bidder, amount }) => [preciseText(at), bidder ?? '', amount ? moneyText(amount) : ''])}
    />
  );
}

import type { EChartsCoreOption } from 'echarts/core';
import type { MarketFiguresQuery } from '../api/generated/graphql.js';
import type { useChartColours } from '../elements/use-chart-colours.js';

type Colours = ReturnType<typeof useChartColours>;
type Figures = MarketFiguresQuery['marketFigures'];

/** Lying bars, longest first, each labelled with its count. */
export function barOption(values: Figures['byKind'], colours: Colours): EChartsCoreOption {
  const shown = [...values].sort((left, right) => right.count - left.count).slice(0, 8).reverse();
  return {
    animation: false,
    textStyle: { fontFamily: colours.font, color: colours.ink },
    grid: { left: 128, right: 36, top: 4, bottom: 0 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      data: shown.map((value) => value.title),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colours.inkSoft, width: 118, overflow: 'truncate', fontSize: 12 },
    },
    series: [
      {
        type: 'bar',
        data: shown.map((value) => value.count),
        barMaxWidth: 14,
        itemStyle: { color: colours.river, borderRadius: [0, 2, 2, 0] },
        label: { show: true, position: 'right', color: colours.ink, fontSize: 12 },
      },
    ],
  };
}

/** New listings as bars and deals as a line over the months, labelled directly instead of by a legend. */
export function monthsOption(months: Figures['perMonth'], names: { listings: string; deals: string }, colours: Colours): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: colours.font, color: colours.ink },
    grid: { left: 0, right: 48, top: 24, bottom: 0, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, backgroundColor: colours.paper, borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 12 } },
    xAxis: {
      type: 'category',
      data: months.map((month) => month.month.slice(2).replace('-', '/')),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.inkSoft, fontSize: 11 },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colours.inkSoft, fontSize: 11 }, splitLine: { lineStyle: { color: colours.line } } },
    series: [
      { name: names.listings, type: 'bar', data: months.map((month) => month.listings), barMaxWidth: 18, itemStyle: { color: colours.riverSoft, borderRadius: [2, 2, 0, 0] } },
      {
        name: names.deals,
        type: 'line',
        data: months.map((month) => month.deals),
        symbolSize: 5,
        lineStyle: { color: colours.river, width: 2 },
        itemStyle: { color: colours.river },
        endLabel: { show: true, formatter: names.deals, color: colours.river, fontSize: 12 },
      },
    ],
  };
}

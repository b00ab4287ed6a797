import { Slider } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { Chart } from '../elements/chart.js';
import { MomentText } from '../elements/date-text.js';
import { MoneyText } from '../elements/money-text.js';
import { useChartColours } from '../elements/use-chart-colours.js';
import { useMessages } from '../i18n/use-messages.js';
import { thinOut } from './thin-out.js';
import type { ReplayStep } from './verify-in-slices.js';

/** More points than this are not seen on a screen. */
const POINTS = 600;
const ROWS = 40;

/** Price over time as the log tells it, up to any of its entries. */
export function Replay({ steps }: { steps: readonly ReplayStep[] }) {
  const t = useMessages();
  const colours = useChartColours();
  const [place, setPlace] = useState(steps.length - 1);
  const shownPlace = useDeferredValue(place);
  const step = steps[Math.min(place, steps.length - 1)];
  const priced = useMemo(() => steps.slice(0, shownPlace + 1).filter(({ price }) => price !== null), [steps, shownPlace]);
  // Where one price alone was ever known there is nothing to draw.
  const moves = useMemo(() => new Set(steps.flatMap(({ price }) => (price === null ? [] : [price]))).size > 1, [steps]);
  const option = useMemo<EChartsCoreOption>(
    () => ({
      animation: false,
      textStyle: { fontFamily: colours.font, color: colours.ink },
      grid: { left: 0, right: 16, top: 16, bottom: 0, containLabel: true },
      xAxis: { type: 'time', axisLabel: { color: colours.inkSoft, hideOverlap: true } },
      yAxis: { type: 'value', scale: true, axisLabel: { color: colours.inkSoft }, splitLine: { lineStyle: { color: colours.line } } },
      series: [{ type: 'line', step: 'end', showSymbol: false, lineStyle: { color: colours.river }, data: thinOut(priced, POINTS).map(({ at, price }) => [at, (price ?? 0) / 100]) }],
    }),
    [priced, colours],
  );
  return (
    <>
      <Slider min={0} max={steps.length - 1} value={place} onChange={setPlace} ariaLabelForHandle={t('verifySession.replay.slider')} tooltip={{ formatter: (value) => steps[value ?? 0]?.seq ?? '' }} />
      {step ? (
        <p aria-live="polite">
          {t('verifySession.replay.entry', { seq: step.seq })} · {t(`verifySession.kinds.${step.kind}`)}
          {step.bidder === null ? '' : ` ${step.bidder}`} · <MomentText at={new Date(step.at).toISOString()} /> {step.price === null ? null : <MoneyText money={yuan(step.price)} strong />}
        </p>
      ) : null}
      {moves ? (
        <Chart
          title={t('verifySession.replay.chart')}
          option={option}
          head={[t('verifySession.replay.number'), t('verifySession.replay.time'), t('verifySession.price')]}
          rows={thinOut(priced, ROWS).map(({ seq, at, price }) => [seq, <MomentText key="at" at={new Date(at).toISOString()} />, <MoneyText key="price" money={yuan(price ?? 0)} />])}
        />
      ) : null}
    </>
  );
}

const yuan = (fen: number) => ({ amount: (fen / 100).toFixed(2), currency: 'CNY' });

import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { useMessages } from '../i18n/use-messages.js';
import styles from './chart.module.css';

const ChartCanvas = lazy(() => import('./chart-canvas.js').then((module) => ({ default: module.ChartCanvas })));

interface ChartProps {
  title: string;
  option: EChartsCoreOption;
  height?: number;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** A chart that is drawn when it comes into view, with the table of its figures behind it. */
export function Chart({ title, option, height = 260, head, rows }: ChartProps) {
  const t = useMessages();
  const place = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), { rootMargin: '160px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  return (
    <figure ref={place} className={styles['chart']}>
      <figcaption className={styles['title']}>{title}</figcaption>
      <Suspense fallback={<div style={{ height }} />}>{seen ? <ChartCanvas option={option} height={height} /> : <div style={{ height }} />}</Suspense>
      <details className={styles['behind']}>
        <summary>{t('chart.table')}</summary>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column}>{cell}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

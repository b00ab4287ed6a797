import { useMemo } from 'react';
import { useDark } from '../theme/use-preference.js';

/** The colours of theme.css for what is drawn by ECharts, which reads no CSS variables. */
export function useChartColours() {
  const dark = useDark();
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
    return {
      dark,
      river: dark ? '#4b93cc' : '#0f4c81',
      riverSoft: dark ? '#2f536f' : '#9fc0dc',
      ink: colour('ink'),
      inkSoft: colour('ink-soft'),
      line: colour('line-soft'),
      paper: colour('paper'),
      font: getComputedStyle(document.body).fontFamily,
    };
  }, [dark]);
}

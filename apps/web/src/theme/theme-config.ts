import { theme, type ThemeConfig } from 'antd';

/** Ant Design in the exchange's colours; the same ones stand as CSS variables in theme.css. */
export function themeConfig(dark: boolean, still: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#2c78b6' : '#0f4c81',
      colorInfo: dark ? '#4b93cc' : '#0f4c81',
      colorLink: dark ? '#7db6e3' : '#0f4c81',
      colorSuccess: dark ? '#4fa873' : '#22683f',
      colorWarning: dark ? '#d39a35' : '#a86a00',
      // Refused input is rust; seal red is kept for what cannot be undone.
      colorError: dark ? '#df8a55' : '#a8480b',
      colorText: dark ? '#e4ebf1' : '#18242f',
      colorTextSecondary: dark ? '#a9b8c5' : '#4d5b68',
      colorTextTertiary: dark ? '#97a7b5' : '#5f6c78',
      colorTextPlaceholder: dark ? '#8798a6' : '#66737f',
      colorTextDisabled: dark ? '#8798a6' : '#66737f',
      colorBorder: dark ? '#3a4a58' : '#c3ccd4',
      colorBorderSecondary: dark ? '#22303b' : '#e3e9ee',
      colorBgBase: dark ? '#121a21' : '#ffffff',
      colorBgContainer: dark ? '#121a21' : '#ffffff',
      colorBgElevated: dark ? '#182129' : '#ffffff',
      colorBgLayout: dark ? '#0c1217' : '#f5f7f9',
      colorInfoBg: dark ? '#172a3b' : '#e9f1f8',
      colorInfoBorder: dark ? '#2f536f' : '#b9d0e4',
      colorSuccessBg: dark ? '#152b1f' : '#e6f3ea',
      colorSuccessBorder: dark ? '#2a5940' : '#b5d8c2',
      colorWarningBg: dark ? '#30240d' : '#fdf3df',
      colorWarningBorder: dark ? '#614a1c' : '#ecd5a4',
      colorErrorBg: dark ? '#341f12' : '#fcede3',
      colorErrorBorder: dark ? '#6a4127' : '#ecc4ab',
      borderRadius: 4,
      fontFamily: 'inherit',
      fontSize: 14,
      lineHeight: 1.6,
      controlHeight: 34,
      wireframe: false,
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
      boxShadow: 'var(--shadow)',
      boxShadowSecondary: 'var(--shadow)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: { headerBg: dark ? '#172029' : '#f5f7f9', headerSplitColor: 'transparent', cellPaddingBlock: 10, cellPaddingInline: 12 },
      Tabs: { horizontalItemGutter: 28 },
    },
  };
}

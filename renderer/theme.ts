import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const family =
  '"Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", sans-serif';

/** The one accent: a quiet official red, for the primary action and the current place only. */
const official: MantineColorsTuple = [
  '#fbf3f2',
  '#f5e4e2',
  '#e8c4c0',
  '#d9a09b',
  '#c97871',
  '#b75650',
  '#a83c37',
  '#982b28',
  '#832320',
  '#6c1a18',
];

/** Warm greys of paper and ink; from 5 on a line, from 6 on a text passes AA on paper. */
const paper: MantineColorsTuple = [
  '#f8f6f2',
  '#f1eee8',
  '#e7e3da',
  '#d9d4c9',
  '#c3bcaf',
  '#8d8578',
  '#665f55',
  '#544e46',
  '#3a352f',
  '#23201c',
];

/** What is wrong or late: burnt clay, apart from the accent. */
const clay: MantineColorsTuple = [
  '#fdf4ec',
  '#fae5d3',
  '#f2c9a6',
  '#e3a473',
  '#cf7f45',
  '#b8622a',
  '#9c4a12',
  '#8a3f0c',
  '#733409',
  '#5b2906',
];

/** Mantine's theme for the whole application: 16 px base, 40 px controls, little rounding, one shadow. */
export const theme = createTheme({
  fontFamily: family,
  headings: { fontFamily: family, fontWeight: '600' },
  colors: { official, gray: paper, red: clay },
  primaryColor: 'official',
  primaryShade: 7,
  black: '#23201c',
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 4px 16px rgb(35 32 28 / 14%)',
    lg: '0 4px 16px rgb(35 32 28 / 14%)',
    xl: '0 4px 16px rgb(35 32 28 / 14%)',
  },
  respectReducedMotion: true,
  components: {
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md', withinPortal: false }, withCheckIcon: false } },
    Notification: { defaultProps: { color: 'gray.8', closeButtonProps: { 'aria-label': '关闭' } } },
    // a browser keeps what was typed into a field on the disk unless it is told not to
    Input: { defaultProps: { autoComplete: 'off' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
  },
});

/** Colours that Mantine derives from its greys, moved to shades that pass AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-body': '#ffffff',
  },
  dark: {},
});

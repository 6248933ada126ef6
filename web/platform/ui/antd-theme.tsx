import { theme as antd, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import type { Locale } from 'antd/es/locale/index.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { type ReactNode, useMemo } from 'react';
import { useTheme } from '../state/theme.tsx';
import { language } from '../text/language.ts';

// The bundler gives the locale itself, the type checker believes in a CommonJS module around it.
function localeOf(module: Locale | { readonly default: Locale }): Locale {
  return 'default' in module ? module.default : module;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// antd would part the two characters of a short Chinese label by a space.
const button = { autoInsertSpace: false };
const locale = localeOf(language === 'zh' ? zhCN : enUS);
const csp = { nonce };
const wave = { disabled: true };

// What a field is for is read by everybody: as dark as quiet words.
const lightTokens = { colorTextBase: '#1b2333', colorTextPlaceholder: '#5f6b80', colorError: '#c22a1d' };

const darkTokens = {
  colorError: '#ff7b68',
  colorTextBase: '#e8ecf5',
  colorTextPlaceholder: '#98a3ba',
  colorBgContainer: '#131a2b',
  colorBgElevated: '#1a2338',
  colorBorder: '#37425f',
  colorBorderSecondary: '#27314a',
};

const fontFamily =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

/** The texts of the page's language, our colours and the nonce for antd's styles. */
export function AntdTheme({ children }: { readonly children: ReactNode }): ReactNode {
  const { theme } = useTheme();
  const config = useMemo(
    () => ({
      algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
      token: {
        colorPrimary: theme === 'dark' ? '#3f6fe8' : '#1f5eff',
        borderRadius: 8,
        fontFamily,
        ...(theme === 'dark' ? darkTokens : lightTokens),
      },
    }),
    [theme],
  );
  return (
    <ConfigProvider locale={locale} csp={csp} theme={config} button={button} wave={wave}>
      {children}
    </ConfigProvider>
  );
}

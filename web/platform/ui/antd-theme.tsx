import { ConfigProvider, theme as antd } from 'antd';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { Locale } from 'antd/es/locale/index.js';
import { type ReactNode, useMemo } from 'react';
import { useTheme } from '../state/theme.tsx';

// The bundler gives the locale itself, the type checker believes in a CommonJS module around it.
function localeOf(module: Locale | { readonly default: Locale }): Locale {
  return 'default' in module ? module.default : module;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const locale = localeOf(zhCN);
const csp = { nonce };

const fontFamily =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

/** Chinese texts, our colours and the nonce for antd's styles. */
export function AntdTheme({ children }: { readonly children: ReactNode }): ReactNode {
  const { theme } = useTheme();
  const config = useMemo(
    () => ({
      algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
      token: {
        colorPrimary: theme === 'dark' ? '#5b8dff' : '#1f5eff',
        borderRadius: 8,
        fontFamily,
        ...(theme === 'dark' ? { colorBgBase: '#131a2b', colorTextBase: '#e8ecf5' } : { colorTextBase: '#1b2333' }),
      },
    }),
    [theme],
  );
  return (
    <ConfigProvider locale={locale} csp={csp} theme={config} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}

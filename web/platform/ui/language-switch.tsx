import { Button } from 'antd';
import type { ReactNode } from 'react';
import { changeLanguage, language, languageNames } from '../text/language.ts';

/** Offers the page in the other language, named as that language names itself. */
export function LanguageSwitch(): ReactNode {
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other} onClick={() => changeLanguage(other)} data-testid="change-language">
      {languageNames[other]}
    </Button>
  );
}

import { inLanguage } from './language.ts';

const chineseNames: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  JPY: '日元',
  EUR: '欧元',
  GBP: '英镑',
  KRW: '韩元',
  TWD: '新台币',
  MOP: '澳门元',
  AUD: '澳元',
  CAD: '加元',
  SGD: '新加坡元',
  CHF: '瑞士法郎',
};

/** How an amount reads: in units of ten to the power of `places`, with its currency. */
export const money = inLanguage({
  zh: { places: 4, words: (amount: string, currency: string) => `${amount} 万${chineseNames[currency] ?? currency}` },
  en: { places: 0, words: (amount, currency) => `${currency} ${amount}` },
});

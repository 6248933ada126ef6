import { inLanguage } from '../platform/text/language.ts';
import type { Test } from './plan.query.ts';

type Names = Readonly<Record<Test, string>>;

const zh: Names = {
  ...{ TYPE: '用途', INDUSTRY: '产业导向', NEGATIVE_LIST: '负面清单', ENVIRONMENT: '环境和消防准入', AREA: '面积' },
  ...{ LOT: '面积过大或分割', HEIGHT: '层高', LOAD: '荷载和用电', TENURE: '租售', PRICE: '价格', DATE: '交付时间' },
  YIELD: '能耗和亩均税收',
};
const en: Names = {
  ...{ TYPE: 'Use', INDUSTRY: 'Industry', NEGATIVE_LIST: 'Negative list', ENVIRONMENT: 'Environment and fire' },
  ...{ AREA: 'Area', LOT: 'Too large or lot', HEIGHT: 'Floor height', LOAD: 'Load and power' },
  ...{ TENURE: 'Rent or sale', PRICE: 'Price', DATE: 'Date', YIELD: 'Energy and tax per mu' },
};

/** What the tests of admission are called. */
export const testNames = inLanguage({ zh, en });

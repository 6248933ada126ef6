import { inLanguage } from '../../platform/text/language.ts';
import { plural } from '../../platform/text/plural.ts';

const figure = (count: number): string => count.toLocaleString('en-US');

/** Texts of a large chain that is not drawn whole. */
export const text = inLanguage({
  zh: {
    shown: (shown: number, total: number) => `显示 ${figure(shown)} / ${figure(total)} 个环节`,
    hint: '环节很多时，每个环节组先画关键的和上下游联系多的，其余收在本组的一张卡片里，子环节收在上级环节里；点卡片就地展开。表格里始终列出全部环节。',
    openAll: '全部展开',
    fold: '恢复收起',
    card: (count: number) => `+${figure(count)}\n其余环节，点击展开`,
    open: (count: number, lane: string) => `展开${lane}其余 ${figure(count)} 个环节`,
  },
  en: {
    shown: (shown, total) => `Showing ${figure(shown)} / ${plural(total, 'link')}`,
    hint: 'In a large chain each lane first shows core links and those with the most supplies; the others are folded into one card of the lane, sub-links into their parent. Click a card to open it in place. The table always lists all links.',
    openAll: 'Open all',
    fold: 'Fold again',
    card: (count) => `+${figure(count)}\nmore, click to open`,
    open: (count, lane) => `Open the other ${plural(count, 'link')} of ${lane}`,
  },
});

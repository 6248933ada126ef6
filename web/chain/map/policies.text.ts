import { inLanguage } from '../../platform/text/language.ts';

/** The way from the map to the policies of its region. */
export const text = inLanguage({
  zh: {
    open: '政策包',
    openHint: '本区和上级的政策文件、条款，以及一个项目能得到什么',
    ofLink: '适用政策',
  },
  en: {
    open: 'Policies',
    openHint: 'Policy documents of the region and those above it, and what a project would get',
    ofLink: 'Policies',
  },
});

/** Measures as the counts on record name them, in every language of the page: verdicts use those of enterprises. */
export const measures = ['企业数', '规上企业数', '营业收入', '从业人数'] as const;

import { decimalText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import type { MapLink } from '../map/map.query.ts';
import { text } from './verdict.text.ts';

type Said = Pick<NonNullable<MapLink['verdict']>, 'class' | 'n' | 'expected'>;

/** A verdict in one sentence, as an official paper would put it; a link that the district declines is no task. */
export function sentenceOf({ class: verdict, n, expected }: Said, stance: MapLink['stance']): string {
  const said =
    verdict === 'MISSING' && expected === null
      ? text.missingAlone
      : text.sentence[verdict](n, expected === null ? '' : decimalText(expected, 1));
  return stance === 'DECLINED' && verdict !== 'STRONG' && verdict !== 'ADEQUATE'
    ? written.sentences([said, text.declined])
    : said;
}

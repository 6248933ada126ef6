import { written } from '../../platform/text/written.ts';
import type { MapLink } from '../map/map.query.ts';
import type { FreeRoom, MapMode, Places, Telling } from './mode.ts';
import { text } from './places.text.ts';

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

/** What is free in words: units with their area, and how many of them have none. */
function roomWords({ free, area, withoutArea }: FreeRoom): string {
  if (free === 0) return text.none;
  if (withoutArea === free) return text.unmeasured(free);
  const measured = text.area(free, grouped.format(Number(area.squareMetres)));
  return written.phrases([measured, withoutArea > 0 ? text.someUnmeasured(withoutArea) : '']);
}

const unknownWords = ({ unknown }: FreeRoom): string => (unknown > 0 ? text.unknownState(unknown) : '');

/** Where there is room for a link: in carriers that name it, else in those of its chain. */
function tell({ id, verdict }: MapLink, places: Places): Telling {
  if (places === null) {
    const words = verdict ? text.reading : text.past;
    return { item: 'UNKNOWN', words, sentence: words };
  }
  const { chain } = places;
  if (chain.recorded === 0) {
    return { item: 'UNKNOWN', words: text.carrierUnknown, sentence: text.carrierUnknownSentence };
  }
  const named = places.links.get(id)?.named;
  if (named && named.recorded > 0) {
    const sentence = written.sentences([text.named(roomWords(named)), unknownWords(named)]);
    return { item: named.free > 0 ? 'NAMED' : 'NONE', words: roomWords(named), sentence };
  }
  if (chain.free === 0) {
    const sentence = written.sentences([text.noneSentence, unknownWords(chain)]);
    return { item: 'NONE', words: text.none, sentence };
  }
  const sentence = written.sentences([text.wholeChain(roomWords(chain)), unknownWords(chain)]);
  return { item: 'CHAIN', words: text.chainOnly(roomWords(chain)), sentence };
}

/** How much room the carriers of the region have for every link. */
export const mode: MapMode = {
  id: 'carrier',
  order: 19.6,
  name: text.carrier.name,
  hint: text.carrier.hint,
  items: [
    { id: 'NAMED', word: text.carrier.items.NAMED, look: 'STRONG' },
    { id: 'CHAIN', word: text.carrier.items.CHAIN, look: 'WEAK' },
    { id: 'NONE', word: text.carrier.items.NONE, look: 'MISSING' },
    { id: 'UNKNOWN', word: text.carrier.items.UNKNOWN, look: 'UNSURVEYED' },
  ],
  ofLane: ['NAMED', 'UNKNOWN'],
  past: false,
  places: true,
  tell: (link, _other, _targets, places) => tell(link, places),
};

import { written } from '../../platform/text/written.ts';
import type { MapLink } from '../map/map.query.ts';
import type { LinkTargets, MapMode, Telling } from './mode.ts';
import { text } from './reserve.text.ts';

type Item = keyof typeof text.items;

const lacking: ReadonlySet<string> = new Set(['MISSING', 'WEAK', 'NOT_EXPECTED']);
const silent: ReadonlySet<string> = new Set(['UNSURVEYED', 'INSUFFICIENT']);
const enough = 3;

/** Which item a link is of by its verdict and its targets. */
export function itemOf({ verdict }: Pick<MapLink, 'verdict'>, { active }: Pick<LinkTargets, 'active'>): Item {
  if (!verdict || silent.has(verdict.class)) return 'UNKNOWN';
  if (!lacking.has(verdict.class) || verdict.modes.length === 0) return 'OTHER';
  if (active === 0) return 'NONE';
  return active < enough ? 'FEW' : 'ENOUGH';
}

const none: LinkTargets = { total: 0, active: 0 };

const told: Readonly<Record<Item, string>> = {
  ...{ NONE: text.gap, FEW: text.gap, ENOUGH: text.gap },
  ...{ OTHER: text.noGap, UNKNOWN: text.unknown },
};

function tell(link: MapLink, targets: ReadonlyMap<string, LinkTargets> | null): Telling {
  if (!link.verdict) return { item: 'UNKNOWN', words: text.past, sentence: text.past };
  if (targets === null) return { item: 'UNKNOWN', words: text.reading, sentence: text.reading };
  const of = targets.get(link.id) ?? none;
  const item = itemOf(link, of);
  const quiet = item === 'NONE' ? text.none : text.items[item];
  const sentence = written.sentences([told[item], text.sentence(of.active, of.total)]);
  return { item, words: of.active > 0 ? text.active(of.active) : quiet, sentence };
}

/** How many targets each gap has in the reserve. */
export const mode: MapMode = {
  id: 'reserve',
  order: 19.5,
  name: text.name,
  hint: text.hint,
  items: [
    { id: 'NONE', word: text.items.NONE, look: 'MISSING' },
    { id: 'FEW', word: text.items.FEW, look: 'WEAK' },
    { id: 'ENOUGH', word: text.items.ENOUGH, look: 'STRONG' },
    { id: 'OTHER', word: text.items.OTHER, look: 'BELOW_SCALE' },
    { id: 'UNKNOWN', word: text.items.UNKNOWN, look: 'UNSURVEYED' },
  ],
  ofLane: ['NONE', 'FEW'],
  past: false,
  targets: true,
  tell: (link, _other, targets) => tell(link, targets),
};

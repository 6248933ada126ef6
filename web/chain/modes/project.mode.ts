import type { MapLink } from '../map/map.query.ts';
import type { MapMode, Places, Telling } from './mode.ts';
import { text } from './places.text.ts';

/** What the projects of a link find: the worst off decides, for it is what somebody has to do something about. */
function tell({ id, verdict }: MapLink, places: Places): Telling {
  if (places === null) {
    const words = verdict ? text.reading : text.past;
    return { item: 'UNKNOWN', words, sentence: words };
  }
  const { fitting, near, toCheck, placeless } = places.links.get(id) ?? {
    fitting: 0,
    near: 0,
    toCheck: 0,
    placeless: 0,
  };
  const all = fitting + near + toCheck + placeless;
  if (all === 0) return { item: 'UNKNOWN', words: text.projectUnknown, sentence: text.projectUnknownSentence };
  const item = placeless > 0 ? 'PLACELESS' : near + toCheck > 0 ? 'NEAR' : 'FITS';
  return { item, words: text.projects(all), sentence: text.projectSentence(fitting, near, toCheck, placeless) };
}

/** How many projects every link has, and whether they find room. */
export const mode: MapMode = {
  id: 'project',
  order: 19.7,
  name: text.project.name,
  hint: text.project.hint,
  items: [
    { id: 'FITS', word: text.project.items.FITS, look: 'STRONG' },
    { id: 'NEAR', word: text.project.items.NEAR, look: 'WEAK' },
    { id: 'PLACELESS', word: text.project.items.PLACELESS, look: 'MISSING' },
    { id: 'UNKNOWN', word: text.project.items.UNKNOWN, look: 'UNSURVEYED' },
  ],
  ofLane: ['FITS', 'PLACELESS'],
  past: false,
  places: true,
  tell: (link, _other, _targets, places) => tell(link, places),
};

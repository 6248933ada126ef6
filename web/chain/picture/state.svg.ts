import type { LinkState, Palette } from '../../platform/ui/palette.ts';

/** Room around a card for what stands on its border. */
export const cardBleed = 10;

/** How a state's border and sign are drawn; its colours are the palette's, its word the text's. */
interface StateShape {
  /** SVG attributes of the border. */
  readonly border: string;
  /** The border on a slide, in points. */
  readonly slide: { readonly dash: 'solid' | 'sysDot' | 'dash' | 'lgDash' | 'sysDash'; readonly width: number };
  readonly hatched?: boolean;
  /** The sign, for who cannot tell colours; `stroke` draws an outline in the state's colour. */
  readonly mark: (x: number, y: number, stroke: string, colour: string) => string;
}

const disc = (x: number, y: number, radius: string, look: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" ${look}/>`;
const path = (d: string, look: string) => `<path d="${d}" ${look}/>`;

/** Every state of a link, told three ways at once: fill and border colour, border style, sign and word. */
export const stateShapes: Readonly<Record<LinkState, StateShape>> = {
  UNSURVEYED: {
    border: 'stroke-width="1"',
    slide: { dash: 'solid', width: 0.75 },
    hatched: true,
    mark: (x, y, stroke) => disc(x, y, '3.400', `${stroke} stroke-dasharray="2 1.600"`),
  },
  TO_REVIEW: {
    border: 'stroke-width="1.8" stroke-dasharray="0.1 4" stroke-linecap="round"',
    slide: { dash: 'sysDot', width: 1.5 },
    mark: (x, y, stroke, colour) => disc(x, y, '3.400', stroke) + disc(x, y, '1.300', `fill="${colour}"`),
  },
  PRESENT: {
    border: 'stroke-width="1.8"',
    slide: { dash: 'solid', width: 1.5 },
    mark: (x, y, _stroke, colour) => disc(x, y, '4', `fill="${colour}"`),
  },
  NONE_FOUND: {
    border: 'stroke-width="1.6" stroke-dasharray="6 3.500"',
    slide: { dash: 'dash', width: 1.25 },
    mark: (x, y, stroke) => path(`M${x - 3} ${y - 3}l6 6m0-6l-6 6`, stroke),
  },
  STRONG: {
    border: 'stroke-width="3"',
    slide: { dash: 'solid', width: 2.5 },
    mark: (x, y, _stroke, colour) => path(`M${x - 4} ${y + 3.5}l4-7.500 4 7.500z`, `fill="${colour}"`),
  },
  ADEQUATE: {
    border: 'stroke-width="1.300"',
    slide: { dash: 'solid', width: 1 },
    mark: (x, y, stroke) => path(`M${x - 3.5} ${y}l2.500 3 4.500-6`, stroke),
  },
  WEAK: {
    border: 'stroke-width="2" stroke-dasharray="14 3"',
    slide: { dash: 'lgDash', width: 1.75 },
    mark: (x, y, _stroke, colour) => path(`M${x - 4} ${y - 3.5}l4 7.500 4-7.500z`, `fill="${colour}"`),
  },
  MISSING: {
    border: 'stroke-width="2.200" stroke-dasharray="8 5"',
    slide: { dash: 'dash', width: 1.75 },
    mark: (x, y, stroke) => path(`M${x - 4} ${y - 4}h8v8h-8zM${x - 2} ${y - 2}l4 4m0-4l-4 4`, stroke),
  },
  BELOW_SCALE: {
    border: 'stroke-width="1.500" stroke-dasharray="4 4"',
    slide: { dash: 'sysDash', width: 1.25 },
    mark: (x, y, stroke) => path(`M${x - 4} ${y}h8`, stroke),
  },
  INSUFFICIENT_DATA: {
    border: 'stroke-width="1.500" stroke-dasharray="0.1 3" stroke-linecap="round"',
    slide: { dash: 'sysDot', width: 1.25 },
    mark: (x, y, stroke, colour) =>
      path(`M${x - 2.5} ${y - 1.5}a2.500 2.500 0 1 1 2.500 2.500v1`, stroke) +
      disc(x, y + 4, '0.900', `fill="${colour}"`),
  },
};

/** Ground and border of a card in a state, `cardBleed` away from the origin. */
export function stateFrame(width: number, height: number, state: LinkState, palette: Palette): string {
  const look = palette.state[state];
  const { border, hatched = false } = stateShapes[state];
  const shape = `x="${cardBleed}" y="${cardBleed}" width="${width}" height="${height}" rx="8"`;
  const base = `<rect ${shape} fill="${look.fill}"/>`;
  const hatch = hatched
    ? `<defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="${palette.hatch}" stroke-width="4"/></pattern></defs><rect ${shape} fill="url(#h)"/>`
    : '';
  return `${base}${hatch}<rect ${shape} fill="none" stroke="${look.border}" ${border}/>`;
}

/** The sign of a state, for who cannot tell its colour. */
export function stateMark(x: number, y: number, state: LinkState, colour: string): string {
  return stateShapes[state].mark(x, y, `fill="none" stroke="${colour}" stroke-width="1.5"`, colour);
}

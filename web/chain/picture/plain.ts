import type { PlainLook } from '../../platform/canvas/scene.ts';
import { wrapName } from '../../platform/format/wrap.ts';
import { t } from '../../platform/text/texts.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import { text } from '../map/folding.text.ts';
import type { MapLink } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { stateShapes } from './state.svg.ts';

const dashes = { solid: 'solid', sysDot: 'dotted', dash: 'dashed', lgDash: 'dashed', sysDash: 'dashed' } as const;

/** A card without a drawing: the colours and border of its state, its name and all that is told of it. */
export function plainCard(link: MapLink, told: ReturnType<Reading['of']>, width: number, palette: Palette): PlainLook {
  const { fill, border } = palette.state[told.look];
  const { slide } = stateShapes[told.look];
  const marks = [
    told.words,
    ...(link.presence.demo > 0 ? [t.common.demo] : []),
    ...(link.stance === 'DECLINED' ? [t.outside] : []),
  ];
  return {
    fill,
    line: border,
    lineWidth: slide.width * 1.5,
    dash: dashes[slide.dash],
    words: [...wrapName(link.name, (width - 24) / 13), marks.join(' · ')].join('\n'),
    colour: palette.text,
  };
}

/** The card that stands for links that are not drawn: of no state, since it may hold all of them. */
export function foldedCard(count: number, palette: Palette): PlainLook {
  const { canvas, lit } = palette;
  return { fill: canvas, line: lit, lineWidth: 2, dash: 'solid', words: text.card(count), colour: lit };
}

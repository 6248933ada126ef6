import type { Fill, Line, Paragraph, Run } from '../../../platform/office/drawing.ts';
import { palettes } from '../../../platform/ui/palette.ts';
import type { Knowledge } from '../../map/map.query.ts';

export const palette = palettes.light;

/** How a state looks on a slide, beside its colours: states that come later get a line here. */
const strokes: Readonly<Record<Knowledge, Pick<Line, 'dash' | 'width'>>> = {
  PRESENT: { dash: 'solid', width: 1.5 },
  TO_REVIEW: { dash: 'sysDot', width: 1.5 },
  NONE_FOUND: { dash: 'dash', width: 1.25 },
  UNSURVEYED: { dash: 'solid', width: 0.75 },
};

export function stateLine(state: Knowledge): Line {
  return { colour: palette.state[state].border, ...strokes[state] };
}

export function stateFill(state: Knowledge): Fill {
  const ground = palette.state[state].fill;
  return state === 'UNSURVEYED'
    ? { kind: 'hatched', colour: palette.hatch, ground }
    : { kind: 'plain', colour: ground };
}

/** One run of plain text as a paragraph. */
export function plain(text: string, size: number, look: Partial<Run> & Pick<Paragraph, 'align'> = {}): Paragraph {
  const { align = 'l', colour = palette.text, bold = false } = look;
  return { runs: [{ text, size, colour, bold }], align };
}

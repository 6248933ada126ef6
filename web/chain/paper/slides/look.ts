import type { Fill, Line, Paragraph, Run } from '../../../platform/office/drawing.ts';
import { type LinkState, palettes } from '../../../platform/ui/palette.ts';
import { stateShapes } from '../../picture/state.svg.ts';

export const palette = palettes.light;

export function stateLine(state: LinkState): Line {
  return { colour: palette.state[state].border, ...stateShapes[state].slide };
}

export function stateFill(state: LinkState): Fill {
  const ground = palette.state[state].fill;
  return stateShapes[state].hatched
    ? { kind: 'hatched', colour: palette.hatch, ground }
    : { kind: 'plain', colour: ground };
}

/** One run of plain text as a paragraph. */
export function plain(text: string, size: number, look: Partial<Run> & Pick<Paragraph, 'align'> = {}): Paragraph {
  const { align = 'l', colour = palette.text, bold = false } = look;
  return { runs: [{ text, size, colour, bold }], align };
}

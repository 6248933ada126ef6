import type { ReactNode } from 'react';
import { svgImage } from '../../platform/canvas/svg.ts';
import { useTheme } from '../../platform/state/theme.tsx';
import { t } from '../../platform/text/texts.ts';
import { type LinkState, palettes, type ThemeName } from '../../platform/ui/palette.ts';
import type { ChainMap } from '../map/map.query.ts';
import { cardBleed, stateFrame, stateMark } from '../picture/state.svg.ts';
import type { Reading } from './mode.ts';
import { text } from './modes.text.ts';
import './modes.css';

const swatch = { width: 30, height: 18 } as const;
const edge = 2;

function swatchImage(look: LinkState, theme: ThemeName): string {
  const { width, height } = swatch;
  const palette = palettes[theme];
  const shift = edge - cardBleed;
  const frame = `<g transform="translate(${shift} ${shift})">${stateFrame(width, height, look, palette)}</g>`;
  const sign = stateMark(width / 2 + edge, height / 2 + edge, look, palette.state[look].word);
  return svgImage(width + edge * 2, height + edge * 2, frame + sign);
}

interface ModeLegendProps {
  readonly map: ChainMap;
  readonly reading: Reading;
  readonly show: string | null;
  readonly onShow: (item: string | null) => void;
}

/** The legend of a mode with the numbers of level-1 links; an item leaves only its links. */
export function ModeLegend({ map, reading, show, onShow }: ModeLegendProps): ReactNode {
  const { theme } = useTheme();
  const counts = reading.count(map.links.filter((each) => each.parentId === null));
  const here = new Set(map.links.map((each) => each.id));
  const gone = [...(reading.other?.links.values() ?? [])].filter((each) => !here.has(each.id));
  return (
    <div className="legend" role="group" aria-label={t.map.legend}>
      {counts.map(({ id, word, look, count }) => (
        <button
          key={id}
          type="button"
          className="legend-item"
          aria-pressed={show === id}
          title={t.map.legend}
          data-testid={`legend-${id}`}
          onClick={() => onShow(show === id ? null : id)}
        >
          <img src={swatchImage(look, theme)} alt="" />
          {t.map.legendItem(word, count)}
        </button>
      ))}
      <span className="legend-key">
        <i className="key-core" aria-hidden="true" />
        {t.map.core}
      </span>
      <span className="legend-key" title={t.map.backHint}>
        <i className="key-back" aria-hidden="true" />
        {t.map.back}
      </span>
      {reading.mode.past && reading.other?.links.size === 0 ? (
        <span className="legend-gone">{text.change.noRecord}</span>
      ) : null}
      {gone.length > 0 ? (
        <span className="legend-gone" data-testid="gone-links">
          {text.gone(gone.length, gone.map((each) => each.name).join(text.and))}
        </span>
      ) : null}
    </div>
  );
}

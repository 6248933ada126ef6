import { type ReactNode, useState } from 'react';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { useAddress } from '../../platform/state/address.ts';
import { useMapAddress } from '../map/use-map-address.ts';
import { sinceOf } from '../modes/use-reading.ts';
import { text } from './compare.text.ts';
import { type CompareAddress, writeCompareAddress } from './compare-address.ts';

interface CompareBarProps {
  readonly title: string;
  readonly region: string;
  /** The other side, as its map names it. */
  readonly other: { readonly code: string; readonly name: string };
  readonly compared: CompareAddress;
  readonly children: ReactNode;
}

/** Chooses the other side and how the two are shown. */
export function CompareBar({ title, region, other, compared, children }: CompareBarProps): ReactNode {
  const [address, changeMap] = useMapAddress();
  const [, changeQuery] = useAddress();
  const change = (changes: Partial<CompareAddress>): void =>
    changeQuery((query) => writeCompareAddress(query, changes));
  const [choosing, setChoosing] = useState(false);
  const choices = useData(ChoicesQuery, {}, { pause: !choosing });
  const choose = (): void => setChoosing(true);
  const regions = choices.status === 'ready' ? choices.data.choices.regions : [];
  const last = address.asOf ?? todayInShanghai();
  return (
    <div className="map-toolbar">
      <div className="map-title">
        <h1>{`${text.page} · ${title}`}</h1>
      </div>
      <div className="mode-switch">
        <label>
          {text.what}
          <select
            className="framed"
            value={compared.with ?? ''}
            data-testid="compare-with"
            onPointerEnter={choose}
            onFocus={choose}
            onChange={(event) => change({ with: event.target.value === '' ? null : event.target.value, show: null })}
          >
            <option value="">{text.dates}</option>
            <optgroup label={text.region}>
              {compared.with !== null && !regions.some(({ code }) => code === compared.with) ? (
                <option value={compared.with}>{other.code === compared.with ? other.name : compared.with}</option>
              ) : null}
              {regions
                .filter(({ code }) => code !== region)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          </select>
        </label>
        {compared.with === null ? (
          <input
            className="framed"
            type="date"
            aria-label={text.dates}
            max={last}
            value={sinceOf(address)}
            data-testid="compare-since"
            onChange={({ target: { value } }) => changeMap({ since: value === '' || value > last ? null : value })}
          />
        ) : null}
      </div>
      <div className="view-switch" role="group" aria-label={text.shape}>
        {(['side', 'difference'] as const).map((shape) => (
          <button
            key={shape}
            type="button"
            aria-pressed={compared.shape === shape}
            data-testid={`compare-${shape}`}
            onClick={() => change({ shape })}
          >
            {text[shape]}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

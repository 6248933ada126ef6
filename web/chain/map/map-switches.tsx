import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { IndustryChoice, RegionChoice } from '../../platform/data/choices.query.ts';
import { t } from '../../platform/text/texts.ts';

interface MapSwitchesProps {
  readonly industries: readonly IndustryChoice[];
  /** Null until they are asked for. */
  readonly regions: readonly RegionChoice[] | null;
  /** The region that is shown. */
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly industryId: string;
  readonly region: string | null;
  readonly onChoosing: () => void;
  readonly onIndustry: (industry: IndustryChoice) => void;
  readonly onRegion: (code: string) => void;
}

const contains = (input: string, option?: { readonly label?: unknown }): boolean =>
  String(option?.label ?? '').includes(input.trim());

function byDistrict(industries: readonly IndustryChoice[]) {
  const districts = new Map<string, IndustryChoice[]>();
  for (const each of industries) districts.set(each.region.name, [...(districts.get(each.region.name) ?? []), each]);
  return [...districts].map(([label, group]) => ({
    label,
    options: group.map((each) => ({ value: each.id, label: each.title })),
  }));
}

const districtDigits = 6;

/** Districts first, then the places of the one that is shown; its own name alone while nothing else is known. */
function regionChoices({ regions, place, region }: Pick<MapSwitchesProps, 'regions' | 'place' | 'region'>) {
  if (regions === null) {
    if (place === null) return [];
    const label = place.code.length === districtDigits ? t.header.wholeRegion(place.name) : place.name;
    return [{ value: place.code, label }];
  }
  // A street's or park's code begins with that of its district.
  const district = region?.slice(0, districtDigits) ?? null;
  const known = new Set(regions.map(({ code }) => code));
  const tops = regions.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const children = regions.filter(({ parentId }) => parentId !== null && parentId === district);
  const here = tops.find((each) => each.code === district);
  return [
    {
      label: t.header.region,
      options: tops.map((each) => ({ value: each.code, label: t.header.wholeRegion(each.name) })),
    },
    ...(here && children.length > 0
      ? [{ label: here.name, options: children.map((each) => ({ value: each.code, label: each.name })) }]
      : []),
  ];
}

/** The switches for industry and region in the bar of the map. */
export function MapSwitches(props: MapSwitchesProps): ReactNode {
  const { industries, industryId, region, onChoosing, onIndustry, onRegion } = props;
  const choose = (open: boolean): void => (open ? onChoosing() : undefined);
  return (
    <>
      <Select
        aria-label={t.header.industry}
        data-testid="industry-switch"
        className="industry-switch"
        value={industries.some((each) => each.id === industryId) ? industryId : null}
        placeholder={t.header.industry}
        showSearch={{ filterOption: contains }}
        popupMatchSelectWidth={320}
        listHeight={480}
        onOpenChange={choose}
        options={byDistrict(industries)}
        optionRender={({ label, value }) => {
          const hasMap = industries.find((each) => each.id === value)?.hasMap === true;
          return (
            <span className={hasMap ? '' : 'no-map'}>
              {label}
              {hasMap ? null : <small>{t.header.noMap}</small>}
            </span>
          );
        }}
        onChange={(id) => {
          const chosen = industries.find((each) => each.id === id);
          if (chosen) onIndustry(chosen);
        }}
      />
      <Select
        aria-label={t.header.region}
        data-testid="region-switch"
        className="region-switch"
        value={region}
        placeholder={t.header.region}
        showSearch={{ filterOption: contains }}
        popupMatchSelectWidth={260}
        listHeight={480}
        onOpenChange={choose}
        options={regionChoices(props)}
        onChange={(code) => {
          if (code !== null) onRegion(code);
        }}
      />
    </>
  );
}

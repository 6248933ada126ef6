import type { DistrictRule, Placement } from './district.types.ts';
import type { KnownRegion } from './enterprise.types.ts';
import { codeDistrict, normaliseCode } from './uscc.rules.ts';

/** Reads the table of current codes: lines of `3201 00南京市 02玄武区`; `#` starts a comment. */
export function parseCodes(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of text.split('\n').filter((each) => /^\d/.test(each))) {
    const [city = '', ...entries] = line.trim().split(' ');
    for (const entry of entries) names.set(city + entry.slice(0, 2), entry.slice(2));
  }
  return names;
}

interface NamedPlace {
  readonly name: string;
  readonly id: string;
  readonly cityId: string;
  readonly rule: DistrictRule;
}

/** Places by the first two characters of their names. */
type PlaceIndex = ReadonlyMap<string, readonly NamedPlace[]>;

export interface RegionTable {
  readonly names: ReadonlyMap<string, string>;
  readonly successors: ReadonlyMap<string, string>;
  readonly districts: PlaceIndex;
  readonly prefectures: PlaceIndex;
  readonly provinces: PlaceIndex;
  /** Streets, towns and parks by their district. */
  readonly places: ReadonlyMap<string, readonly KnownRegion[]>;
}

const provinceOf = (code: string) => `${code.slice(0, 2)}0000`;
/** The prefecture of a code; districts of a municipality (北京 天津 上海 重庆) have their province as city. */
const cityOf = (code: string, names: ReadonlyMap<string, string>) =>
  names.has(`${code.slice(0, 4)}00`) ? `${code.slice(0, 4)}00` : provinceOf(code);

/** The region above a six-digit code; null above a province. */
export function parentOf(code: string, table: Pick<RegionTable, 'names'>): string | null {
  if (code.endsWith('0000')) return null;
  return code.endsWith('00') ? provinceOf(code) : cityOf(code, table.names);
}

function byDistrict(regions: readonly KnownRegion[]): Map<string, KnownRegion[]> {
  const places = new Map<string, KnownRegion[]>();
  for (const region of regions.filter(({ id }) => id.includes('-'))) {
    const district = region.id.slice(0, 6);
    places.set(district, [...(places.get(district) ?? []), region]);
  }
  return places;
}

/** The places an address or a code can name: the table of current codes with the retired ones that the map knows. */
export function regionTable(codes: ReadonlyMap<string, string>, regions: readonly KnownRegion[]): RegionTable {
  const names = new Map(codes);
  for (const { id, name, current, successorId } of regions) {
    // A retired code that was split up, or that nobody took over, tells no district of today.
    if (/^\d{6}$/.test(id) && !names.has(id) && (current || successorId)) names.set(id, name);
  }
  const successors = latestSuccessors(regions);
  const districts: NamedPlace[] = [];
  const prefectures: NamedPlace[] = [];
  const provinces: NamedPlace[] = [];
  for (const [id, name] of names) {
    const plain = name.replace(/（.*）$/, '');
    const next = successors.get(id);
    const current = next ?? id;
    const rule: DistrictRule = next ? 'ADDRESS_HISTORY' : 'ADDRESS';
    const place = { name: plain, id: current, cityId: cityOf(current, codes), rule };
    // A county-level city that became a prefecture-level one of the same name no longer tells a district.
    if (id.endsWith('0000')) provinces.push({ ...place, cityId: id });
    else if (id.endsWith('00')) prefectures.push({ ...place, cityId: id });
    else if (codes.get(place.cityId) !== plain) districts.push(place);
  }
  return {
    names,
    successors,
    districts: indexed(districts),
    prefectures: indexed(prefectures),
    provinces: indexed(provinces),
    places: byDistrict(regions),
  };
}

/** The last code in the line that took over from a retired one; a line that runs in a circle has none. */
function latestSuccessors(regions: readonly KnownRegion[]): ReadonlyMap<string, string> {
  const next = new Map(regions.flatMap(({ id, successorId }) => (successorId ? [[id, successorId]] : [])));
  const latest = new Map<string, string>();
  for (const id of next.keys()) {
    const seen = new Set([id]);
    let last = next.get(id);
    for (let after = last; after !== undefined && !seen.has(after); after = next.get(after)) {
      seen.add(after);
      last = after;
    }
    if (last !== undefined && !next.has(last)) latest.set(id, last);
  }
  return latest;
}

function indexed(places: readonly NamedPlace[]): PlaceIndex {
  const index = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const start = place.name.slice(0, 2);
    index.set(start, [...(index.get(start) ?? []), place]);
  }
  return index;
}

/** The first place that a text names, the longer name of two that start together. */
function firstNamed(
  text: string,
  index: PlaceIndex,
  fits: (place: NamedPlace) => boolean = () => true,
): NamedPlace | null {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const here = (index.get(text.slice(at, at + 2)) ?? [])
      .filter((place) => text.startsWith(place.name, at) && fits(place))
      .sort((a, b) => b.name.length - a.name.length);
    if (here[0]) return here[0];
  }
  return null;
}

const streetWords = /(?:街道办事处|街道|镇|乡)$/;
const parkWords = /(?:高新技术产业开发区|现代产业园区|高新区|经开区|经济区|综保区|旅游区|新城区|产业园区|园区|开发区)$/;

/** The street, town or park of a district that an address names with its kind: a road of that name does not count. */
function placeIn(table: RegionTable, districtId: string, address: string): KnownRegion | null {
  const all = table.places.get(districtId) ?? [];
  const own = table.names.get(districtId)?.slice(0, -1) ?? '';
  const parks = all.filter(({ level }) => level === 'PARK');
  for (const park of parks) {
    const base = park.name.replace(parkWords, '');
    const short = base.length >= 2 && !own.includes(base) && !base.includes(own);
    if (address.includes(park.name)) return park;
    if (short && new RegExp(`${base}(?:软件|高新|产业|科技|工业|经济|园区)`).test(address)) return park;
  }
  const streets = all.filter(({ level }) => level !== 'PARK');
  const bases = streets.map((street) => ({ street, base: street.name.replace(streetWords, '') }));
  return bases.find(({ base }) => new RegExp(`${base}(?:街道|镇|乡|办事处)`).test(address))?.street ?? null;
}

export interface PlacedRow {
  readonly address: string | null;
  readonly code: string | null;
}

interface District {
  readonly id: string;
  readonly rule: DistrictRule;
}

/** A district by its name, where its city is the list's own or is named too; another city's name alone is a place. */
function byAddress(table: RegionTable, text: string, listId: string): District | null {
  if (text === '') return null;
  const home = parentOf(listId, table) ?? listId;
  const city = firstNamed(text, table.prefectures) ?? firstNamed(text, table.provinces);
  const cityId = city?.id ?? home;
  const within = cityId.endsWith('0000') ? cityId.slice(0, 2) : cityId.slice(0, 4);
  const district = firstNamed(text, table.districts, (place) => place.id.startsWith(within) || place.cityId === home);
  if (district) return district;
  const elsewhere = city !== null && !home.startsWith(within) && !listId.startsWith(within);
  if (elsewhere) return city;
  return placeIn(table, listId, text) === null ? null : { id: listId, rule: 'ADDRESS' };
}

function byCode(table: RegionTable, code: string | null): District | null {
  const digits = code === null ? null : codeDistrict(normaliseCode(code));
  if (digits === null || digits.endsWith('00')) return null;
  const successor = table.successors.get(digits);
  if (successor) return { id: successor, rule: 'CODE_HISTORY' };
  return table.names.has(digits) ? { id: digits, rule: 'CODE' } : null;
}

/** Places a row of a list of one district: by its address, then the history of its code, then its code, then the list. */
export function placementOf(table: RegionTable, row: PlacedRow, listId: string): Placement {
  const text = (row.address ?? '').normalize('NFKC').replaceAll(/\s+/g, '');
  const { id, rule }: District = byAddress(table, text, listId) ??
    byCode(table, row.code) ?? { id: listId, rule: 'LIST' };
  const place = placeIn(table, id, text);
  const precision = place === null ? null : place.level === 'PARK' ? 'PARK' : 'STREET';
  return { regionId: place?.id ?? id, districtId: id, rule, precision };
}

/** The regions, top down, that a code needs above it, for those that the map does not have yet. */
export function lineage(code: string, table: RegionTable): readonly { readonly id: string; readonly name: string }[] {
  const above = parentOf(code, table);
  const here = { id: code, name: table.names.get(code) ?? code };
  return above === null ? [here] : [...lineage(above, table), here];
}

/** What one rule says of the district of an enterprise. */
export interface Opinion {
  readonly rule: DistrictRule;
  readonly districtId: string;
}

/** What an address and a code each say of the district; the district where it stands tells a bare street's city. */
export function opinionsOf(table: RegionTable, { address, code }: PlacedRow, districtId: string): readonly Opinion[] {
  const text = (address ?? '').normalize('NFKC').replaceAll(/\s+/g, '');
  return [byAddress(table, text, districtId), byCode(table, code)].flatMap((found) =>
    found === null ? [] : [{ rule: found.rule, districtId: found.id }],
  );
}

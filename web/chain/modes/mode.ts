import type { LinkState } from '../../platform/ui/palette.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';

/** One item of a mode's legend: links are of exactly one, and clicking it leaves only them. */
export interface ModeItem {
  /** In capitals; the address has it in small letters. */
  readonly id: string;
  readonly word: string;
  /** Colour, border and sign, out of the one table of states. */
  readonly look: LinkState;
}

/** What a mode says of one link. */
export interface Telling {
  /** Its item of the legend. */
  readonly item: string;
  /** State and numbers, as on the card and in the table. */
  readonly words: string;
  /** The same for who does not see the picture. */
  readonly sentence: string;
  /** Two numbers drawn as parts of a bar, never added. */
  readonly bar?: { readonly confirmed: number; readonly toReview: number };
}

/** The other map that a mode sets beside the one shown. */
export interface OtherMap {
  readonly asOf: string | null;
  readonly place: string;
  /** Empty: nothing is recorded there. */
  readonly links: ReadonlyMap<string, MapLink>;
}

/** How many targets the reserve has for a link: all of them, and those that are being worked on. */
export interface LinkTargets {
  readonly total: number;
  readonly active: number;
}

/** What the reserve has, by link; null: not read yet. */
export type Targets = ReadonlyMap<string, LinkTargets> | null;

/** Room that can be had now; `recorded` 0: nothing is known of any. */
export interface FreeRoom {
  readonly recorded: number;
  readonly free: number;
  readonly area: { readonly squareMetres: string };
  readonly withoutArea: number;
  readonly unknown: number;
}

/** The room that is free for a link, and what its projects find. */
export interface LinkPlaces {
  readonly named: FreeRoom;
  readonly fitting: number;
  readonly near: number;
  readonly toCheck: number;
  readonly placeless: number;
}

/** What carriers and projects there are for a chain; null: not read yet. */
export type Places = { readonly chain: FreeRoom; readonly links: ReadonlyMap<string, LinkPlaces> } | null;

/** A way to read the map: what colours a card, what number it shows, what the legend says and filters. */
export interface MapMode {
  /** Its word in the address. */
  readonly id: string;
  /** Place among the modes. */
  readonly order: number;
  readonly name: string;
  readonly hint: string;
  readonly items: readonly ModeItem[];
  /** The items that are counted under the name of a lane. */
  readonly ofLane: readonly string[];
  /** It sets the map beside that of an earlier day. */
  readonly past: boolean;
  /** It asks what the reserve has for each link. */
  readonly targets?: true;
  /** It asks what carriers and projects there are for each link. */
  readonly places?: true;
  readonly tell: (link: MapLink, other: OtherMap | null, targets: Targets, places: Places) => Telling;
}

export interface ItemCount extends ModeItem {
  readonly count: number;
}

/** A map as one mode reads it. */
export interface Reading {
  readonly mode: MapMode;
  readonly other: OtherMap | null;
  readonly of: (link: MapLink) => Telling & { readonly look: LinkState };
  /** Every item of the legend with the number of these links. */
  readonly count: (links: readonly MapLink[]) => readonly ItemCount[];
}

/** A map to set another beside. */
export function otherMap(map: ChainMap): OtherMap {
  return { asOf: map.asOf, place: map.region.name, links: new Map(map.links.map((each) => [each.id, each])) };
}

export function readingOf(
  mode: MapMode,
  other: OtherMap | null,
  targets: Targets = null,
  places: Places = null,
): Reading {
  const looks = new Map(mode.items.map(({ id, look }) => [id, look]));
  return {
    mode,
    other,
    of: (link) => {
      const told = mode.tell(link, other, targets, places);
      return { ...told, look: looks.get(told.item) ?? 'INSUFFICIENT_DATA' };
    },
    count: (links) => {
      const told = links.map((each) => mode.tell(each, other, targets, places).item);
      return mode.items.map((item) => ({ ...item, count: told.filter((each) => each === item.id).length }));
    },
  };
}

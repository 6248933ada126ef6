import { wrapName } from '../../../platform/format/wrap.ts';
import { connectorXml, curveXml } from '../../../platform/office/curve.ts';
import { boxXml, type Frame, idsOfSlide, type NextId } from '../../../platform/office/drawing.ts';
import { slideSize } from '../../../platform/office/presentation.ts';
import { t } from '../../../platform/text/texts.ts';
import type { Box, Picture, PlacedCard, PlacedWire } from '../../layout/model.ts';
import type { ChainMap, MapLink } from '../../map/map.query.ts';
import { laneLine } from '../../modes/lane-line.ts';
import type { Reading } from '../../modes/mode.ts';
import { groupLinks } from '../../picture/scene.ts';
import { curveBends } from '../curve-path.ts';
import { text as paperText } from '../paper.text.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { edge, frameXml, type SlidePlace } from './frame-slide.ts';
import { palette, plain, stateFill, stateLine } from './look.ts';

/** A chain with its layout, and how it is read. */
export interface Read {
  readonly map: ChainMap;
  readonly picture: Picture;
  readonly reading: Reading;
}

interface Scale {
  readonly place: (box: Box) => Frame;
  readonly spot: (point: { readonly x: number; readonly y: number }) => { readonly x: number; readonly y: number };
  /** Size of a text on the slide in points, from its size in the picture. */
  readonly points: (size: number) => number;
  readonly emu: number;
}

function scaleOf(picture: Picture): Scale {
  const room = { width: slideSize.width - edge.side, height: slideSize.height - edge.top - edge.bottom - 40_000 };
  const emu = Math.min(room.width / picture.width, room.height / picture.height);
  const left = (slideSize.width - picture.width * emu) / 2;
  const spot = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: left + x * emu, y: edge.top + y * emu });
  const place = (box: Box): Frame => ({ ...spot(box), width: box.width * emu, height: box.height * emu });
  // A little smaller than on the screen: letters are not as wide everywhere.
  return { emu, spot, place, points: (size) => (size * emu * 0.92) / 12_700 };
}

interface Drawn {
  readonly link: MapLink;
  readonly told: ReturnType<Reading['of']>;
  /** Sub-links that are not drawn. */
  readonly closed: number;
}

function cardXml(id: number, placed: PlacedCard, { link, told, closed }: Drawn, scale: Scale): string {
  const sub = placed.parentId !== null;
  const marks = [
    link.presence.leaders > 0 ? `★${link.presence.leaders}` : '',
    link.presence.demo > 0 ? t.common.demo : '',
    link.stance === 'DECLINED' ? t.outside : '',
    closed > 0 ? t.map.subLinks(closed) : '',
  ].filter((each) => each !== '');
  const { word } = palette.state[told.look];
  const small = scale.points(sub ? 10 : 10.5);
  const name = wrapName(link.name, (placed.width - 24) / 13);
  const core = link.criticality === 'core' ? { colour: palette.core } : {};
  return boxXml(id, scale.place(placed), {
    name: link.name,
    rounded: true,
    fill: stateFill(told.look),
    line: stateLine(told.look),
    anchor: 'ctr',
    inset: 7 * scale.emu,
    paragraphs: [
      ...name.map((line) => plain(line, scale.points(sub ? 11.5 : 12.5), { bold: true, ...core })),
      {
        runs: [
          { text: told.words, size: small, colour: word, bold: true },
          { text: marks.map((each) => ` ${each}`).join(''), size: small, colour: palette.demoText },
        ],
      },
    ],
  });
}

function wireXml(
  next: NextId,
  wire: PlacedWire,
  ids: ReadonlyMap<string, number>,
  picture: Picture,
  scale: Scale,
  name: string,
): string {
  const back = wire.kind === 'back';
  const line = { colour: back ? palette.wireBack : palette.wire, width: 0.75 };
  const ends = [wire.fromId, wire.toId].flatMap((id) => {
    const number = ids.get(id);
    const card = picture.cards.find((each) => each.id === id);
    return number !== undefined && card ? [{ id: number, frame: scale.place(card) }] : [];
  });
  const [from, to] = ends;
  // A supply to the next column is a connector; one that runs in channels keeps its way as a curve of its own.
  if (wire.kind === 'forward' && wire.bends.length === 2 && from && to)
    return connectorXml(next(), name, from, to, line);
  const bends = curveBends(wire).map(({ control, to: end }) => ({ control: scale.spot(control), to: scale.spot(end) }));
  return curveXml(next(), name, scale.spot(wire.start), bends, line);
}

function laneXml(id: number, { map, picture, reading }: Read, laneId: string, scale: Scale): string {
  const lane = map.lanes.find((each) => each.id === laneId);
  const placed = picture.lanes.find((each) => each.id === laneId);
  if (!lane || !placed) return '';
  const { fill, border, text } = palette.stage[lane.stage];
  const links = groupLinks(map.links).top.get(lane.id) ?? [];
  return boxXml(id, scale.place(placed), {
    name: lane.name,
    rounded: false,
    fill: { kind: 'plain', colour: fill },
    line: { colour: border, width: 0.75 },
    inset: 12 * scale.emu,
    paragraphs: [
      plain(`${lane.name} · ${t.stage[lane.stage]}`, scale.points(14), { bold: true, colour: text }),
      plain(laneLine(links, reading), scale.points(10.5), {
        colour: palette.quiet,
      }),
    ],
  });
}

/** The map as shapes that can be moved and written over: the layout of the screen, a shape for each lane and card. */
export function mapSlide(read: Read, facts: PaperFacts, at: SlidePlace): string {
  const { map, picture, reading } = read;
  const next = idsOfSlide();
  const scale = scaleOf(picture);
  const links = new Map(map.links.map((each) => [each.id, each]));
  const { sub } = groupLinks(map.links);
  const ids = new Map<string, number>();
  const frame = frameXml(next, facts, at);
  const lanes = picture.lanes.map(({ id }) => laneXml(next(), read, id, scale));
  const trays = picture.trays.map((each) =>
    boxXml(next(), scale.place(each), {
      name: 'tray',
      fill: { kind: 'plain', colour: palette.tray },
      line: { colour: palette.lit, width: 0.5 },
    }),
  );
  const cards = picture.cards.map((placed) => {
    const link = links.get(placed.id);
    if (!link) return '';
    const id = next();
    ids.set(placed.id, id);
    return cardXml(
      id,
      placed,
      { link, told: reading.of(link), closed: placed.open ? 0 : (sub.get(placed.id)?.length ?? 0) },
      scale,
    );
  });
  const nameOf = (id: string): string => links.get(id)?.name ?? id;
  const wires = picture.wires.map((wire) =>
    wireXml(next, wire, ids, picture, scale, paperText.supply(nameOf(wire.fromId), nameOf(wire.toId))),
  );
  return frame + lanes.join('') + trays.join('') + wires.join('') + cards.join('');
}

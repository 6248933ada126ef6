import { readFileSync } from 'node:fs';
import { chainTemplate } from '../../server/chain/chain.template.ts';
import { layoutChain } from '../../web/chain/layout/layout.ts';
import type { ChainMap, MapLink } from '../../web/chain/map/map.query.ts';
import { knownReading } from '../../web/chain/modes/known.mode.ts';
import { paperFacts } from '../../web/chain/paper/paper-facts.ts';
import type { Sheet } from '../../web/chain/paper/sheet.svg.ts';
import { chainScene } from '../../web/chain/picture/scene.ts';
import { palettes } from '../../web/platform/ui/palette.ts';

const knowledge = ['PRESENT', 'TO_REVIEW', 'NONE_FOUND', 'UNSURVEYED'] as const;

function link(each: { key: string; name: string; lane: string; parent: string | null }, order: number): MapLink {
  const state = knowledge[order % knowledge.length] ?? 'UNSURVEYED';
  return {
    id: `c.${each.key}`,
    name: each.name,
    laneId: `c.${each.lane}`,
    parentId: each.parent === null ? null : `c.${each.parent}`,
    order,
    knowledge: state,
    stance: order % 7 === 0 ? 'DECLINED' : null,
    criticality: order % 5 === 0 ? 'core' : 'ordinary',
    support: false,
    spot: null,
    presence: {
      local: 0,
      confirmed: state === 'PRESENT' ? order : 0,
      toReview: state === 'PRESENT' || state === 'TO_REVIEW' ? 2 : 0,
      leaders: order % 9 === 0 ? 1 : 0,
      surveyedAt: state === 'NONE_FOUND' ? '2026-03-01' : null,
      demo: order % 3 === 0 ? 1 : 0,
    },
  };
}

/** A shipped chain as the map shows it, with every state and mark. */
export function paperMap(name: string): ChainMap {
  const file = new URL(`../../seed/chain/${name}.json`, import.meta.url);
  const chain = chainTemplate.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    demo: true,
    asOf: '2026-11-20',
    industry: {
      id: 'c',
      title: '软件信息',
      status: 'draft',
      note: null,
      hasMap: true,
      linkCount: chain.links.length,
      region: { code: '320102', name: '玄武区' },
    },
    region: { code: '320102', name: '玄武区', path: ['江苏省', '南京市', '玄武区'] },
    lanes: chain.lanes.map((each, order) => ({ id: `c.${each.key}`, name: each.name, stage: each.stage, order })),
    links: chain.links.map(link),
    supplies: chain.supplies.map(({ from, to }) => ({
      id: `${from}>${to}`,
      fromId: `c.${from}`,
      toId: `c.${to}`,
      what: null,
    })),
  };
}

const source = { title: '产业招商工作方案', documentNumber: '〔2025〕1号', date: '2025-03-01' };

/** The sheet of a map with the named links opened. */
export function paperSheet(map: ChainMap, opened: readonly string[] = [], paper: Sheet['paper'] = null): Sheet {
  const picture = layoutChain({ ...map, opened: new Set(opened) });
  const names = new Map(map.links.map((each) => [each.id, each.name]));
  return {
    scene: chainScene(map, picture, palettes.light, knownReading),
    facts: paperFacts(map, {
      reading: knownReading,
      sources: [source, source],
      madeBy: 'researcher',
      madeAt: '2026-11-21 09:30',
    }),
    nameOf: (id) => names.get(id) ?? id,
    paper,
  };
}

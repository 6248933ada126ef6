import type { ReactNode } from 'react';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { byOrder } from '../layout/model.ts';
import { countStates, stateSentence, stateWords } from '../map/knowledge.ts';
import type { MapLink } from '../map/map.query.ts';
import { groupLinks } from '../picture/scene.ts';
import { text } from './atlas.text.ts';
import { type Atlas, type AtlasPart, type Block, block, marksOf } from './atlas.ts';
import { firmBlocks } from './firm-blocks.tsx';

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  if (children === '' || children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function namesAlong({ map }: Atlas, id: string, way: 'fromId' | 'toId'): string {
  const other = way === 'fromId' ? 'toId' : 'fromId';
  const ids = new Set(map.supplies.filter((each) => each[way] === id).map((each) => each[other]));
  const names = map.links.filter((each) => ids.has(each.id)).map(({ name }) => name);
  return written.list(names);
}

function numbersOf({ knowledge, presence }: MapLink): string {
  const { confirmed, toReview, local, leaders } = presence;
  // What nobody has looked for has no number, not a zero.
  if (knowledge === 'UNSURVEYED' && confirmed + toReview === 0) return text.noNumber;
  const parts = [text.confirmed(confirmed), text.local(local), text.leaders(leaders), text.toReview(toReview)];
  return written.clauses(parts);
}

function LinkSheet({ atlas, link }: { readonly atlas: Atlas; readonly link: MapLink }): ReactNode {
  const own = atlas.lists.links.find(({ linkId }) => linkId === link.id);
  const children = atlas.map.links.filter(({ parentId }) => parentId === link.id).map(({ name }) => name);
  const { surveyedAt, demo } = link.presence;
  return (
    <div className="atlas-link">
      <h3 className={link.parentId === null ? '' : 'is-sub'}>
        {link.name} <span className={`atlas-state is-${link.knowledge}`}>{stateWords(link)}</span>
        {link.criticality === 'core' ? <span className="tag">{t.map.core}</span> : null}
        {demo > 0 ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        {link.stance === 'DECLINED' ? <span className="tag">{t.outside}</span> : null}
      </h3>
      <p>{stateSentence(link)}</p>
      <dl className="atlas-short">
        <Line name={text.numbers}>{numbersOf(link)}</Line>
        <Line name={text.surveyed}>{surveyedAt ?? t.table.notSurveyed}</Line>
        <Line name={text.stance}>{link.stance === null ? t.table.undecided : t.stance[link.stance]}</Line>
      </dl>
      <dl>
        <Line name={text.suppliers}>{namesAlong(atlas, link.id, 'toId')}</Line>
        <Line name={text.customers}>{namesAlong(atlas, link.id, 'fromId')}</Line>
        <Line name={text.subLinks}>{written.list(children)}</Line>
        <Line name={text.note}>{own?.note ?? null}</Line>
        <Line name={text.origin}>{marksOf(atlas, own?.sourceIds ?? []) || t.common.noSource}</Line>
      </dl>
    </div>
  );
}

function linkBlocks(atlas: Atlas, link: MapLink): readonly Block[] {
  const lists = atlas.lists.links.find(({ linkId }) => linkId === link.id)?.lists ?? [];
  const firms = firmBlocks(atlas, link, lists);
  return [
    block(link.id, <LinkSheet atlas={atlas} link={link} />, {
      keepWithNext: firms.length > 0,
      entry: link.parentId === null ? { title: link.name, level: 2 } : null,
    }),
    ...firms,
  ];
}

/** One part for each lane: every link of it with what is known, its numbers and its enterprises. */
export const lanesPart: AtlasPart = (atlas) => {
  const { top, sub } = groupLinks(atlas.map.links);
  return [...atlas.map.lanes].sort(byOrder).flatMap((lane) => {
    const links = top.get(lane.id) ?? [];
    if (links.length === 0) return [];
    const title = text.lane(lane.name, t.stage[lane.stage]);
    const counts = countStates(links);
    const head = (
      <>
        <h2>{title}</h2>
        <p className="quiet">{t.map.laneCount(links.length, counts.PRESENT, counts.UNSURVEYED)}</p>
      </>
    );
    return [
      block(lane.id, head, { breakBefore: true, keepWithNext: true, entry: { title, level: 1 } }),
      ...links.flatMap((link) => [link, ...(sub.get(link.id) ?? [])].flatMap((each) => linkBlocks(atlas, each))),
    ];
  });
};

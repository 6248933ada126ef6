import { assignTracks, freeLevels, gapMiddle, joinRuns, passLevels, type Run, trackOffset } from './channels.ts';
import type { Flow } from './graph.ts';
import { type PlacedCard, type PlacedWire, type Point, trackStep, type WireKind } from './model.ts';
import type { Placement } from './place.ts';

interface Draft {
  readonly flow: Flow;
  readonly source: PlacedCard;
  readonly target: PlacedCard;
  readonly kind: WireKind;
  /** Levels between the ends, from source to target. */
  runs: readonly Run[];
}

function kindOf(source: PlacedCard, target: PlacedCard, floors: ReadonlySet<string>): WireKind {
  if (target.column > source.column) return 'forward';
  if (floors.has(source.laneId) !== floors.has(target.laneId)) return 'riser';
  return target.column === source.column ? 'side' : 'back';
}

/** How many supplies will run backwards side by side in the corridor under the lanes. */
export function backTracks(flows: readonly Flow[], placement: Placement): number {
  const drafts = draftsOf(flows, placement).filter((each) => each.kind === 'back' || each.kind === 'riser');
  const tracks = assignTracks(drafts.map((each) => ({ from: each.target.column, to: each.source.column })));
  return Math.max(-1, ...tracks) + 1;
}

function draftsOf(flows: readonly Flow[], placement: Placement): Draft[] {
  const cards = new Map(placement.cards.map((each) => [each.id, each]));
  const floors = new Set(placement.lanes.filter((each) => each.range.floor).map((each) => each.id));
  return flows.flatMap((flow) => {
    const source = cards.get(flow.from);
    const target = cards.get(flow.to);
    return source && target ? [{ flow, source, target, kind: kindOf(source, target, floors), runs: [] }] : [];
  });
}

function spread(drafts: readonly Draft[]): void {
  const runs = drafts.flatMap((draft) => draft.runs.map((run) => ({ draft, run })));
  const byLevel = new Map<number, typeof runs>();
  for (const each of runs) {
    const group = byLevel.get(each.run.y);
    if (group) group.push(each);
    else byLevel.set(each.run.y, [each]);
  }
  const moved = new Map<Run, number>();
  for (const group of byLevel.values()) {
    const tracks = assignTracks(group.map((each) => ({ from: each.run.firstColumn, to: each.run.lastColumn })));
    group.forEach((each, index) => {
      moved.set(each.run, each.run.y + trackOffset(tracks[index] ?? 0, 4, 8));
    });
  }
  for (const draft of drafts) draft.runs = draft.runs.map((run) => ({ ...run, y: moved.get(run) ?? run.y }));
}

interface Ports {
  readonly start: Point;
  readonly end: Point;
}

// Supplies leave and arrive in the order of where they go to and come from, a little apart.
function portsOf(drafts: readonly Draft[]): ReadonlyMap<Draft, Ports> {
  const ends = new Map<string, { draft: Draft; at: 'start' | 'end'; toward: number }[]>();
  const add = (card: PlacedCard, side: 'left' | 'right', draft: Draft, at: 'start' | 'end', toward: number): void => {
    const key = `${card.id}|${side}`;
    ends.set(key, [...(ends.get(key) ?? []), { draft, at, toward }]);
  };
  for (const draft of drafts) {
    const { source, target, runs, kind } = draft;
    add(source, 'right', draft, 'start', runs[0]?.y ?? target.y + target.height / 2);
    add(target, kind === 'side' ? 'right' : 'left', draft, 'end', runs.at(-1)?.y ?? source.y + source.height / 2);
  }
  const starts = new Map<Draft, number>();
  const stops = new Map<Draft, number>();
  for (const group of ends.values()) {
    group.sort(
      (a, b) =>
        a.toward - b.toward || (a.draft.flow.from + a.draft.flow.to < b.draft.flow.from + b.draft.flow.to ? -1 : 1),
    );
    group.forEach(({ draft, at }, index) => {
      const card = at === 'start' ? draft.source : draft.target;
      const step = Math.min(6, (card.height - 24) / Math.max(1, group.length - 1));
      const y = Math.round(card.y + card.height / 2 + (index - (group.length - 1) / 2) * step);
      (at === 'start' ? starts : stops).set(draft, y);
    });
  }
  return new Map(
    drafts.map((draft) => [
      draft,
      {
        start: { x: draft.source.x + draft.source.width, y: starts.get(draft) ?? 0 },
        end: {
          x: draft.kind === 'side' ? draft.target.x + draft.target.width : draft.target.x,
          y: stops.get(draft) ?? 0,
        },
      },
    ]),
  );
}

const hold = 10;

// The curve is a spline through the middles of its control points, so two points on a level hold it straight between.
function bendsOf(draft: Draft, { start, end }: Ports, placement: Placement, shift: number): Point[] {
  const { source, target, runs, kind } = draft;
  const { columns } = placement;
  if (kind === 'side') {
    const reach = Math.max(start.x, end.x) + 14 + shift;
    return [
      { x: reach, y: start.y },
      { x: reach, y: end.y },
    ];
  }
  const first = gapMiddle(columns, source.column) + shift;
  const last = gapMiddle(columns, target.column - 1) - shift;
  if (kind === 'forward') {
    const bends: Point[] = [{ x: gapMiddle(columns, source.column), y: start.y }];
    for (const run of runs) {
      const from = columns[run.firstColumn];
      const to = columns[run.lastColumn];
      bends.push({ x: gapMiddle(columns, run.firstColumn - 1), y: run.y });
      if (from && to) bends.push({ x: from.left + hold, y: run.y }, { x: to.right - hold, y: run.y });
      bends.push({ x: gapMiddle(columns, run.lastColumn), y: run.y });
    }
    bends.push({ x: gapMiddle(columns, target.column - 1), y: end.y });
    return bends;
  }
  const y = runs[0]?.y ?? placement.corridor;
  const bendAt = Math.sign(y - start.y) * hold;
  const risesAt = Math.sign(y - end.y) * hold;
  return [
    { x: first, y: start.y },
    { x: first, y: start.y + bendAt * 2 },
    { x: first, y: y - bendAt },
    { x: first, y },
    { x: first - hold, y },
    { x: last + hold, y },
    { x: last, y },
    { x: last, y: y - risesAt },
    { x: last, y: end.y + risesAt * 2 },
    { x: last, y: end.y },
  ];
}

/** Draws each flow: forward through the gaps between cards, backwards under the lanes, inside a column as a bow. */
export function routeWires(flows: readonly Flow[], placement: Placement): PlacedWire[] {
  const drafts = draftsOf(flows, placement);
  const levels = freeLevels(placement);
  const used = placement.columns.map(() => new Map<number, number>());
  const load = (column: number, y: number): number => (used[column]?.get(y) ?? 0) * 5;
  const forward = drafts.filter((each) => each.kind === 'forward');
  for (const draft of [...forward].sort(
    (a, b) => a.target.column - a.source.column - (b.target.column - b.source.column),
  )) {
    const path = passLevels(draft.source, draft.target, levels, load);
    path.forEach((y, index) => {
      const column = used[draft.source.column + 1 + index];
      column?.set(y, (column.get(y) ?? 0) + 1);
    });
    draft.runs = joinRuns(draft.source.column + 1, path);
  }
  spread(forward);

  const under = drafts.filter((each) => each.kind === 'back' || each.kind === 'riser');
  under.sort((a, b) => a.source.column - a.target.column - (b.source.column - b.target.column));
  const tracks = assignTracks(under.map((each) => ({ from: each.target.column, to: each.source.column })));
  const step = trackStep(Math.max(-1, ...tracks) + 1);
  const shifts = new Map<Draft, number>();
  under.forEach((draft, index) => {
    const y = placement.corridor + 10 + (tracks[index] ?? 0) * step;
    draft.runs = [{ firstColumn: draft.target.column, lastColumn: draft.source.column, y }];
    shifts.set(draft, ((tracks[index] ?? 0) % 5) * 3 - 6);
  });
  const side = drafts.filter((each) => each.kind === 'side');
  const bows = assignTracks(
    side.map(({ source, target }) => ({
      from: Math.min(source.y, target.y) + source.column * 1e6,
      to: Math.max(source.y, target.y) + source.column * 1e6,
    })),
  );
  side.forEach((draft, index) => {
    shifts.set(draft, ((bows[index] ?? 0) % 5) * 5);
  });

  const ports = portsOf(drafts);
  return drafts.flatMap((draft) => {
    const port = ports.get(draft);
    if (!port) return [];
    return [
      {
        id: `${draft.flow.from}>${draft.flow.to}`,
        fromId: draft.flow.from,
        toId: draft.flow.to,
        supplyIds: draft.flow.supplyIds,
        kind: draft.kind,
        start: port.start,
        end: port.end,
        bends: bendsOf(draft, port, placement, shifts.get(draft) ?? 0),
      },
    ];
  });
}

import type { OccupationKind } from './enterprise.types.ts';

/** What the verbs of an enumeration say is done with what it lists. */
export type Doing = 'PRODUCTION' | 'RD' | 'SALES' | 'SERVICE';

const doings: readonly (readonly [Doing, RegExp])[] = [
  [
    'PRODUCTION',
    /生产|制造|加工|制作|组装|装配|印刷|炮制|净制|切制|炒制|炙制|冶炼|铸造|锻造|酿造|养殖|种植|培育|繁育|制售/,
  ],
  ['RD', /研发|研制|研究|设计|试验|选育|开发/],
  ['SALES', /销售|批发|零售|经销|购销|经营|代销|专卖|贸易|收购|进出口/],
  [
    'SERVICE',
    /服务|咨询|维修|维护|修理|安装|施工|租赁|出租|代理|管理|培训|运输|仓储|配送|策划|发布|中介|检测|监理|工程|承包|调试|保养|清洗|运营|投资|推广|转让/,
  ],
];

/** What is done, by the verbs of a text. */
export function doingsIn(text: string): ReadonlySet<Doing> {
  return new Set(doings.filter(([, verbs]) => verbs.test(text)).map(([doing]) => doing));
}

const byLicenceOrPlace: ReadonlySet<OccupationKind> = new Set(['LICENSED', 'VENUE', 'PLATFORM', 'INSTITUTION']);

function fits(kind: OccupationKind, doing: ReadonlySet<Doing>, makesElsewhere: boolean): boolean {
  const onlySold = doing.size === 1 && doing.has('SALES');
  if (kind === 'PRODUCTION' || kind === 'RD') return doing.has(kind);
  if (kind === 'DISTRIBUTION' || kind === 'SALES') return doing.has('SALES');
  if (kind === 'SERVICE') return doing.has('SERVICE') || (!makesElsewhere && !onlySold);
  return byLicenceOrPlace.has(kind) && !onlySold;
}

export interface KindQuestion {
  /** Kinds that are capacity on the link, the foremost first. */
  readonly capacityKinds: readonly OccupationKind[];
  readonly doing: ReadonlySet<Doing>;
  /** The keyword itself names the verb: the chain counts that doing as the link's own. */
  readonly verbInKeyword: boolean;
}

/**
 * The kind of an occupation by its verb. Without any verb the link's foremost kind; a doing that is no capacity of the
 * link keeps its own name (销售 on a 生产 link stays SALES), so that it is never counted as capacity.
 */
export function occupationKindOf({ capacityKinds, doing, verbInKeyword }: KindQuestion): OccupationKind {
  const [foremost = 'SERVICE'] = capacityKinds;
  if (doing.size === 0) return foremost;
  if (verbInKeyword && byLicenceOrPlace.has(foremost)) return foremost;
  const makes = capacityKinds.includes('PRODUCTION') || capacityKinds.includes('RD');
  const fitting = capacityKinds.find((kind) => fits(kind, doing, makes));
  if (fitting) return fitting;
  for (const kind of ['PRODUCTION', 'RD', 'SERVICE', 'SALES'] as const) if (doing.has(kind)) return kind;
  return foremost;
}

/** Links that only makers hold: there neither sellers nor branches are proposed. */
export function onlyMakers(capacityKinds: readonly OccupationKind[]): boolean {
  return capacityKinds.every((kind) => kind === 'PRODUCTION' || kind === 'RD');
}

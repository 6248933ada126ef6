/** What a file calls a project, a carrier, a park or an industry. */
export type Id = string | number;

/** A park of an instance file. */
export interface InstancePark {
  readonly id: Id;
  readonly allow: readonly Id[];
  readonly lead: Id;
  readonly neg: readonly Id[];
  readonly env: number;
  readonly power: number;
  readonly eff: number;
  readonly thr: number;
  readonly maxtce: number;
}

/** A carrier of an instance file. */
export interface InstanceCarrier {
  readonly id: Id;
  readonly park: Id;
  readonly type: string;
  readonly area: number;
  readonly mu: number;
  readonly div: boolean;
  readonly minlot: number;
  readonly h: number;
  readonly load: number;
  readonly tenure: 'rent' | 'sale' | 'both';
  readonly price: number;
  readonly avail: number;
}

/** A project of an instance file. */
export interface InstanceProject {
  readonly id: Id;
  readonly ind: Id;
  readonly type: string;
  readonly need: number;
  readonly tax: number;
  readonly prob: number;
  readonly h: number;
  readonly load: number;
  readonly power: number;
  readonly eff: number;
  readonly env: number;
  readonly tce: number;
  readonly tenure: 'rent' | 'sale' | 'either';
  readonly latest: number;
  readonly budget: number;
  readonly subs: number;
}

/** An instance of matching as a file brings it; without pairs, those that pass the admission tests are taken. */
export interface Instance {
  readonly parks: readonly InstancePark[];
  readonly carriers: readonly InstanceCarrier[];
  readonly projects: readonly InstanceProject[];
  readonly pairs?:
    | readonly (readonly [project: Id, carrier: Id, value: number, used: number, mu: number])[]
    | undefined;
  readonly tcecap: number;
  readonly subcap: number;
}

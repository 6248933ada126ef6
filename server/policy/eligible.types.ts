/** A firm as far as rules may ask about it. */
export interface FirmFacts {
  readonly id: string;
  readonly name: string;
  /** Where it is located; null: not known. */
  readonly regionId: string | null;
  readonly status: string | null;
  readonly tags: readonly string[] | null;
  /** GB/T 4754, four digits. */
  readonly codes: readonly string[] | null;
  readonly demo: boolean;
}

export interface ProjectFacts {
  readonly id: string;
  readonly name: string;
  readonly investFen: number | null;
  readonly outputFen: number | null;
  /** In words. */
  readonly origin: string | null;
  readonly demo: boolean;
}

export interface EligibleView {
  readonly regionId: string;
  readonly regionName: string;
  readonly firms: readonly FirmFacts[];
  readonly targets: readonly FirmFacts[];
  readonly projects: readonly ProjectFacts[];
}

export const subjectKinds = ['FIRM', 'TARGET', 'PROJECT'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

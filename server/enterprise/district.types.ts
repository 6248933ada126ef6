/** Which rule placed an enterprise: a name in its address, a former name there, a retired code, its code, or the list. */
export type DistrictRule = 'ADDRESS' | 'ADDRESS_HISTORY' | 'CODE_HISTORY' | 'CODE' | 'LIST';

export interface Placement {
  /** Street, town or park if the address names one, else the district. */
  readonly regionId: string;
  /** Six digits: the district, or the city or province when nothing finer is known. */
  readonly districtId: string;
  readonly rule: DistrictRule;
  /** What the address names below the district; null: 未定位. */
  readonly precision: 'STREET' | 'PARK' | null;
}

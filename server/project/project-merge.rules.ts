import type { FieldEdit } from '../platform/facts/merge-fields.rules.ts';
import type { ProjectRow } from './project.types.ts';

/** The fields of a project that people change; `enterpriseName` stands for the firm, by id or by name. */
export const projectFields = [
  ...(['name', 'regionId', 'industryId', 'linkId', 'enterpriseName', 'origin', 'areaHundredths'] as const),
  ...(['areaMostHundredths', 'usage', 'heightM', 'loadKn', 'powerKva', 'effluentT', 'energyUse', 'fireClass'] as const),
  ...(['envClass', 'tenure', 'budgetFen', 'budgetPer', 'latestStart', 'investFen', 'taxFen', 'outputFen'] as const),
  ...(['jobs', 'chance', 'subsidyFen', 'note'] as const),
] as const;
export type ProjectField = (typeof projectFields)[number];

/** What somebody wants fields to be; a field that is not there is to stay. */
export type ProjectEdit = FieldEdit<ProjectField, ProjectRow>;

import './auth/auth.schema.ts';
import './chain/chain.schema.ts';
import './chain/industry.schema.ts';
import './chain/survey.schema.ts';
import './enterprise/enterprise.schema.ts';
import './enterprise/occupation-list.schema.ts';
import './enterprise/review.schema.ts';
import './import/import.schema.ts';
import './organisation/organisation.schema.ts';
import './platform/api/errors.ts';
import './platform/api/scalars.ts';
import './region/region.schema.ts';
import './search/search.schema.ts';
import './source/source.schema.ts';
import { builder } from './platform/api/builder.ts';

/** The executable schema of the whole server. */
export const schema = builder.toSchema();

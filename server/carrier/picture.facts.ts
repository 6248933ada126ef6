import { carrierSavePicture, carrierSaveShowsCarrier, carrierSaveShowsUnit } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const pictureFact: FactKind = { name: 'CarrierPicture', save: carrierSavePicture };
/** Picture → carrier. */
export const showsCarrierFact: FactKind = { name: 'SHOWS_CARRIER', save: carrierSaveShowsCarrier };
/** Picture → unit. */
export const showsUnitFact: FactKind = { name: 'SHOWS_UNIT', save: carrierSaveShowsUnit };

// Made by `npm run gen` from the .cypher files beside it: change those.
import type { Query, Value } from '../server/platform/graph/query.ts';
import type { UserRow, ViewerRow } from '../server/auth/auth.types.ts';
import type { CarrierBase, CarrierView, LockedUnit } from '../server/carrier/carrier.types.ts';
import type { LockedCarrier, PictureFile, PictureRow } from '../server/carrier/picture.types.ts';
import type { AreaView, ChainHere, ChainMapView, DraftRow, EditableChain, IndustryRow, LinkRow, LinkRulesRow, LockedLink, PresenceKey, RecordedEvent, RecordedFact, RecordedPlace, SupplyOrigin } from '../server/chain/chain.types.ts';
import type { ChainPaperView } from '../server/chain/paper.types.ts';
import type { ChangeRow, ComparedRow, DuplicateChoiceRow, DuplicateView, EnterprisePage, EnterpriseRow, KnownRegion, LinkRules, OccupationListView, OccupationRow, PlacedEnterpriseRow, SubjectRow } from '../server/enterprise/enterprise.types.ts';
import type { CommonView, FoundPage, HistoryRow, MeantThing, PathRow, RelationRow, ThingRef, ThingRow, ViewRow } from '../server/explore/explore.types.ts';
import type { TraitsView } from '../server/matching/choose.types.ts';
import type { DemandView } from '../server/matching/demand.types.ts';
import type { PlacesView } from '../server/matching/places.types.ts';
import type { AcceptedPlan, PlanList, PlanRow, PlanWithNow } from '../server/plan/plan.types.ts';
import type { PackageView } from '../server/policy/policy.types.ts';
import type { EligibleView } from '../server/policy/eligible.types.ts';
import type { GrantRow } from '../server/policy/grant.types.ts';
import type { KnownPapers, LockedPaper, LockedScope, PaperFile, PaperView, SamePaper, WordsFound } from '../server/policy/paper.types.ts';
import type { LockedRule, StoredRuleRow } from '../server/policy/rule-store.types.ts';
import type { LockedProject, ProjectBase, ProjectView } from '../server/project/project.types.ts';
import type { LockedOpportunity, OpportunityView } from '../server/project/opportunity.types.ts';
import type { RegionRow } from '../server/region/region.types.ts';
import type { DirectionView, LockedDirection } from '../server/region/direction.types.ts';
import type { LockedOutline, OutlineRow } from '../server/region/outline.types.ts';
import type { SearchCandidate } from '../server/search/search.types.ts';
import type { LinkEntriesRow, LockedEntry, PositionView, RegionsView, RuleSetsView, TargetView } from '../server/targeting/targeting.types.ts';
import type { PlaceBook } from '../server/targeting/place-book.types.ts';
import type { ProposalView } from '../server/targeting/proposal.types.ts';
import type { FirmReserve, KnownTarget, LockedFollow, LockedTarget, ReserveView, ReserveVisits, ReserveWeek } from '../server/targeting/reserve.types.ts';
import type { FirmVisits, LockedFirm, LockedVisit } from '../server/targeting/visit.types.ts';

/** Any administrator's account: none means a first start. */
export const authAdminExists: Query<Record<never, never>, { readonly id: string }> = {
  name: 'auth/admin-exists',
  mode: 'read',
  text: "MATCH (u:User {role: 'ADMIN'})\nRETURN u.id AS id\nLIMIT 1",
};

/** Opens a session: only the hash of its token is kept; sessions that ran out are swept. */
export const authCreateSession: Query<{ readonly id: string; readonly userId: string; readonly now: string; readonly expiresAt: string }, { readonly id: string }> = {
  name: 'auth/create-session',
  mode: 'write',
  text: "MATCH (u:User {id: $userId})\nCREATE (s:Session {id: $id, createdAt: $now, lastSeenAt: $now, expiresAt: $expiresAt})-[:OF_USER]->(u)\nWITH s\nCALL () {\n  MATCH (old:Session) WHERE old.expiresAt < $now\n  WITH old LIMIT 100\n  DETACH DELETE old\n}\nRETURN s.id AS id",
};

/** Creates an account; a name that is taken fails on its constraint. */
export const authCreateUser: Query<{ readonly id: string; readonly username: string; readonly nameKey: string; readonly role: string; readonly groupId: string | null; readonly passwordHash: string; readonly at: string; readonly by: string }, { readonly id: string }> = {
  name: 'auth/create-user',
  mode: 'write',
  text: "CREATE (u:User {id: $id, username: $username, nameKey: $nameKey, role: $role, groupId: $groupId,\n  passwordHash: $passwordHash, createdAt: $at, createdBy: $by, disabled: false, version: 1})\nRETURN u.id AS id",
};

/** Ends a session. */
export const authEndSession: Query<{ readonly id: string }, { readonly count: number }> = {
  name: 'auth/end-session',
  mode: 'write',
  text: "MATCH (s:Session {id: $id})\nDETACH DELETE s\nRETURN count(*) AS count",
};

/** Whether a group of that id is there. */
export const authGroupExists: Query<{ readonly id: string }, { readonly id: string }> = {
  name: 'auth/group-exists',
  mode: 'read',
  text: "MATCH (g:Group {id: $id})\nRETURN g.id AS id",
};

/** The person behind a session that has neither run out nor been idle too long. */
export const authSessionViewer: Query<{ readonly id: string; readonly now: string; readonly idleSince: string }, { readonly viewer: ViewerRow; readonly lastSeenAt: string }> = {
  name: 'auth/session-viewer',
  mode: 'read',
  text: "MATCH (s:Session {id: $id})-[:OF_USER]->(u:User)\nWHERE s.expiresAt > $now AND s.lastSeenAt > $idleSince AND NOT coalesce(u.disabled, false)\nRETURN u {.id, .username, .role, .groupId} AS viewer, s.lastSeenAt AS lastSeenAt",
};

/** Notes that a session was used; an older note never replaces a newer one. */
export const authTouchSession: Query<{ readonly id: string; readonly now: string }, { readonly id: string }> = {
  name: 'auth/touch-session',
  mode: 'write',
  text: "MATCH (s:Session {id: $id})\nWHERE s.lastSeenAt < $now\nSET s.lastSeenAt = $now\nRETURN s.id AS id",
};

/** The account of a user name, whatever its case, for checking a password. */
export const authUserByName: Query<{ readonly nameKey: string }, { readonly user: UserRow }> = {
  name: 'auth/user-by-name',
  mode: 'read',
  text: "MATCH (u:User {nameKey: $nameKey})\nRETURN u {.id, .username, .role, .groupId, .passwordHash, disabled: coalesce(u.disabled, false)} AS user",
};

/** The carriers of a district, or of a region below one, with their units: one trip. */
export const carrierBase: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: CarrierBase }> = {
  name: 'carrier/base',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nRETURN {\n  regionId: home.id, regionName: home.name,\n  industries: COLLECT {\n    CALL (home) {\n      MATCH (home)-[:PART_OF*0..4]->(:Region {level: 'DISTRICT'})-[:FOCUSES_ON]->(i:Industry) RETURN i\n      UNION\n      MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(:Carrier)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i\n    }\n    WITH i, staging WHERE NOT coalesce(i.createdIn, '') IN staging\n    RETURN i {.id, .title} ORDER BY i.id\n  },\n  carriers: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(r:Region)<-[:SITED_IN]-(c:Carrier)\n    WHERE NOT coalesce(c.createdIn, '') IN staging\n    RETURN c {.id, .name, .kind, .aliases, .address, .floors, .basements, .areaHundredths, .lon, .lat, .powerKva, .effluentT, .envClass,\n      .task, .reuseState, .taxFloorFen, .investFloorFen, .energyCap, .asOf, .version,\n      demo: coalesce(c.demo, false), aliases: coalesce(c.aliases, []), directions: coalesce(c.directions, []),\n      links: coalesce(c.links, []), negative: coalesce(c.negative, []), regionId: r.id, regionName: r.name,\n      parents: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p.id ORDER BY p.id },\n      operator: head(COLLECT { MATCH (o:Organisation)-[:OPERATES]->(c) RETURN o {.id, .name} ORDER BY o.id }),\n      industries: COLLECT { MATCH (c)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title} ORDER BY i.id },\n      years: COLLECT {\n        MATCH (c)<-[:YEAR_OF]-(y:CarrierYear) WHERE NOT coalesce(y.createdIn, '') IN staging\n        RETURN y {.id, .year, .taxFen, .mainIndustry, .mainShare, .asOf, .version, demo: coalesce(y.demo, false)} ORDER BY y.year DESC\n      }} AS row ORDER BY c.id\n  },\n  units: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)<-[:UNIT_IN]-(u:CarrierUnit)\n    WHERE NOT coalesce(u.createdIn, '') IN staging\n    RETURN u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass,\n      .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom, .contractEnd,\n      .tenantId, .tenantName, .note, .asOf, .by, .version,\n      demo: coalesce(u.demo, false), carrierId: c.id} AS row ORDER BY u.id\n  }\n} AS view",
};

/** One carrier with its units, who took them and when, and with the carriers around and in it. */
export const carrierCarrier: Query<{ readonly id: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: CarrierView }> = {
  name: 'carrier/carrier',
  mode: 'read',
  text: "MATCH (c:Carrier {id: $id})\nWHERE $viewer.id IS NOT NULL\nWITH c, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(c.createdIn, '') IN staging\nMATCH (c)-[:SITED_IN]->(r:Region)\nRETURN {\n  carrier: c {.id, .name, .kind, .aliases, .address, .floors, .basements, .areaHundredths, .lon, .lat, .powerKva, .effluentT, .envClass,\n      .task, .reuseState, .taxFloorFen, .investFloorFen, .energyCap, .asOf, .version,\n      demo: coalesce(c.demo, false), aliases: coalesce(c.aliases, []), directions: coalesce(c.directions, []),\n      links: coalesce(c.links, []), negative: coalesce(c.negative, []), regionId: r.id, regionName: r.name,\n      parents: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p.id ORDER BY p.id },\n      operator: head(COLLECT { MATCH (o:Organisation)-[:OPERATES]->(c) RETURN o {.id, .name} ORDER BY o.id }),\n      industries: COLLECT { MATCH (c)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title} ORDER BY i.id },\n      years: COLLECT {\n        MATCH (c)<-[:YEAR_OF]-(y:CarrierYear) WHERE NOT coalesce(y.createdIn, '') IN staging\n        RETURN y {.id, .year, .taxFen, .mainIndustry, .mainShare, .asOf, .version, demo: coalesce(y.demo, false)} ORDER BY y.year DESC\n      }},\n  sources: COLLECT { UNWIND coalesce(c.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} },\n  around: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p {.id, .name,\n    industries: COLLECT { MATCH (p)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title} ORDER BY i.id }} ORDER BY p.id },\n  inside: COLLECT {\n    MATCH (c)<-[:WITHIN {state: 'CONFIRMED'}]-(p:Carrier) WHERE NOT coalesce(p.createdIn, '') IN staging\n    RETURN p {.id, .name, .kind} ORDER BY p.name, p.id\n  },\n  pictures: COLLECT {\n    MATCH (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture) WHERE p.state = 'CONFIRMED'\n    RETURN p {.id, .kind, .caption, .on, .fileName, .fileType, .fileSize, .by, .version,\n      unit: head(COLLECT { MATCH (p)-[:SHOWS_UNIT]->(u:CarrierUnit) RETURN u {.id, .number} })} AS row ORDER BY p.on DESC, p.id\n  },\n  units: COLLECT {\n    MATCH (c)<-[:UNIT_IN]-(u:CarrierUnit) WHERE NOT coalesce(u.createdIn, '') IN staging\n    RETURN u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass,\n      .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom, .contractEnd,\n      .tenantId, .tenantName, .note, .asOf, .by, .version,\n      demo: coalesce(u.demo, false), carrierId: c.id,\n      sources: COLLECT { UNWIND coalesce(u.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} },\n      tenancies: COLLECT {\n        MATCH (e:Enterprise)-[t:TENANT_OF {state: 'CONFIRMED'}]->(u) WHERE NOT coalesce(t.createdIn, '') IN staging\n        RETURN t {.id, .since, .until, .kind, enterpriseId: e.id, enterpriseName: e.name} ORDER BY coalesce(t.since, '') DESC, t.id\n      }} AS row ORDER BY u.floor DESC, u.number, u.id\n  }\n} AS view\nLIMIT 1",
};

/** Takes away the SITED_IN that a new one takes the place of: one Carrier has one at a time. */
export const carrierGiveWaySitedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'carrier/give-way-sited-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Carrier {id: row.from})-[f:SITED_IN]->(b:Region)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Takes the lock of a carrier, and reads what a picture of it may show; no row: no such carrier. */
export const carrierLockCarrier: Query<{ readonly id: string; readonly unitId: string | null; readonly pictureId: string | null }, { readonly locked: LockedCarrier }> = {
  name: 'carrier/lock-carrier',
  mode: 'write',
  text: "MATCH (c:Carrier {id: $id})\nWHERE NOT coalesce(c.createdIn, '') IN coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), [])\nSET c._lock = true\nREMOVE c._lock\nWITH c\nRETURN {\n  id: c.id,\n  unit: head(COLLECT { MATCH (c)<-[:UNIT_IN]-(u:CarrierUnit {id: $unitId}) RETURN u.id }),\n  pictures: COUNT { (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture) WHERE p.state = 'CONFIRMED' },\n  picture: head(COLLECT { MATCH (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture {id: $pictureId}) RETURN p {.version, .by, .state, at: p.recordedAt} })\n} AS locked",
};

/** Takes the lock of a unit, and reads what it says and who changed which field of it when; no row: no such unit. */
export const carrierLockUnit: Query<{ readonly id: string; readonly tenantId: string | null; readonly tenantName: string | null }, { readonly locked: LockedUnit }> = {
  name: 'carrier/lock-unit',
  mode: 'write',
  text: "MATCH (u:CarrierUnit {id: $id})-[:UNIT_IN]->(c:Carrier)\nWHERE NOT coalesce(u.createdIn, '') IN coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), [])\nSET u._lock = true\nREMOVE u._lock\nWITH u, c\nRETURN {\n  unit: u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass,\n      .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom, .contractEnd,\n      .tenantId, .tenantName, .note, .asOf, .by, .version,\n      demo: coalesce(u.demo, false), carrierId: c.id},\n  changes: COLLECT { MATCH (h:Change {factId: 'CarrierUnit/' + u.id}) RETURN h {.id, .field, .at, .by} ORDER BY h.at, h.id },\n  open: COLLECT { MATCH (e:Enterprise)-[t:TENANT_OF {state: 'CONFIRMED'}]->(u) WHERE t.until IS NULL RETURN t {.id, enterpriseId: e.id} ORDER BY t.id },\n  named: COLLECT { MATCH (e:Enterprise {name: $tenantName}) RETURN e.id ORDER BY e.id LIMIT 2 },\n  tenant: head(COLLECT { MATCH (e:Enterprise {id: $tenantId}) RETURN e.name })\n} AS locked",
};

/** What a photo or plan that stands is stored under; no row: there is none. */
export const carrierPictureFile: Query<{ readonly id: string; readonly viewer: { readonly [key: string]: Value } }, { readonly file: PictureFile }> = {
  name: 'carrier/picture-file',
  mode: 'read',
  text: "MATCH (p:CarrierPicture {id: $id})\nWHERE $viewer.id IS NOT NULL AND p.state = 'CONFIRMED'\nRETURN {sha256: p.fileHash, name: p.fileName, type: p.fileType, size: p.fileSize} AS file",
};

/** The photos and plans of a carrier that stand, newest first. */
export const carrierPictures: Query<{ readonly id: string; readonly viewer: { readonly [key: string]: Value } }, { readonly pictures: readonly PictureRow[] }> = {
  name: 'carrier/pictures',
  mode: 'read',
  text: "MATCH (c:Carrier {id: $id})\nWHERE $viewer.id IS NOT NULL\nRETURN COLLECT {\n  MATCH (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture) WHERE p.state = 'CONFIRMED'\n  RETURN p {.id, .kind, .caption, .on, .fileName, .fileType, .fileSize, .by, .version,\n    unit: head(COLLECT { MATCH (p)-[:SHOWS_UNIT]->(u:CarrierUnit) RETURN u {.id, .number} })} AS row ORDER BY p.on DESC, p.id\n} AS pictures",
};

/** Removes the demo carriers with their units and years. */
export const carrierRemoveDemo: Query<Record<never, never>, { readonly id: string }> = {
  name: 'carrier/remove-demo',
  mode: 'write',
  text: "MATCH (c:Carrier {demo: true})\nWITH c, c.id AS id\nOPTIONAL MATCH (c)<-[:UNIT_IN]-(u:CarrierUnit)\nOPTIONAL MATCH (c)<-[:YEAR_OF]-(y:CarrierYear)\nDETACH DELETE u, y, c\nWITH DISTINCT id\nRETURN id",
};

/** Creates carriers or changes only what differs; one row back for every row given. */
export const carrierSaveCarrier: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-carrier',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Carrier {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the operator of a carrier or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveOperates: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-operates',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})\nMATCH (b:Carrier {id: row.to})\nMERGE (a)-[f:OPERATES {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates photos and plans of carriers or changes only what differs; one row back for every row given. */
export const carrierSavePicture: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-picture',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:CarrierPicture {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates which carriers pictures show or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveShowsCarrier: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-shows-carrier',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:CarrierPicture {id: row.from})\nMATCH (b:Carrier {id: row.to})\nMERGE (a)-[f:SHOWS_CARRIER {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates which units pictures show or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveShowsUnit: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-shows-unit',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:CarrierPicture {id: row.from})\nMATCH (b:CarrierUnit {id: row.to})\nMERGE (a)-[f:SHOWS_UNIT {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the region of a carrier or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveSitedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-sited-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Carrier {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:SITED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates what industries carriers are for or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveSuits: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-suits',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Carrier {id: row.from})\nMATCH (b:Industry {id: row.to})\nMERGE (a)-[f:SUITS {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates who took a unit and when or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveTenantOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-tenant-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:CarrierUnit {id: row.to})\nMERGE (a)-[f:TENANT_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the carrier of a unit or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveUnitIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-unit-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:CarrierUnit {id: row.from})\nMATCH (b:Carrier {id: row.to})\nMERGE (a)-[f:UNIT_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates units of carriers (房源, 地块) or changes only what differs; one row back for every row given. */
export const carrierSaveUnit: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-unit',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:CarrierUnit {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the carrier around a carrier or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveWithin: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-within',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Carrier {id: row.from})\nMATCH (b:Carrier {id: row.to})\nMERGE (a)-[f:WITHIN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the carrier of a year or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveYearOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-year-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:CarrierYear {id: row.from})\nMATCH (b:Carrier {id: row.to})\nMERGE (a)-[f:YEAR_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates years of buildings or changes only what differs; one row back for every row given. */
export const carrierSaveYear: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'carrier/save-year',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:CarrierYear {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Names every (region, link) whose counts these enterprises can change: their regions and links with all above them. */
export const chainAffectedPresence: Query<{ readonly enterpriseIds: readonly string[] }, { readonly regionId: string; readonly linkId: string }> = {
  name: 'chain/affected-presence',
  mode: 'read',
  text: "UNWIND $enterpriseIds AS enterpriseId\nMATCH (e:Enterprise {id: enterpriseId})\nMATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)\nMATCH (e)-[:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(l:ChainLink)\nRETURN DISTINCT r.id AS regionId, l.id AS linkId",
};

/** Names every (region, link) that has or should have counts, for a recount of everything. */
export const chainAllPresence: Query<Record<never, never>, { readonly regionId: string; readonly linkId: string }> = {
  name: 'chain/all-presence',
  mode: 'read',
  text: "MATCH (e:Enterprise)-[:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(l:ChainLink)\nMATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)\nRETURN DISTINCT r.id AS regionId, l.id AS linkId\nUNION\nMATCH (p:Presence)\nRETURN p.regionId AS regionId, p.linkId AS linkId",
};

/** What one matrix of link by place counts, in one trip: the links of an industry (or of all industries of a region), the */
export const chainAreas: Query<{ readonly industryId: string | null; readonly region: string; readonly outward: boolean; readonly viewer: { readonly [key: string]: Value } }, { readonly view: AreaView }> = {
  name: 'chain/areas',
  mode: 'read',
  text: "MATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(r.createdIn, '') IN staging\nCALL (r, staging) {\n  CALL (r) {\n    MATCH (i:Industry {id: $industryId})\n    RETURN i\n    UNION\n    MATCH (r)-[:PART_OF*0..5]->(:Region)-[:FOCUSES_ON]->(i:Industry)\n    WHERE $industryId IS NULL\n    RETURN i\n  }\n  WITH i, staging WHERE NOT coalesce(i.createdIn, '') IN staging\n  ORDER BY i.order, i.id\n  RETURN collect(i) AS industries\n}\nCALL (r, industries, staging) {\n  CALL (r, industries, staging) {\n    UNWIND industries AS i\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n    WHERE o.state IN ['CONFIRMED', 'TO_REVIEW'] AND NOT coalesce(o.createdIn, '') IN staging\n    RETURN e, l.id AS linkId, o.state AS state\n    UNION ALL\n    UNWIND CASE WHEN $outward THEN industries ELSE [] END AS i\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[t:TARGETED {state: 'CONFIRMED', regionId: left(r.id, 6)}]-(e:Enterprise)\n    WHERE NOT coalesce(t.createdIn, '') IN staging\n    RETURN e, l.id AS linkId, 'TARGETED' AS state\n  }\n  WITH r, staging, e, linkId, state ORDER BY linkId\n  WITH r, staging, e,\n    collect(CASE state WHEN 'CONFIRMED' THEN linkId END) AS confirmed,\n    collect(CASE state WHEN 'TO_REVIEW' THEN linkId END) AS toReview,\n    collect(CASE state WHEN 'TARGETED' THEN linkId END) AS targets,\n    head(COLLECT { MATCH (e)-[f:LOCATED_IN]->(at:Region) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN at }) AS at\n  WITH e, confirmed, toReview, targets, at,\n    CASE WHEN at IS NULL THEN null\n      ELSE head(COLLECT { MATCH p = (at)-[:PART_OF*0..5]->(r) RETURN CASE length(p) WHEN 0 THEN '' ELSE nodes(p)[-2].id END }) END AS inside\n  WITH e, confirmed, toReview, targets, at, inside\n  WHERE (inside IS NULL) = $outward AND ($outward OR at IS NOT NULL)\n  WITH e, confirmed, toReview, targets, CASE\n    WHEN NOT $outward THEN inside\n    WHEN at IS NULL THEN ''\n    ELSE coalesce(\n      head(COLLECT { MATCH (at)-[:PART_OF*0..5]->(c:Region) WHERE c.level = 'CITY' RETURN c.id }),\n      head(COLLECT { MATCH (at)-[:PART_OF*0..5]->(c:Region) WHERE c.level = 'PROVINCE' RETURN c.id }), at.id) END AS place\n  WITH place, confirmed, toReview, targets, coalesce(e.demo, false) AS demo,\n    coalesce(e.branchForm, 'LEGAL_PERSON') <> 'LEGAL_PERSON' AS branch, count(e) AS firms\n  RETURN collect({place: place, confirmed: confirmed, toReview: toReview, targets: targets, demo: demo, branch: branch, firms: firms}) AS groups\n}\nWITH r, staging, industries, groups, CASE WHEN $outward\n  THEN [g IN groups | g.place]\n  ELSE COLLECT { MATCH (r)<-[:PART_OF]-(a:Region) WHERE NOT coalesce(a.createdIn, '') IN staging RETURN a.id } END AS placeIds\nRETURN {\n  region: r {.id, .name, .level,\n    parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n    path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }},\n  places: COLLECT {\n    MATCH (a:Region) WHERE a.id IN placeIds\n    RETURN a {.id, .name, .level, within: CASE WHEN $outward THEN head(COLLECT { MATCH (a)-[:PART_OF]->(up:Region) RETURN up.name }) END} ORDER BY a.id\n  },\n  industries: [i IN industries | i {.id, .title}],\n  links: COLLECT {\n    UNWIND industries AS i\n    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging\n    WITH i, lane, l, parent ORDER BY i.order, i.id, lane.order, l.order\n    RETURN l {.id, .name, industryId: i.id, lane: lane.name, parentId: parent.id,\n      noneFoundIn: COLLECT {\n        MATCH (a:Region)-[s:SURVEYED]->(l) WHERE (a.id IN placeIds OR a.id = r.id) AND s.result = 'NONE_FOUND'\n          AND NOT EXISTS { MATCH (a)-[later:SURVEYED]->(l) WHERE later.on > s.on }\n        RETURN DISTINCT a.id\n      }}\n  },\n  groups: groups\n} AS view",
};

/** Counts of a region or a link that is not there, at most a hundred. */
export const chainCheckPresence: Query<Record<never, never>, { readonly id: string }> = {
  name: 'chain/check-presence',
  mode: 'read',
  text: "MATCH (p:Presence)\nWHERE NOT EXISTS { MATCH (:Region {id: p.regionId}) } OR NOT EXISTS { MATCH (:ChainLink {id: p.linkId}) }\nRETURN p.id AS id LIMIT 100",
};

/** What a reader may switch to, in one trip: all industries with their district, the districts that have 重点产业 or */
export const chainChoices: Query<{ readonly viewer: { readonly [key: string]: Value } }, { readonly industries: readonly IndustryRow[]; readonly regions: readonly RegionRow[] }> = {
  name: 'chain/choices',
  mode: 'read',
  text: "UNWIND [$viewer.id] AS viewer\nWITH viewer, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE viewer IS NOT NULL\nRETURN COLLECT {\n    MATCH (i:Industry) WHERE NOT coalesce(i.createdIn, '') IN staging\n    WITH i ORDER BY i.order, i.id\n    RETURN i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,\n      region: head(COLLECT {\n        MATCH (home:Region)-[:FOCUSES_ON]->(i)\n        RETURN home {.id, .name, .level,\n          parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n          path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n      })}\n  } AS industries,\n  COLLECT {\n    CALL () {\n      MATCH (d:Region)-[:FOCUSES_ON]->(:Industry)\n      RETURN d\n      UNION\n      MATCH (d:Region)<-[:GROUP_OF]-(:Group)\n      RETURN d\n    }\n    MATCH (d)<-[:PART_OF*0..1]-(r:Region) WHERE NOT coalesce(r.createdIn, '') IN staging\n    WITH DISTINCT r ORDER BY r.id\n    RETURN r {.id, .name, .level,\n      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n  } AS regions",
};

/** A chain as far as drafts change it, with its draft; `standing` counts the enterprises and products on a link. */
export const chainDraft: Query<{ readonly industryId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly chain: EditableChain; readonly draft: DraftRow | null }> = {
  name: 'chain/draft',
  mode: 'read',
  text: "MATCH (i:Industry {id: $industryId})\nWHERE $viewer.id IS NOT NULL\nWITH i, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(i.createdIn, '') IN staging\nRETURN i {.title,\n  lanes: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(n:Lane) WHERE NOT coalesce(n.createdIn, '') IN staging\n    RETURN n {.id, .name, .stage, .order} ORDER BY n.order, n.id\n  },\n  links: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(n:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n    WITH l, n ORDER BY l.order, l.id\n    RETURN l {.id, .name, .order, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, .criticality, .support, .note,\n      .sourceIds, .confirmedFields, .spotColumn, .spotRow, laneId: n.id,\n      parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id }),\n      standing: COUNT { (l)<-[:OCCUPIES|IN_LINK]-() }}\n  },\n  supplies: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(a:ChainLink)-[s:SUPPLIES]->(b:ChainLink)\n    WHERE NOT coalesce(s.createdIn, '') IN staging\n    RETURN s {.what, .sourceIds, fromId: a.id, toId: b.id} ORDER BY s.id\n  }} AS chain,\n  head(COLLECT {\n    MATCH (d:ChainDraft {id: i.id}) RETURN d {.version, .by, .at, .since, .edits, .undone, .published}\n  }) AS draft",
};

/** Takes away the CHILD_OF that a new one takes the place of: one ChainLink has one at a time. */
export const chainGiveWayChildOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'chain/give-way-child-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})-[f:CHILD_OF]->(b:ChainLink)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Takes away the IN_LANE that a new one takes the place of: one ChainLink has one at a time. */
export const chainGiveWayInLane: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'chain/give-way-in-lane',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})-[f:IN_LANE]->(b:Lane)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** The names of the thing and the region that a history is of; no row: there is no such thing. */
export const chainHistoryOf: Query<{ readonly id: string; readonly region: string | null; readonly viewer: { readonly [key: string]: Value } }, { readonly name: string; readonly region: string | null }> = {
  name: 'chain/history-of',
  mode: 'read',
  text: "CALL () {\n  MATCH (n:ChainLink {id: $id}) RETURN n.name AS name\n  UNION ALL\n  MATCH (n:Industry {id: $id}) RETURN n.title AS name\n  UNION ALL\n  MATCH (n:Group {id: $id}) RETURN n.name AS name\n  UNION ALL\n  MATCH (u:CarrierUnit {id: $id}) RETURN u.name AS name\n  UNION ALL\n  MATCH (p:Project {id: $id}) RETURN p.name AS name\n  UNION ALL\n  MATCH (e:Enterprise)-[:TARGETED {id: $id}]->(l:ChainLink) RETURN e.name + ' · ' + l.name AS name\n}\nWITH name WHERE $viewer.id IS NOT NULL\nRETURN name, head(COLLECT { MATCH (r:Region {id: $region}) RETURN r.name }) AS region LIMIT 1",
};

/** Who changed what of a link, an industry or a group and when, newest first: the thing itself, its lanes and its relations. */
export const chainHistory: Query<{ readonly ids: readonly string[]; readonly prefixes: readonly string[]; readonly thing: string; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly change: ChangeRow }> = {
  name: 'chain/history',
  mode: 'read',
  text: "UNWIND [$viewer.id] AS viewer\nWITH viewer WHERE viewer IS NOT NULL\nCALL (viewer) {\n  UNWIND $ids AS factId\n  MATCH (c:Change {factId: factId})\n  RETURN c {.id, .factId, .at, .by, .batchId, .field, .before, .after} AS c\n  UNION ALL\n  UNWIND $prefixes AS prefix\n  MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH prefix\n  RETURN c {.id, .factId, .at, .by, .batchId, .field, .before, .after} AS c\n  UNION ALL\n  CALL () {\n    MATCH (n:ChainLink {id: $thing}) RETURN 'ChainLink' AS kind, n.createdIn AS madeIn\n    UNION ALL\n    MATCH (n:Industry {id: $thing}) RETURN 'Industry' AS kind, n.createdIn AS madeIn\n    UNION ALL\n    MATCH (n:Group {id: $thing}) RETURN 'Group' AS kind, n.createdIn AS madeIn\n  }\n  MATCH (j:Job {id: madeIn})\n  RETURN {id: j.id + '~' + $thing, factId: kind + '/' + $thing, at: j.at, by: j.by, batchId: j.id, field: '*', before: null, after: 'created'} AS c\n}\nWITH c ORDER BY c.at DESC, c.id LIMIT $first\nRETURN c {.id, .at, .by, .batchId, .field, .before, .after, about: split(c.factId, '/')[0],\n  linkName: head(COLLECT {\n    MATCH (l:ChainLink) WHERE l.id IN split(split(c.factId, '/')[1], '~') AND l.id <> $thing RETURN l.name LIMIT 1\n  })} AS change",
};

/** Industries by id, of a district, or all of them; the batch loader of an industry's edges too. */
export const chainIndustries: Query<{ readonly ids: readonly string[] | null; readonly region: string | null; readonly want: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly industry: IndustryRow }> = {
  name: 'chain/industries',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (i:Industry)\nWITH i, staging\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging\n  AND ($ids IS NULL OR i.id IN $ids)\n  AND ($region IS NULL OR EXISTS { (:Region {id: $region})-[:PART_OF*0..5]->(:Region)-[:FOCUSES_ON]->(i) })\nWITH i, staging ORDER BY i.order, i.id\nRETURN i.id AS id, i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,\n  region: CASE WHEN 'region' IN $want THEN head(COLLECT {\n    MATCH (r:Region)-[:FOCUSES_ON]->(i)\n    RETURN r {.id, .name, .level,\n      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n  }) END,\n  groups: CASE WHEN 'groups' IN $want THEN COLLECT {\n    MATCH (g:Group)-[:WORKS_ON]->(i) WHERE NOT coalesce(g.createdIn, '') IN staging\n    RETURN g {.id, .name, .shape, .focus,\n      members: COLLECT {\n        MATCH (g)-[:HAS_SEAT]->(seat:Seat)\n        OPTIONAL MATCH (seat)-[:HELD_BY]->(o:Organisation)\n        OPTIONAL MATCH (o)-[:UNIT_OF]->(parent:Organisation)\n        WITH seat, o, parent ORDER BY seat.order\n        RETURN seat {.id, .role, .post, .order,\n          organisation: o {.id, .name, .aliases, parent: parent {.id, .name}}}\n      },\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN g.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }\n    } ORDER BY g.id\n  } END,\n  dossier: CASE WHEN 'dossier' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_DOSSIER_ITEM]->(d:DossierItem) WHERE NOT coalesce(d.createdIn, '') IN staging\n    WITH d ORDER BY d.order\n    RETURN d {.key, .label, .value, .order,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN d.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  } END,\n  sources: CASE WHEN 'sources' IN $want THEN COLLECT {\n    MATCH (s:Source) WHERE s.id IN i.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n  } END} AS industry",
};

/** The words that tell who stands on a link, with what they rest on and who changed them when. */
export const chainLinkRules: Query<{ readonly id: string; readonly viewer: { readonly [key: string]: Value } }, { readonly rules: LinkRulesRow }> = {
  name: 'chain/link-rules',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (l:ChainLink {id: $id})-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry)\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(l.createdIn, '') IN staging\nRETURN l {.id, .name, .version, .confirmedFields, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,\n  industryId: i.id, industryTitle: i.title,\n  regionId: head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home.id }),\n  sources: COLLECT { MATCH (s:Source) WHERE s.id IN l.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id },\n  claims: COLLECT {\n    MATCH (c:Claim {factId: 'ChainLink/' + l.id, state: 'OPEN'})\n    WHERE c.field IN ['keywords', 'synonyms', 'exclusions', 'codes', 'capacityKinds'] AND NOT coalesce(c.createdIn, '') IN staging\n    WITH c, head(COLLECT { MATCH (j:Job {id: c.createdIn}) RETURN j {.at, .by} }) AS entered\n    RETURN c {.id, .field, .value, .asOf, .state, .reason, .decidedBy, .version, .fieldSources,\n      label: null, decidedAt: null, enteredAt: entered.at, enteredBy: entered.by,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN c.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }} ORDER BY c.field, c.id\n  },\n  history: COLLECT {\n    MATCH (c:Change {factId: 'ChainLink/' + l.id})\n    WHERE c.field IN ['keywords', 'synonyms', 'exclusions', 'codes', 'capacityKinds']\n    WITH c ORDER BY c.at DESC, c.id LIMIT 50\n    RETURN c {.id, .at, .by, .field, .before, .after}\n  }} AS rules",
};

/** Links by id as one region sees them: the link panel, and the batch loader of every edge of a link. */
export const chainLinks: Query<{ readonly ids: readonly string[]; readonly region: string; readonly want: readonly string[]; readonly pages: readonly ({ readonly [key: string]: Value })[]; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly link: LinkRow }> = {
  name: 'chain/links',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH id, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL (id, staging) {\n  MATCH (l:ChainLink {id: id})-[:IN_LANE]->(lane:Lane)<-[:HAS_LANE]-(i:Industry)\n  WHERE NOT coalesce(l.createdIn, '') IN staging\n  RETURN l, lane, i\n}\nOPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})\nCALL (l, r, i, staging) {\n  UNWIND $pages AS page\n  CALL (page, l, r, staging) {\n    MATCH (l)<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n    WHERE (page.state IS NULL OR o.state = page.state) AND NOT coalesce(o.createdIn, '') IN staging\n      AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }\n    RETURN count(o) AS total\n  }\n  CALL (page, l, r, i, staging) {\n    MATCH (l)<-[:CHILD_OF*0..4]-(at:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n    WHERE (page.state IS NULL OR o.state = page.state) AND NOT coalesce(o.createdIn, '') IN staging\n      AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }\n    WITH page, o, e, at,\n         // The order of enterprise/occupation-list: a list begun here goes on there.\n         CASE o.role WHEN 'LEADER' THEN '1' WHEN 'BACKBONE' THEN '2' ELSE '3' END + '|'\n           + right('000' + toString(1000 - toInteger(round(coalesce(o.confidence, 1.0) * 1000))), 4) + '|' + e.name + '|' + o.id AS order\n    WHERE page.after IS NULL OR order > page.after\n    WITH page, o, e, at, order ORDER BY order\n    WITH page, collect({o: o, e: e, at: at, order: order}) AS found\n    UNWIND found[..page.first] AS f\n    WITH f.o AS o, f.e AS e, f.at AS at, f.order AS order\n    WITH o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons, order,\n      link: at {.id, .name, industryTitle: i.title},\n      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n        .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags,\n        region: head(COLLECT {\n          MATCH (e)-[:LOCATED_IN]->(place:Region)\n          RETURN place {.id, .name, .level,\n            parentId: head(COLLECT { MATCH (place)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n            path: COLLECT { MATCH way = (place)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(way) DESC }}\n        })},\n      sources: COLLECT {\n        MATCH (s:Source) WHERE s.id IN o.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n      }} AS row\n    RETURN collect(row) AS rows\n  }\n  RETURN collect({key: page.key, total: total, rows: rows}) AS pages\n}\nRETURN id, l {.id, .name, .order, .criticality, .support, .note, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,\n  regionId: r.id, regionName: r.name, laneId: lane.id, industryId: i.id, industryTitle: i.title,\n  parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id }),\n  presence: {local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0),\n    leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult},\n  stance: CASE WHEN 'stance' IN $want THEN head(COLLECT {\n    MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1\n  }) END,\n  suppliers: CASE WHEN 'suppliers' IN $want THEN COLLECT {\n    MATCH (l)<-[s:SUPPLIES]-(o:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN o {.id, .name} ORDER BY o.id\n  } END,\n  customers: CASE WHEN 'customers' IN $want THEN COLLECT {\n    MATCH (l)-[s:SUPPLIES]->(o:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN o {.id, .name} ORDER BY o.id\n  } END,\n  children: CASE WHEN 'children' IN $want THEN COLLECT {\n    MATCH (l)<-[c:CHILD_OF]-(o:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging WITH o ORDER BY o.order RETURN o {.id, .name}\n  } END,\n  survey: CASE WHEN 'survey' IN $want THEN head(COLLECT {\n    MATCH (r)-[s:SURVEYED]->(l) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN s {.id, .on, .by, .scope, .result, .version} ORDER BY s.on DESC LIMIT 1\n  }) END,\n  sources: CASE WHEN 'sources' IN $want THEN COLLECT {\n    MATCH (s:Source) WHERE s.id IN l.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n  } END,\n  pages: pages\n} AS link",
};

/** Takes the locks of an industry and of all its links: whoever changes its chain or the draft of it waits. */
export const chainLockChain: Query<{ readonly industryId: string }, { readonly id: string }> = {
  name: 'chain/lock-chain',
  mode: 'write',
  text: "MATCH (i:Industry {id: $industryId})\nSET i._lock = true\nREMOVE i._lock\nWITH i\nCALL (i) {\n  MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n  WITH l ORDER BY l.id\n  SET l._lock = true\n  REMOVE l._lock\n  RETURN count(l) AS links\n}\nRETURN i.id AS id",
};

/** Takes the locks of links by id and reads what they say, with the rival values of their fields; a link that is not there has no row. */
export const chainLockLinks: Query<{ readonly ids: readonly string[] }, { readonly link: LockedLink }> = {
  name: 'chain/lock-links',
  mode: 'write',
  text: "UNWIND $ids AS id\nMATCH (l:ChainLink {id: id})\nSET l._lock = true\nREMOVE l._lock\nWITH l\nCALL (l) {\n  MATCH (c:Change {factId: 'ChainLink/' + l.id})\n  RETURN c ORDER BY c.at DESC LIMIT 1\n  UNION\n  RETURN null AS c\n}\nWITH l, collect(c)[0] AS last\nRETURN l {.id, .name, .version, .sourceIds, .confirmedFields, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,\n  .criticality, .support, .note, lastBy: last.by, lastAt: last.at,\n  claims: COLLECT { MATCH (c:Claim {factId: 'ChainLink/' + l.id}) RETURN c {.id, .field, .value, .state, .version} ORDER BY c.id }} AS link",
};

/** Takes the locks of counts in the order given, so that two writers count one after the other. */
export const chainLockPresence: Query<{ readonly pairs: readonly ({ readonly [key: string]: Value })[] }, { readonly count: number }> = {
  name: 'chain/lock-presence',
  mode: 'write',
  text: "UNWIND $pairs AS pair\nMERGE (p:Presence {id: pair.id})\nON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId\nSET p._lock = true\nRETURN count(p) AS count",
};

/** Takes the lock of a link's counts and reads what a survey record must agree with; no row: no such link or region. */
export const chainLockSurvey: Query<{ readonly regionId: string; readonly linkId: string; readonly surveyId: string }, { readonly confirmed: number; readonly version: number | null; readonly lastBy: string | null; readonly lastAt: string | null }> = {
  name: 'chain/lock-survey',
  mode: 'write',
  text: "MATCH (r:Region {id: $regionId})\nMATCH (l:ChainLink {id: $linkId})\nMERGE (p:Presence {id: $regionId + '~' + $linkId})\nON CREATE SET p.regionId = $regionId, p.linkId = $linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0\nSET p._lock = true\nWITH r, l, p\nREMOVE p._lock\nWITH r, l, p\nOPTIONAL MATCH (r)-[s:SURVEYED {id: $surveyId}]->(l)\nRETURN p.confirmed AS confirmed, s.version AS version, s.by AS lastBy, s.recordedAt AS lastAt",
};

/** What one chain and one region are made of now, with everything that was changed or removed since an instant: enough to */
export const chainMapAsOf: Query<{ readonly industryId: string; readonly region: string; readonly since: string; readonly viewer: { readonly [key: string]: Value } }, { readonly industry: IndustryRow; readonly region: RegionRow; readonly regionIds: readonly string[]; readonly facts: readonly RecordedFact[]; readonly events: readonly RecordedEvent[]; readonly places: readonly RecordedPlace[] }> = {
  name: 'chain/map-as-of',
  mode: 'read',
  text: "MATCH (i:Industry {id: $industryId})\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH i, r, COLLECT { MATCH (r)-[:PART_OF*0..5]->(above:Region) RETURN above.id } AS above,\n  COLLECT { MATCH (r)<-[:PART_OF*0..5]-(below:Region) RETURN below.id } AS regionIds,\n  coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL (i, r, above, staging) {\n  CALL (i, r, above) {\n    MATCH (i)-[f:HAS_LANE]->(n:Lane)\n    UNWIND [['Lane', n.id, i.id, n.id, properties(n)], ['HAS_LANE', f.id, i.id, n.id, properties(f)]] AS fact\n    RETURN fact\n    UNION ALL\n    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[f:IN_LANE]-(n:ChainLink)\n    UNWIND [['ChainLink', n.id, n.id, n.id, properties(n)], ['IN_LANE', f.id, n.id, lane.id, properties(f)]] AS fact\n    RETURN fact\n    UNION ALL\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(n:ChainLink)<-[f:CHILD_OF|SUPPLIES|UNDERTAKES|SURVEYED|OCCUPIES]-(m)\n    WHERE m:ChainLink OR m:Enterprise OR m = r OR (type(f) = 'UNDERTAKES' AND m.id IN above)\n    RETURN [type(f), f.id, m.id, n.id, CASE type(f)\n      WHEN 'OCCUPIES' THEN f {.state, .role, .kind, .createdIn, demo: m.demo} ELSE properties(f) END] AS fact\n  }\n  RETURN collect({kind: fact[0], id: fact[1], from: fact[2], to: fact[3], said: fact[4],\n    born: CASE WHEN fact[4].createdIn IN staging THEN '9999'\n      ELSE head(COLLECT { MATCH (j:Job {id: fact[4].createdIn}) RETURN j.at }) END}) AS facts\n}\nCALL (i, above, facts) {\n  CALL (i, above, facts) {\n    UNWIND [kind IN ['Lane/', 'HAS_LANE/', 'ChainLink/', 'IN_LANE/', 'CHILD_OF/', 'SUPPLIES/'] | kind + i.id]\n      + [at IN above | 'UNDERTAKES/' + at + '~'] + [at IN above | 'SURVEYED/' + at + '~'] AS prefix\n    MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH prefix AND c.at > $since\n    RETURN c\n    UNION ALL\n    UNWIND [fact IN facts WHERE fact.kind = 'OCCUPIES' | 'OCCUPIES/' + fact.id] AS factId\n    MATCH (c:Change {factId: factId}) USING INDEX c:Change(factId) WHERE c.at > $since\n    RETURN c\n    UNION ALL\n    MATCH (c:Change) USING INDEX c:Change(to) WHERE c.to STARTS WITH i.id + '.' AND c.at > $since\n    RETURN c\n  }\n  WITH DISTINCT c\n  RETURN collect(c {.id, .factId, .field, .at, .before, .after, .from, .to, .said,\n    born: head(COLLECT { MATCH (j:Job {id: c.createdIn}) RETURN j.at })}) AS events\n}\nCALL (facts, events) {\n  UNWIND [f IN facts WHERE f.kind = 'OCCUPIES' | f.from] + [c IN events WHERE c.factId STARTS WITH 'OCCUPIES/' | c.from] AS id\n  WITH DISTINCT id WHERE id IS NOT NULL\n  RETURN collect({id: id,\n    now: head(COLLECT { MATCH (:Enterprise {id: id})-[:LOCATED_IN]->(at:Region) RETURN at.id }),\n    left: COLLECT { MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH 'LOCATED_IN/' + id + '~' AND c.at > $since\n      AND c.field = '*' AND c.after IS NULL RETURN {at: c.at, regionId: split(c.factId, '~')[-1]} ORDER BY c.at }}) AS places\n}\nRETURN i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,\n    region: head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home {.id, .name, .level,\n      parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n      path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(up:Region) RETURN up.name ORDER BY length(p) DESC }} })} AS industry,\n  r {.id, .name, .level, parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n    path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(up:Region) RETURN up.name ORDER BY length(p) DESC }} AS region,\n  regionIds, facts, events, places",
};

/** One chain as one region sees it, in one trip; each part only when it is wanted. */
export const chainMap: Query<{ readonly industryId: string; readonly region: string; readonly want: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ChainMapView }> = {
  name: 'chain/map',
  mode: 'read',
  text: "MATCH (i:Industry {id: $industryId})\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH i, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging\nRETURN {\n  industry: i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,\n    region: head(COLLECT {\n      MATCH (home:Region)-[:FOCUSES_ON]->(i)\n      RETURN home {.id, .name, .level,\n        parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n        path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n    })},\n  region: r {.id, .name, .level,\n    parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n    path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }},\n  dossier: CASE WHEN 'dossier' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_DOSSIER_ITEM]->(d:DossierItem) WHERE NOT coalesce(d.createdIn, '') IN staging\n    WITH d ORDER BY d.order\n    RETURN d {.key, .label, .value, .order,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN d.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  } END,\n  lanes: CASE WHEN 'lanes' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(lane:Lane) WHERE NOT coalesce(lane.createdIn, '') IN staging\n    RETURN lane {.id, .name, .stage, .order} ORDER BY lane.order\n  } END,\n  links: CASE WHEN 'links' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n    OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})\n    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging\n    WITH lane, l, p, parent ORDER BY l.order\n    RETURN l {.id, .name, .order, .criticality, .support, .note, .spotColumn, .spotRow, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,\n      regionId: r.id, regionName: r.name, laneId: lane.id, parentId: parent.id, industryId: i.id, industryTitle: i.title,\n      presence: CASE WHEN 'presence' IN $want THEN {\n        local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0),\n        leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult\n      } END,\n      stance: CASE WHEN 'stance' IN $want THEN head(COLLECT {\n        MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1\n      }) END,\n      targets: CASE WHEN 'targets' IN $want THEN COLLECT {\n        MATCH (l)<-[:CHILD_OF*0..4]-(:ChainLink)<-[t:TARGETED {state: 'CONFIRMED'}]-(:Enterprise)\n        WHERE EXISTS { (:Region {id: t.regionId})-[:PART_OF*0..4]->(r) } AND NOT coalesce(t.createdIn, '') IN staging\n        RETURN t.stage\n      } END}\n  } END,\n  supplies: CASE WHEN 'supplies' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(from:ChainLink)-[s:SUPPLIES]->(to:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging\n    RETURN s {.id, .what, .inputGroup, .essential, fromId: from.id, toId: to.id} ORDER BY s.id\n  } END,\n  draft: CASE WHEN 'draft' IN $want THEN head(COLLECT {\n    MATCH (d:ChainDraft {id: i.id}) WHERE d.count > 0 RETURN d {.count, .by, .at}\n  }) END,\n  counts: CASE WHEN 'comparison' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[of:COUNT_OF]-(c:ReferenceCount)-[:REPORTED_IN]->(area:Region)\n    WHERE (EXISTS { (r)-[:PART_OF*1..5]->(area) } OR area.level = 'NATION') AND coalesce(c.state, 'CONFIRMED') = 'CONFIRMED' AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging\n    RETURN {linkId: l.id, regionId: area.id, regionName: area.name, measure: c.measure, year: c.year, value: c.value, origin: c.origin}\n  } END,\n  recorded: CASE WHEN 'recorded' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[f:FACTORS_AT|SUPPLY_AT|NOTED]-(at:Region)\n    WHERE f.state = 'CONFIRMED' AND (type(f) = 'NOTED' OR at = r)\n    RETURN f {.id, .present, .absent, .outside, .selfSupply, .kind, .text, .on, .by, type: type(f), linkId: l.id, regionName: at.name}\n  } END,\n  ruleSets: CASE WHEN 'comparison' IN $want THEN COLLECT {\n    MATCH (s:VerdictRuleSet {industryId: i.id}) WHERE s.state = 'CONFIRMED' RETURN s {.id, .validFrom, .validTo, .source, .by, .values}\n  } END,\n  peers: CASE WHEN 'comparison' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    MATCH (p:Presence {linkId: l.id})\n    MATCH (peer:Region {id: p.regionId})\n    WHERE peer.level = r.level\n    RETURN {linkId: l.id, regionId: peer.id, regionName: peer.name, local: coalesce(p.local, 0)}\n  } END,\n  demo: 'demo' IN $want AND EXISTS {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    MATCH (p:Presence {id: r.id + '~' + l.id}) WHERE p.demo > 0\n  }\n} AS view",
};

/** The enterprises on links and on the links below them. */
export const chainOccupants: Query<{ readonly ids: readonly string[] }, { readonly id: string }> = {
  name: 'chain/occupants',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (:ChainLink {id: id})<-[:CHILD_OF*0..4]-(:ChainLink)<-[:OCCUPIES]-(e:Enterprise)\nRETURN DISTINCT e.id AS id",
};

/** What paper adds to the map of a chain: the documents behind its links, and when wanted the first enterprises that stand */
export const chainPaper: Query<{ readonly industryId: string; readonly region: string; readonly want: readonly string[]; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ChainPaperView }> = {
  name: 'chain/paper',
  mode: 'read',
  text: "MATCH (i:Industry {id: $industryId})\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH i, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging\nCALL (i, r, staging) {\n  MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n  WITH l, r, staging ORDER BY l.order, l.id LIMIT 2000\n  CALL (l, r, staging) {\n    UNWIND CASE WHEN 'lists' IN $want THEN ['CONFIRMED', 'TO_REVIEW'] ELSE [] END AS state\n    CALL (l, r, staging, state) {\n      MATCH (l)<-[o:OCCUPIES]-(e:Enterprise)\n      WHERE o.state = state AND NOT coalesce(o.createdIn, '') IN staging\n        AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }\n      WITH o, e, CASE o.role WHEN 'LEADER' THEN 1 WHEN 'BACKBONE' THEN 2 ELSE 3 END AS rank\n      ORDER BY rank, e.name, o.id\n      WITH collect({o: o, e: e}) AS found\n      CALL (found) {\n        UNWIND found[..$first] AS each\n        WITH each.o AS o, each.e AS e\n        WITH e {.id, .name, .demo, .identityState, role: o.role, kind: o.kind, asOf: o.asOf,\n          sourceIds: coalesce(o.sourceIds, []),\n          place: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(at:Region) RETURN at.name })} AS firm\n        RETURN collect(firm) AS firms\n      }\n      RETURN size(found) AS total, firms\n    }\n    RETURN collect({state: state, total: total, firms: firms}) AS lists\n  }\n  RETURN collect({linkId: l.id, note: l.note, sourceIds: coalesce(l.sourceIds, []), lists: lists,\n    targets: CASE WHEN 'targets' IN $want THEN COLLECT {\n      MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED', regionId: left(r.id, 6)}]->(l)\n      WHERE NOT coalesce(t.createdIn, '') IN staging\n      WITH e, t ORDER BY t.addedAt, t.id LIMIT $first\n      RETURN {id: e.id, name: e.name, demo: coalesce(e.demo, false), state: t.stage, mode: t.mode}\n    } END}) AS links\n}\nWITH links, reduce(ids = coalesce(i.sourceIds, []), link IN links | ids + link.sourceIds\n  + reduce(own = [], list IN link.lists | own + reduce(all = [], firm IN list.firms | all + firm.sourceIds))) AS ids\nRETURN {links: links, sources: COLLECT {\n  MATCH (s:Source) WHERE s.id IN ids\n  RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n}} AS view",
};

/** Counts distinct enterprises per (region with its sub-regions, link with its sub-links); the locks are held. */
export const chainRecountPresence: Query<{ readonly pairs: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly changed: boolean }> = {
  name: 'chain/recount-presence',
  mode: 'write',
  text: "WITH COLLECT { MATCH (k:Lock {id: 'staging'}) UNWIND k.staging AS batch RETURN batch } AS staging\nUNWIND $pairs AS pair\nMATCH (p:Presence {id: pair.id})\nCALL (pair, staging) {\n  MATCH (top:ChainLink {id: pair.linkId})\n  MATCH (top)<-[:CHILD_OF*0..4]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n  WHERE o.state IN ['CONFIRMED', 'TO_REVIEW'] AND NOT coalesce(o.createdIn IN staging, false)\n    AND EXISTS { MATCH (e)-[f:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: pair.regionId})\n      WHERE NOT coalesce(f.createdIn IN staging, false) }\n  WITH e, collect({state: o.state, role: o.role, capacity: o.kind IN l.capacityKinds}) AS found\n  WITH e,\n       any(f IN found WHERE f.state = 'CONFIRMED') AS confirmed,\n       any(f IN found WHERE f.state = 'TO_REVIEW') AS toReview,\n       any(f IN found WHERE f.state = 'CONFIRMED' AND f.capacity) AS local,\n       any(f IN found WHERE f.state = 'CONFIRMED' AND f.role = 'LEADER') AS leader\n  RETURN count(CASE WHEN confirmed THEN 1 END) AS confirmed,\n         count(CASE WHEN toReview THEN 1 END) AS toReview,\n         count(CASE WHEN local THEN 1 END) AS local,\n         count(CASE WHEN leader THEN 1 END) AS leaders,\n         count(CASE WHEN e.demo THEN 1 END) AS demo\n}\nWITH pair, p, confirmed, toReview, local, leaders, demo,\n     [n IN [p.confirmed, p.toReview, p.local, p.leaders, p.demo] | coalesce(n, 0)] <> [confirmed, toReview, local, leaders, demo] AS changed\nSET p.confirmed = confirmed, p.toReview = toReview, p.local = local, p.leaders = leaders, p.demo = demo\nREMOVE p._lock\nWITH pair, p, changed,\n     confirmed + toReview + demo = 0 AND p.surveyedAt IS NULL AS empty\nFOREACH (_ IN CASE WHEN empty THEN [1] ELSE [] END | DELETE p)\nRETURN pair.id AS id, changed",
};

/** Takes away sub-links' places under a link; answers what they said. */
export const chainRemoveChildOf: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'chain/remove-child-of',
  mode: 'write',
  text: "UNWIND $ids AS id\nMATCH (a:ChainLink)-[f:CHILD_OF {id: id}]->(b:ChainLink)\nSET f._lock = true\nWITH f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Removes demo survey records. */
export const chainRemoveDemoSurveys: Query<Record<never, never>, { readonly id: string; readonly regionId: string; readonly linkId: string }> = {
  name: 'chain/remove-demo-surveys',
  mode: 'write',
  text: "MATCH (r:Region)-[s:SURVEYED {demo: true}]->(l:ChainLink)\nWITH r, s, l, s.id AS id\nDELETE s\nRETURN id, r.id AS regionId, l.id AS linkId",
};

/** Takes away supply edges; answers what they said. */
export const chainRemoveSupplies: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'chain/remove-supplies',
  mode: 'write',
  text: "UNWIND $ids AS id\nMATCH (a:ChainLink)-[f:SUPPLIES {id: id}]->(b:ChainLink)\nSET f._lock = true\nWITH f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Takes links off their chain for good; what they and their relations said was read before and stays in the history. */
export const chainRetireLinks: Query<{ readonly ids: readonly string[] }, { readonly count: number }> = {
  name: 'chain/retire-links',
  mode: 'write',
  text: "UNWIND $ids AS id\nMATCH (l:ChainLink {id: id})\nDETACH DELETE l\nRETURN count(*) AS count",
};

/** Links by id and every relation that they have, with all that each says; those of the links named as `into` come too. */
export const chainRetired: Query<{ readonly ids: readonly string[]; readonly into: readonly string[] }, { readonly kind: string; readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'chain/retired',
  mode: 'read',
  text: "CALL () {\n  UNWIND $ids AS id\n  MATCH (l:ChainLink {id: id})\n  RETURN 'ChainLink' AS kind, l.id AS id, l.id AS from, l.id AS to, properties(l) AS before\n  UNION\n  UNWIND $ids + $into AS id\n  MATCH (l:ChainLink {id: id})-[f:OCCUPIES|IN_LINK|COUNT_OF|UNDERTAKES|SURVEYED|JUDGED|NOTED|TARGETED|FOLLOWED|FACTORS_AT|SUPPLY_AT|IN_LANE|CHILD_OF|SUPPLIES]-()\n  RETURN type(f) AS kind, f.id AS id, startNode(f).id AS from, endNode(f).id AS to, properties(f) AS before\n}\nRETURN kind, id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Creates the parent of a sub-link or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveChildOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-child-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:CHILD_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the region that a count is of or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveCountIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-count-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ReferenceCount {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:REPORTED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the code that is counted or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveCountOfCode: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-count-of-code',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ReferenceCount {id: row.from})\nMATCH (b:IndustryCode {id: row.to})\nMERGE (a)-[f:COUNT_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the link that is counted or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveCountOfLink: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-count-of-link',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ReferenceCount {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:COUNT_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates dossier items or changes only what differs; one row back for every row given. */
export const chainSaveDossierItem: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-dossier-item',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:DossierItem {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the draft of a chain or changes only what differs; one row back for every row given. */
export const chainSaveDraft: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-draft',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:ChainDraft {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the industries a district focuses on or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveFocusesOn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-focuses-on',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:Industry {id: row.to})\nMERGE (a)-[f:FOCUSES_ON {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the dossier of an industry or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveHasDossierItem: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-has-dossier-item',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Industry {id: row.from})\nMATCH (b:DossierItem {id: row.to})\nMERGE (a)-[f:HAS_DOSSIER_ITEM {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the lanes of an industry or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveHasLane: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-has-lane',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Industry {id: row.from})\nMATCH (b:Lane {id: row.to})\nMERGE (a)-[f:HAS_LANE {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the lane of a link or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveInLane: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-in-lane',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})\nMATCH (b:Lane {id: row.to})\nMERGE (a)-[f:IN_LANE {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates industries or changes only what differs; one row back for every row given. */
export const chainSaveIndustry: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-industry',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Industry {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates lanes or changes only what differs; one row back for every row given. */
export const chainSaveLane: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-lane',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Lane {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates chain links or changes only what differs; one row back for every row given. */
export const chainSaveLink: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-link',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:ChainLink {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates reference counts (参照数) or changes only what differs; one row back for every row given. */
export const chainSaveReferenceCount: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-reference-count',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:ReferenceCount {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates supply edges or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveSupplies: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-supplies',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:SUPPLIES {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates survey records (摸底) or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveSurveyed: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-surveyed',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:SURVEYED {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates what a district takes on of a link (承接) or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveUndertakes: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'chain/save-undertakes',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:UNDERTAKES {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Copies the day and result of the latest survey to the counts, where the map reads it; counts of nothing go. */
export const chainSetSurveyed: Query<{ readonly pairs: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string }> = {
  name: 'chain/set-surveyed',
  mode: 'write',
  text: "WITH COLLECT { MATCH (k:Lock {id: 'staging'}) UNWIND k.staging AS batch RETURN batch } AS staging\nUNWIND $pairs AS pair\nMERGE (p:Presence {id: pair.id})\nON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0\nWITH p, pair, staging\nCALL (pair, staging) {\n  MATCH (:Region {id: pair.regionId})-[s:SURVEYED]->(:ChainLink {id: pair.linkId})\n  WHERE NOT coalesce(s.createdIn IN staging, false)\n  RETURN s ORDER BY s.on DESC LIMIT 1\n  UNION\n  RETURN null AS s\n}\nWITH pair, p, collect(s)[0] AS latest\nSET p.surveyedAt = latest.on, p.surveyResult = latest.result\nWITH pair, p,\n     latest IS NULL AND coalesce(p.confirmed, 0) + coalesce(p.toReview, 0) + coalesce(p.demo, 0) = 0 AS empty\nFOREACH (_ IN CASE WHEN empty THEN [1] ELSE [] END | DELETE p)\nRETURN pair.id AS id",
};

/** A supply edge with what it rests on and who entered and changed it last; no row: there is none. */
export const chainSupply: Query<{ readonly from: string; readonly to: string; readonly viewer: { readonly [key: string]: Value } }, { readonly supply: SupplyOrigin }> = {
  name: 'chain/supply',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (a:ChainLink {id: $from})-[s:SUPPLIES]->(b:ChainLink {id: $to})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(s.createdIn, '') IN staging\nRETURN s {.id, .what, .state, .asOf, fromName: a.name, toName: b.name,\n  entered: head(COLLECT {\n    MATCH (j:Job {id: s.createdIn}) RETURN j {.at, .by}\n    UNION ALL\n    MATCH (c:Change {factId: 'SUPPLIES/' + s.id}) WHERE c.field = '*' AND c.after IS NOT NULL RETURN c {.at, .by} AS j\n  }),\n  changed: head(COLLECT {\n    MATCH (c:Change {factId: 'SUPPLIES/' + s.id}) WHERE c.field <> '*' RETURN c {.at, .by} ORDER BY c.at DESC LIMIT 1\n  }),\n  sources: COLLECT {\n    MATCH (d:Source) WHERE d.id IN s.sourceIds\n    RETURN d {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY d.id\n  }} AS supply",
};

/** Takes the locks of the counts that surveys must agree with and reads them, with what is recorded of each day. */
export const chainSurveysById: Query<{ readonly pairs: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly confirmed: number; readonly result: string | null; readonly scope: string | null; readonly by: string | null }> = {
  name: 'chain/surveys-by-id',
  mode: 'write',
  text: "UNWIND $pairs AS pair\nMATCH (r:Region {id: pair.regionId})\nMATCH (l:ChainLink {id: pair.linkId})\nMERGE (p:Presence {id: pair.regionId + '~' + pair.linkId})\nON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0\nSET p._lock = true\nWITH pair, r, l, p\nREMOVE p._lock\nWITH pair, r, l, p\nOPTIONAL MATCH (r)-[s:SURVEYED {id: pair.id}]->(l)\nRETURN pair.id AS id, p.confirmed AS confirmed, s.result AS result, s.scope AS scope, s.by AS by",
};

/** Chains by id as far as templates speak of them, with who changed what of them last and what was decided about it. */
export const chainTemplateHere: Query<{ readonly ids: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly here: ChainHere }> = {
  name: 'chain/template-here',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nUNWIND $ids AS id\nMATCH (i:Industry {id: id})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging\nWITH i, staging,\n  ['Lane/' + i.id + '.', 'ChainLink/' + i.id + '.', 'IN_LANE/' + i.id + '.', 'CHILD_OF/' + i.id + '.', 'SUPPLIES/' + i.id + '.'] +\n  COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN 'UNDERTAKES/' + home.id + '~' + i.id + '.' } AS prefixes\nRETURN i {.id, .title, .status, .note, .leaderTypes,\n  lanes: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(n:Lane) WHERE NOT coalesce(n.createdIn, '') IN staging\n    RETURN n {.id, .name, .stage} ORDER BY n.order, n.id\n  },\n  links: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(n:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n    WITH l, n ORDER BY l.order, l.id\n    RETURN l {.id, .name, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, .criticality, .support, .note,\n      .sourceIds, .confirmedFields, laneId: n.id,\n      parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id }),\n      stances: COLLECT { MATCH (r:Region)-[u:UNDERTAKES]->(l) RETURN {region: r.id, stance: u.stance} }}\n  },\n  supplies: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(a:ChainLink)-[s:SUPPLIES]->(b:ChainLink)\n    WHERE NOT coalesce(s.createdIn, '') IN staging\n    RETURN s {.id, .what, fromName: a.name, toName: b.name} ORDER BY s.id\n  },\n  changes: COLLECT {\n    CALL (i, prefixes) {\n      MATCH (c:Change {factId: 'Industry/' + i.id}) RETURN c\n      UNION ALL\n      UNWIND prefixes AS prefix\n      MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH prefix\n      RETURN c\n    }\n    WITH c WHERE c.field <> '*'\n    WITH c ORDER BY c.at DESC, c.id LIMIT 5000\n    RETURN c {.factId, .field, .at, .by,\n      own: EXISTS { MATCH (j:Job {id: c.batchId}) WHERE NOT coalesce(j.file, '') STARTS WITH 'seed/' }}\n  },\n  claims: COLLECT {\n    CALL (i, prefixes) {\n      MATCH (c:Claim {factId: 'Industry/' + i.id}) RETURN c\n      UNION ALL\n      UNWIND prefixes AS prefix\n      MATCH (c:Claim) USING INDEX c:Claim(factId) WHERE c.factId STARTS WITH prefix\n      RETURN c\n    }\n    WITH c WHERE NOT coalesce(c.createdIn, '') IN staging\n    RETURN c {.factId, .field, .value, .state}\n  },\n  made: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(n:Lane)\n    OPTIONAL MATCH (n)<-[:IN_LANE]-(l:ChainLink)\n    UNWIND [{factId: 'Lane/' + n.id, createdIn: n.createdIn}, {factId: 'ChainLink/' + l.id, createdIn: l.createdIn}] AS thing\n    WITH DISTINCT thing\n    MATCH (j:Job {id: thing.createdIn}) WHERE NOT coalesce(j.file, '') STARTS WITH 'seed/'\n    RETURN {factId: thing.factId, at: j.at, by: j.by}\n  }} AS here",
};

/** Takes away the CODE_UNDER that a new one takes the place of: one IndustryCode has one at a time. */
export const codeGiveWayCodeUnder: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'code/give-way-code-under',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:IndustryCode {id: row.from})-[f:CODE_UNDER]->(b:IndustryCode)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Creates codes of enterprises or changes only what differs; one row back for every row whose two ends exist. */
export const codeSaveClassedAs: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'code/save-classed-as',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:IndustryCode {id: row.to})\nMERGE (a)-[f:CLASSED_AS {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the hierarchy of codes or changes only what differs; one row back for every row whose two ends exist. */
export const codeSaveCodeUnder: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'code/save-code-under',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:IndustryCode {id: row.from})\nMATCH (b:IndustryCode {id: row.to})\nMERGE (a)-[f:CODE_UNDER {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates industries that an industry draws on or changes only what differs; one row back for every row whose two ends exist. */
export const codeSaveDrawsOn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'code/save-draws-on',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:IndustryCode {id: row.from})\nMATCH (b:IndustryCode {id: row.to})\nMERGE (a)-[f:DRAWS_ON {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates codes of industries or changes only what differs; one row back for every row given. */
export const codeSaveIndustryCode: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'code/save-industry-code',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:IndustryCode {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Takes the locks of the enterprises that codes or full names name, whatever their district, and reads them; those of */
export const enterpriseByName: Query<{ readonly usccs: readonly string[]; readonly names: readonly string[] }, { readonly enterprise: { readonly [key: string]: Value }; readonly regionId: string | null; readonly merged: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'enterprise/by-name',
  mode: 'write',
  text: "CALL () {\n  UNWIND $usccs AS uscc\n  MATCH (e:Enterprise {uscc: uscc})\n  RETURN e\n  UNION\n  UNWIND $names AS name\n  MATCH (e:Enterprise {name: name})\n  RETURN e\n  UNION\n  UNWIND $usccs AS uscc\n  MATCH (:MergedEnterprise {uscc: uscc})-[:MERGED_INTO*1..8]->(e:Enterprise)\n  RETURN e\n  UNION\n  UNWIND $names AS name\n  MATCH (:MergedEnterprise {name: name})-[:MERGED_INTO*1..8]->(e:Enterprise)\n  RETURN e\n}\nWITH DISTINCT e\nSET e._lock = true\nREMOVE e._lock\nRETURN properties(e) AS enterprise, head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.id }) AS regionId,\n       COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e) RETURN m {.uscc, .name} } AS merged",
};

/** For each line of a pasted list the enterprises it may mean: of its code, else those whose names are most like it. */
export const enterpriseCompare: Query<{ readonly lines: readonly ({ readonly [key: string]: Value })[]; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly number: number; readonly found: readonly ComparedRow[] }> = {
  name: 'enterprise/compare',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nUNWIND $lines AS line\nCALL (line) {\n  MATCH (e:Enterprise {uscc: line.uscc})\n  RETURN e, 1000.0 AS score\n  UNION\n  MATCH (:MergedEnterprise {uscc: line.uscc})-[:MERGED_INTO*1..8]->(e:Enterprise)\n  RETURN e, 1000.0 AS score\n  UNION\n  CALL db.index.fulltext.queryNodes('search_words', coalesce(line.text, 'a'), {limit: 40}) YIELD node AS e, score\n  WHERE line.text IS NOT NULL AND e:Enterprise\n  RETURN e, score\n}\nWITH line, e, max(score) AS score, staging\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging\nWITH line, e, score ORDER BY score DESC, e.id\nWITH line, collect(e)[..$first] AS near\nRETURN line.number AS number, COLLECT {\n  UNWIND range(0, size(near) - 1) AS place\n  WITH place, near[place] AS e\n  RETURN e {.id, .name, .uscc, .aliases, .identityState, .status, demo: coalesce(e.demo, false),\n    merged: COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e) RETURN m.uscc },\n    region: head(COLLECT {\n      MATCH (e)-[:LOCATED_IN]->(r:Region)\n      RETURN {id: r.id, name: r.name,\n        path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n    }),\n    occupations: COLLECT {\n      MATCH (e)-[o:OCCUPIES]->(l:ChainLink)\n      WITH o, l ORDER BY o.id\n      RETURN o {.id, .role, .kind, .state, .confirmedBy, .asOf, linkId: l.id, linkName: l.name,\n        industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })}\n    }} ORDER BY place\n} AS found",
};

/** Gives an enterprise the relations of the one that was merged into it, under ids of their own. */
export const enterpriseCopyEdges: Query<{ readonly goneId: string; readonly keptId: string; readonly batchId: string; readonly edges: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly version: number }> = {
  name: 'enterprise/copy-edges',
  mode: 'write',
  text: "MATCH (k:Enterprise {id: $keptId})\nUNWIND $edges AS edge\nMATCH (:MergedEnterprise {id: $goneId})-[r]-(other)\nWHERE type(r) = edge.type AND r.id = edge.id\nCALL (k, r, other, edge) {\n  WITH k, r, other, edge\n  WHERE edge.out\n  CREATE (k)-[n:$(edge.type)]->(other)\n  SET n = properties(r), n.id = edge.newId, n.batchId = $batchId, n.createdIn = $batchId\n  RETURN n\n  UNION\n  WITH k, r, other, edge\n  WHERE NOT edge.out\n  CREATE (other)-[n:$(edge.type)]->(k)\n  SET n = properties(r), n.id = edge.newId, n.batchId = $batchId, n.createdIn = $batchId\n  RETURN n\n}\nRETURN n.id AS id, n.version AS version",
};

/** What people decided last about pairs of enterprises, newest first, or about the pairs of these ids. */
export const enterpriseDuplicateChoices: Query<{ readonly ids: readonly string[] | null; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly choice: DuplicateChoiceRow }> = {
  name: 'enterprise/duplicate-choices',
  mode: 'read',
  text: "MATCH (c:DuplicateChoice)\nWHERE $viewer.id IS NOT NULL AND ($ids IS NULL OR c.id IN $ids)\nWITH c ORDER BY c.decidedAt DESC, c.id LIMIT $first\nRETURN c {.id, .choice, .reason, .decidedBy, .decidedAt, .version, .keptId, .goneId,\n  keptName: head(COLLECT { MATCH (k:Enterprise|MergedEnterprise {id: c.keptId}) RETURN k.name }),\n  goneName: head(COLLECT { MATCH (g:Enterprise|MergedEnterprise {id: c.goneId}) RETURN g.name })} AS choice",
};

/** Enterprises so far as they can be mistaken for others, of a region or of all, and what was decided about pairs. */
export const enterpriseDuplicateRecords: Query<{ readonly region: string | null; readonly limit: number; readonly viewer: { readonly [key: string]: Value } }, { readonly view: DuplicateView }> = {
  name: 'enterprise/duplicate-records',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(at:Region)<-[:LOCATED_IN]-(e:Enterprise)\n  RETURN e, at\n  UNION\n  MATCH (e:Enterprise)\n  WHERE $region IS NULL\n  OPTIONAL MATCH (e)-[:LOCATED_IN]->(at:Region)\n  RETURN e, at\n}\nWITH e, at, staging\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging\nWITH e, at LIMIT $limit\nWITH collect(e {.id, .name, .uscc, .registrationNumber, .address, .aliases, .branchForm,\n  demo: coalesce(e.demo, false), districtId: left(at.id, 6)}) AS records\nRETURN {records: records, choices: COLLECT { MATCH (c:DuplicateChoice) RETURN c {.id, .choice, .version} }} AS view",
};

/** Enterprises by id: the enterprise page, and the batch loader of an enterprise's edges. The id of one that was merged */
export const enterpriseEnterprises: Query<{ readonly ids: readonly string[]; readonly want: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly enterprise: EnterpriseRow }> = {
  name: 'enterprise/enterprises',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nUNWIND $ids AS id\nCALL (id) {\n  MATCH (e:Enterprise {id: id})\n  RETURN e\n  UNION\n  MATCH (:MergedEnterprise {id: id})-[:MERGED_INTO*1..8]->(e:Enterprise)\n  RETURN e\n}\nWITH id, e, staging\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging\nRETURN id, e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n  .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags,\n  region: CASE WHEN 'region' IN $want THEN head(COLLECT {\n    MATCH (e)-[f:LOCATED_IN]->(r:Region) WHERE NOT coalesce(f.createdIn, '') IN staging\n    RETURN r {.id, .name, .level,\n      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n  }) END,\n  location: CASE WHEN 'location' IN $want THEN head(COLLECT {\n    MATCH (e)-[f:LOCATED_IN]->(r:Region) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN f {.rule, .precision, .state, regionId: r.id}\n  }) END,\n  history: CASE WHEN 'history' IN $want THEN COLLECT {\n    UNWIND [e.id] + COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e) RETURN m.id } AS known\n    CALL (known, staging) {\n      UNWIND [['Enterprise/' + known, 'ENTERPRISE'], ['LOCATED_IN/' + known + '~', 'LOCATION'], ['OCCUPIES/' + known + '~', 'OCCUPATION']] AS of\n      MATCH (c:Change) WHERE c.factId STARTS WITH of[0] AND (of[1] <> 'ENTERPRISE' OR c.factId = of[0])\n      OPTIONAL MATCH (l:ChainLink {id: split(c.factId, '~')[1]})\n      RETURN c, of[1] AS about, l.name AS linkName\n      UNION ALL\n      UNWIND COLLECT { MATCH (f:Enterprise {id: known}) RETURN {said: properties(f), about: 'ENTERPRISE'} } + COLLECT {\n          MATCH (:Enterprise {id: known})-[f:LOCATED_IN|OCCUPIES]->(to) WHERE NOT coalesce(f.createdIn, '') IN staging\n          RETURN {said: properties(f), about: CASE type(f) WHEN 'OCCUPIES' THEN 'OCCUPATION' ELSE 'LOCATION' END, name: to.name} } AS made\n      MATCH (j:Job {id: CASE made.said.version WHEN 1 THEN made.said.batchId ELSE made.said.createdIn END})\n      RETURN j {id: made.said.id + '@' + j.id, .at, .by, batchId: j.id, field: '*', before: null, after: 'created'} AS c, made.about AS about, made.name AS linkName\n    }\n    WITH c, about, linkName ORDER BY c.at DESC, c.id LIMIT 100\n    RETURN c {.id, .at, .by, .batchId, .field, .before, .after, about: about, linkName: linkName}\n  } END,\n  origins: CASE WHEN 'origins' IN $want THEN {\n    fieldSources: e.fieldSources, sourceIds: e.sourceIds, confirmedFields: e.confirmedFields,\n    changes: COLLECT {\n      MATCH (c:Change {factId: 'Enterprise/' + e.id}) WITH c ORDER BY c.at DESC LIMIT 500\n      RETURN c {.field, .at, .by, .batchId,\n        before: CASE c.field WHEN 'confirmedFields' THEN c.before END,\n        after: CASE c.field WHEN 'confirmedFields' THEN c.after END}\n    } + COLLECT { MATCH (j:Job {id: e.createdIn}) RETURN {field: '*', at: j.at, by: j.by, batchId: j.id} },\n    location: head(COLLECT {\n      MATCH (e)-[f:LOCATED_IN]->(:Region)\n      RETURN {state: f.state, sourceIds: f.sourceIds, changes: COLLECT {\n        MATCH (c:Change {factId: 'LOCATED_IN/' + f.id})\n        RETURN c {.field, .at, .by, .batchId} ORDER BY c.at DESC LIMIT 100\n      } + COLLECT { MATCH (j:Job) WHERE j.id IN [f.createdIn, f.batchId] RETURN {field: '*', at: j.at, by: j.by, batchId: j.id} }}\n    })\n  } END,\n  claims: CASE WHEN 'claims' IN $want THEN COLLECT {\n    MATCH (c:Claim {factId: 'Enterprise/' + e.id}) WHERE NOT coalesce(c.createdIn, '') IN staging\n    WITH c, COLLECT { MATCH (j:Job {id: c.createdIn}) RETURN {field: '*', at: j.at, by: j.by} } +\n      COLLECT { MATCH (x:Change {factId: 'Claim/' + c.id}) RETURN x {.field, .at, .by} ORDER BY x.at } AS changes\n    WITH c, head(changes) AS first, last([x IN changes WHERE x.field = 'decidedBy']) AS decided\n    RETURN c {.id, .field, .value, .asOf, .state, .reason, .decidedBy, .version, .fieldSources,\n      label: CASE c.field WHEN 'region' THEN head(COLLECT { MATCH (r:Region {id: c.value}) RETURN r.name }) END,\n      enteredAt: first.at, enteredBy: first.by, decidedAt: CASE WHEN c.decidedBy IS NULL THEN null ELSE coalesce(decided.at, first.at) END,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN c.sourceIds RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }} ORDER BY c.field, c.id\n  } END,\n  sources: CASE WHEN 'sources' IN $want THEN COLLECT {\n    MATCH (s:Source) WHERE s.id IN e.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n  } END,\n  occupations: CASE WHEN 'occupations' IN $want THEN COLLECT {\n    MATCH (e)-[o:OCCUPIES]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging\n    WITH e, o, l ORDER BY o.id\n    RETURN o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons,\n      link: l {.id, .name,\n        industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},\n      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n        .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags},\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  } END} AS enterprise",
};

/** Takes away the LOCATED_IN that a new one takes the place of: one Enterprise has one at a time. */
export const enterpriseGiveWayLocatedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'enterprise/give-way-located-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})-[f:LOCATED_IN]->(b:Region)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Every region that the map knows, with the one that took over a retired code; none where it was split up. */
export const enterpriseKnownRegions: Query<Record<never, never>, { readonly region: KnownRegion }> = {
  name: 'enterprise/known-regions',
  mode: 'read',
  text: "MATCH (r:Region)\nWITH r ORDER BY r.id\nRETURN r {.id, .name, .level, .current,\n  parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n  successorId: CASE COUNT { (r)-[:SUCCEEDED_BY]->(:Region) }\n    WHEN 1 THEN head(COLLECT { MATCH (r)-[:SUCCEEDED_BY]->(next:Region) RETURN next.id }) END} AS region",
};

/** Every link of every chain with the words that tell who stands on it. */
export const enterpriseLinkRules: Query<Record<never, never>, { readonly link: LinkRules }> = {
  name: 'enterprise/link-rules',
  mode: 'read',
  text: "MATCH (i:Industry)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\nWITH i, l ORDER BY l.id\nRETURN l {.id, .name, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, industryId: i.id,\n  parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id })} AS link",
};

/** The names of the link and the region that a list of occupations is of; no row: there is no such link or region. */
export const enterpriseListNames: Query<{ readonly linkId: string; readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly link: string; readonly region: string }> = {
  name: 'enterprise/list-names',
  mode: 'read',
  text: "MATCH (l:ChainLink {id: $linkId})\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nRETURN l.name AS link, r.name AS region",
};

/** A page of enterprises in the order of their names, within a region, on a link (with its sub-links), or by text. */
export const enterpriseList: Query<{ readonly region: string | null; readonly linkId: string | null; readonly text: string | null; readonly after: string | null; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly page: EnterprisePage }> = {
  name: 'enterprise/list',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  CALL db.index.fulltext.queryNodes('search_words', coalesce($text, 'a')) YIELD node AS e\n  WHERE $text IS NOT NULL AND e:Enterprise\n  RETURN e\n  UNION\n  MATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n  WHERE $text IS NULL AND o.state <> 'REJECTED'\n  RETURN DISTINCT e\n  UNION\n  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(e:Enterprise)\n  WHERE $text IS NULL AND $linkId IS NULL\n  RETURN e\n  UNION\n  MATCH (e:Enterprise)\n  WHERE $text IS NULL AND $linkId IS NULL AND $region IS NULL\n  RETURN e\n}\nWITH e, staging\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging\n  AND ($region IS NULL OR EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })\n  AND ($linkId IS NULL OR EXISTS {\n    MATCH (e)-[o:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(:ChainLink {id: $linkId})\n    WHERE o.state <> 'REJECTED' AND NOT coalesce(o.createdIn, '') IN staging\n  })\nWITH e, e.name + '|' + e.id AS order ORDER BY order\nWITH collect({e: e, order: order}) AS found\nWITH size(found) AS total, [f IN found WHERE $after IS NULL OR f.order > $after][..$first] AS shown\nRETURN {total: total, rows: COLLECT {\n  UNWIND shown AS f\n  WITH f.e AS e, f.order AS order\n  RETURN e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n    .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags, order: order}\n}} AS page",
};

/** Takes the lock of an enterprise and reads what it says now, with the rival values of its fields; no row: there is none. */
export const enterpriseLockEnterprise: Query<{ readonly id: string }, { readonly version: number; readonly enterprise: { readonly [key: string]: Value }; readonly locatedIn: { readonly [key: string]: Value } | null; readonly claims: readonly ({ readonly [key: string]: Value })[]; readonly lastBy: string | null; readonly lastAt: string | null }> = {
  name: 'enterprise/lock-enterprise',
  mode: 'write',
  text: "MATCH (e:Enterprise {id: $id})\nSET e._lock = true\nREMOVE e._lock\nWITH e\nCALL (e) {\n  MATCH (c:Change {factId: 'Enterprise/' + e.id})\n  RETURN c ORDER BY c.at DESC LIMIT 1\n  UNION\n  RETURN null AS c\n}\nWITH e, collect(c)[0] AS last\nRETURN e.version AS version, properties(e) AS enterprise,\n       head(COLLECT { MATCH (e)-[f:LOCATED_IN]->(r:Region) RETURN f {.*, regionId: r.id} }) AS locatedIn,\n       COLLECT { MATCH (c:Claim {factId: 'Enterprise/' + e.id}) RETURN c {.*} ORDER BY c.id } AS claims,\n       last.by AS lastBy, last.at AS lastAt",
};

/** Takes the locks of enterprises in the order of their ids and of all their relations, and reads them. */
export const enterpriseLockMerge: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly enterprise: { readonly [key: string]: Value }; readonly edges: readonly ({ readonly [key: string]: Value })[]; readonly claims: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'enterprise/lock-merge',
  mode: 'write',
  text: "UNWIND $ids AS wanted\nWITH DISTINCT wanted ORDER BY wanted\nMATCH (e:Enterprise {id: wanted})\nSET e._lock = true\nREMOVE e._lock\nWITH e\nCALL (e) {\n  MATCH (e)-[r]-(other)\n  WHERE NOT other:MergedEnterprise\n  SET r._lock = true\n  REMOVE r._lock\n  WITH e, r, other\n  RETURN collect({type: type(r), out: startNode(r) = e, otherId: other.id, props: properties(r)}) AS edges\n}\nRETURN e.id AS id, properties(e) AS enterprise, edges,\n       COLLECT { MATCH (c:Claim {factId: 'Enterprise/' + e.id}) RETURN c {.*} } AS claims",
};

/** Takes the lock of what one enterprise became part of, and reads what the merge changed; no row: it is not so merged. */
export const enterpriseLockMerged: Query<{ readonly goneId: string; readonly keptId: string }, { readonly snapshot: string }> = {
  name: 'enterprise/lock-merged',
  mode: 'write',
  text: "MATCH (:MergedEnterprise {id: $goneId})-[m:MERGED_INTO]->(:Enterprise {id: $keptId})\nSET m._lock = true\nREMOVE m._lock\nRETURN m.snapshot AS snapshot",
};

/** Takes the locks of occupations in the order of their ids and reads what they say now; no row: there is none. */
export const enterpriseLockOccupations: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly enterpriseId: string; readonly enterpriseName: string; readonly linkId: string; readonly state: string; readonly version: number; readonly lastBy: string | null; readonly lastAt: string | null }> = {
  name: 'enterprise/lock-occupations',
  mode: 'write',
  text: "UNWIND $ids AS wanted\nWITH DISTINCT wanted ORDER BY wanted\nWITH wanted, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (e:Enterprise)-[o:OCCUPIES {id: wanted}]->(l:ChainLink)\nWITH e, o, l, staging\nWHERE NOT coalesce(o.createdIn, '') IN staging\nSET o._lock = true\nREMOVE o._lock\nWITH e, o, l\nCALL (o) {\n  MATCH (c:Change {factId: 'OCCUPIES/' + o.id})\n  RETURN c ORDER BY c.at DESC LIMIT 1\n  UNION\n  RETURN null AS c\n}\nWITH e, l, o, collect(c)[0] AS last, head(COLLECT { MATCH (j:Job {id: o.batchId}) RETURN j {.by, .at} }) AS entered\nRETURN o.id AS id, e.id AS enterpriseId, e.name AS enterpriseName, l.id AS linkId, o.state AS state,\n       o.version AS version, coalesce(last.by, entered.by) AS lastBy, coalesce(last.at, entered.at) AS lastAt",
};

/** Takes the locks of enterprises in the order of their ids, and of their occupations, and reads what rules need of them. */
export const enterpriseLockSubjects: Query<{ readonly ids: readonly string[] }, { readonly enterprise: { readonly [key: string]: Value }; readonly occupations: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'enterprise/lock-subjects',
  mode: 'write',
  text: "UNWIND $ids AS wanted\nWITH DISTINCT wanted ORDER BY wanted\nMATCH (e:Enterprise {id: wanted})\nSET e._lock = true\nREMOVE e._lock\nWITH e\nCALL (e) {\n  MATCH (e)-[o:OCCUPIES]->(l:ChainLink)\n  SET o._lock = true\n  REMOVE o._lock\n  WITH o, l\n  RETURN collect(o {.*, linkId: l.id}) AS occupations\n}\nRETURN e {.id, .name, .scope, .industryCodes, .sourceIds} AS enterprise, occupations",
};

/** Takes the locks of the enterprises that codes or names (with district) name, and of their occupations, and reads them; */
export const enterpriseMatch: Query<{ readonly usccs: readonly string[]; readonly nameKeys: readonly string[] }, { readonly enterprise: { readonly [key: string]: Value }; readonly locatedIn: { readonly [key: string]: Value } | null; readonly occupations: readonly ({ readonly [key: string]: Value })[]; readonly dismissed: readonly ({ readonly [key: string]: Value })[]; readonly merged: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'enterprise/match',
  mode: 'write',
  text: "CALL () {\n  UNWIND $usccs AS uscc\n  MATCH (e:Enterprise {uscc: uscc})\n  RETURN e\n  UNION\n  UNWIND $nameKeys AS nameKey\n  MATCH (e:Enterprise {nameKey: nameKey})\n  RETURN e\n  UNION\n  UNWIND $usccs AS uscc\n  MATCH (:MergedEnterprise {uscc: uscc})-[:MERGED_INTO*1..8]->(e:Enterprise)\n  RETURN e\n  UNION\n  UNWIND $nameKeys AS nameKey\n  MATCH (:MergedEnterprise {nameKey: nameKey})-[:MERGED_INTO*1..8]->(e:Enterprise)\n  RETURN e\n}\nWITH DISTINCT e\nSET e._lock = true\nREMOVE e._lock\nWITH e\nCALL (e) {\n  MATCH (e)-[o:OCCUPIES]->(l:ChainLink)\n  SET o._lock = true\n  REMOVE o._lock\n  WITH o, l\n  RETURN collect(o {.*, linkId: l.id}) AS occupations\n}\nRETURN properties(e) AS enterprise,\n       head(COLLECT { MATCH (e)-[f:LOCATED_IN]->(r:Region) RETURN f {.*, regionId: r.id} }) AS locatedIn,\n       occupations,\n       COLLECT { MATCH (c:Claim {factId: 'Enterprise/' + e.id}) WHERE c.state = 'DISMISSED' RETURN c {.field, .value} } AS dismissed,\n       COLLECT {\n         MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e)\n         RETURN {uscc: m.uscc, nameKey: m.nameKey, linkIds: COLLECT { MATCH (m)-[:OCCUPIES]->(l:ChainLink) RETURN l.id }}\n       } AS merged",
};

/** Makes an enterprise part of another one: it stays as it was, with its relations, but is an Enterprise no longer. */
export const enterpriseMergeInto: Query<{ readonly goneId: string; readonly keptId: string }, { readonly id: string }> = {
  name: 'enterprise/merge-into',
  mode: 'write',
  text: "MATCH (g:Enterprise {id: $goneId})\nMATCH (k:Enterprise {id: $keptId})\nCREATE (g)-[:MERGED_INTO]->(k)\nREMOVE g:Enterprise\nSET g:MergedEnterprise\nRETURN g.id AS id",
};

/** Notes on a merge what has to be undone when the two are split. */
export const enterpriseNoteMerge: Query<{ readonly goneId: string; readonly props: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'enterprise/note-merge',
  mode: 'write',
  text: "MATCH (g:MergedEnterprise {id: $goneId})-[m:MERGED_INTO]->(:Enterprise)\nSET m = $props\nRETURN g.id AS id",
};

/** Occupations of a link and its sub-links by enterprises of a region, surest first, with what they can be narrowed by. */
export const enterpriseOccupationList: Query<{ readonly linkId: string; readonly region: string; readonly filter: { readonly [key: string]: Value }; readonly unverified: boolean; readonly after: string | null; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly list: OccupationListView }> = {
  name: 'enterprise/occupation-list',
  mode: 'read',
  text: "MATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL (r, staging) {\n  MATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)-[:LOCATED_IN]->(at:Region)\n  WHERE EXISTS { (at)-[:PART_OF*0..5]->(r) } AND ($unverified OR e.status <> 'UNVERIFIED')\n    AND NOT coalesce(o.createdIn, '') IN staging\n  WITH o, e, l, at,\n    CASE WHEN at.id CONTAINS '-' THEN at.id ELSE '' END AS place,\n    CASE\n      WHEN e.capitalFen IS NULL THEN 'UNKNOWN'\n      WHEN e.capitalCurrency <> 'CNY' THEN 'FOREIGN'\n      WHEN e.capitalFen < 100000000 THEN 'BELOW_1M'\n      WHEN e.capitalFen < 1000000000 THEN 'FROM_1M'\n      WHEN e.capitalFen < 10000000000 THEN 'FROM_10M'\n      ELSE 'FROM_100M'\n    END AS band,\n    CASE o.role WHEN 'LEADER' THEN '1' WHEN 'BACKBONE' THEN '2' ELSE '3' END + '|'\n      + right('000' + toString(1000 - toInteger(round(coalesce(o.confidence, 1.0) * 1000))), 4) + '|' + e.name + '|' + o.id AS order\n  ORDER BY order\n  RETURN collect({o: o, e: e, l: l, at: at, place: place, band: band, order: order}) AS everything\n}\nWITH everything, [x IN everything WHERE $filter.state IS NULL OR x.o.state = $filter.state] AS all\nWITH everything, all, [x IN all WHERE\n  ($filter.regionId IS NULL OR x.at.id = $filter.regionId)\n  AND ($filter.unlocated IS NULL OR (x.place = '') = $filter.unlocated)\n  AND ($filter.status IS NULL OR x.e.status = $filter.status)\n  AND ($filter.capital IS NULL OR x.band = $filter.capital)\n  AND ($filter.tag IS NULL OR $filter.tag IN coalesce(x.e.tags, []))\n  AND ($filter.word IS NULL OR $filter.word IN coalesce(x.o.matchedWords, []))\n  AND ($filter.kind IS NULL OR x.o.kind = $filter.kind)\n  AND ($filter.capacity IS NULL OR (x.o.kind IN coalesce(x.l.capacityKinds, [])) = $filter.capacity)\n  AND ($filter.leader IS NULL OR (x.o.role = 'LEADER') = $filter.leader)\n  AND ($filter.text IS NULL OR toLower(x.e.name) CONTAINS toLower($filter.text)\n    OR toLower(coalesce(x.e.scope, '')) CONTAINS toLower($filter.text))] AS found\nCALL (everything, all) {\n  CALL (everything, all) {\n    UNWIND everything AS x\n    RETURN 'states' AS facet, x.o.state AS value, null AS label, x.o AS row\n    UNION ALL\n    UNWIND all AS x\n    UNWIND [['regions', x.place, CASE x.place WHEN '' THEN null ELSE x.at.name END], ['statuses', x.e.status, null],\n      ['capitals', x.band, null], ['kinds', x.o.kind, null]]\n      + [tag IN coalesce(x.e.tags, []) | ['tags', tag, null]]\n      + [word IN coalesce(x.o.matchedWords, []) | ['words', word, null]] AS item\n    RETURN item[0] AS facet, item[1] AS value, item[2] AS label, x.o AS row\n  }\n  WITH facet, value, label, count(DISTINCT row) AS rows\n  ORDER BY rows DESC, value\n  RETURN collect({facet: facet, value: value, label: label, count: rows}) AS facets\n}\nRETURN {\n  total: size(found),\n  rows: COLLECT {\n    UNWIND [x IN found WHERE $after IS NULL OR x.order > $after][..$first] AS x\n    WITH x, x.o AS o, x.e AS e, x.l AS l, x.at AS at\n    RETURN o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons, order: x.order,\n      link: l {.id, .name, industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},\n      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf,\n        .version, .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm,\n        .industryCodes, .tags,\n        region: at {.id, .name, .level,\n          parentId: head(COLLECT { MATCH (at)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n          path: COLLECT { MATCH p = (at)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}},\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  },\n  facets: facets\n} AS list",
};

/** Occupations by id, with their two ends. */
export const enterpriseOccupationsById: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly occupation: OccupationRow }> = {
  name: 'enterprise/occupations-by-id',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nUNWIND $ids AS id\nMATCH (e:Enterprise)-[o:OCCUPIES {id: id}]->(l:ChainLink)\nWITH id, e, o, l, staging\nWHERE NOT coalesce(o.createdIn, '') IN staging\nRETURN id, o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n  .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons,\n  link: l {.id, .name, industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},\n  enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n    .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags},\n  sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} AS occupation",
};

/** Enterprises of a region whose place no person has decided, with what it stands on. */
export const enterprisePlaced: Query<{ readonly region: string; readonly limit: number; readonly viewer: { readonly [key: string]: Value } }, { readonly enterprise: PlacedEnterpriseRow }> = {
  name: 'enterprise/placed',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (:Region {id: $region})<-[:PART_OF*0..5]-(at:Region)<-[f:LOCATED_IN]-(e:Enterprise)\nWHERE $viewer.id IS NOT NULL AND coalesce(f.state, '') <> 'CONFIRMED' AND NOT coalesce(e.demo, false)\n  AND NOT coalesce(f.createdIn, '') IN staging\nWITH e, f, at ORDER BY e.name, e.id LIMIT $limit\nRETURN e {.id, .name, .address, .uscc, .registrationNumber, .version, regionId: at.id, regionName: at.name, rule: f.rule} AS enterprise",
};

/** Removes up to a number of demo enterprises with their relations; the answer names the counts to make anew. */
export const enterpriseRemoveDemo: Query<{ readonly limit: number }, { readonly id: string; readonly pairs: readonly PresenceKey[] }> = {
  name: 'enterprise/remove-demo',
  mode: 'write',
  text: "MATCH (e:Enterprise {demo: true})\nWITH e ORDER BY e.id LIMIT $limit\nWITH e, e.id AS id, COLLECT {\n  MATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)\n  MATCH (e)-[:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(l:ChainLink)\n  RETURN DISTINCT {id: r.id + '~' + l.id, regionId: r.id, linkId: l.id}\n} AS pairs\nOPTIONAL MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e)\nDETACH DELETE e, m\nWITH DISTINCT id, pairs\nRETURN id, pairs",
};

/** Removes relations of an enterprise that nobody has changed since a version. */
export const enterpriseRemoveEdges: Query<{ readonly id: string; readonly edges: readonly ({ readonly [key: string]: Value })[] }, { readonly edge: string }> = {
  name: 'enterprise/remove-edges',
  mode: 'write',
  text: "UNWIND $edges AS edge\nMATCH (:Enterprise {id: $id})-[r]-()\nWHERE type(r) = edge.type AND r.id = edge.id AND r.version = edge.version\nWITH r, r.id AS edge\nDELETE r\nRETURN edge",
};

/** Puts relations of an enterprise back to what they said before, where nobody has changed them since a version. */
export const enterpriseRestoreEdges: Query<{ readonly id: string; readonly edges: readonly ({ readonly [key: string]: Value })[] }, { readonly edge: string }> = {
  name: 'enterprise/restore-edges',
  mode: 'write',
  text: "UNWIND $edges AS edge\nMATCH (:Enterprise {id: $id})-[r]-()\nWHERE type(r) = edge.type AND r.id = edge.id AND r.version = edge.version\nSET r = edge.before\nRETURN r.id AS edge",
};

/** Puts an enterprise back to what it said before, where nobody has changed it since a version. */
export const enterpriseRestoreEnterprise: Query<{ readonly id: string; readonly version: number; readonly props: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'enterprise/restore-enterprise',
  mode: 'write',
  text: "MATCH (e:Enterprise {id: $id})\nWHERE e.version = $version\nSET e = $props\nRETURN e.id AS id",
};

/** Puts an enterprise that has no place back to where it was. */
export const enterpriseRestoreLocation: Query<{ readonly id: string; readonly regionId: string; readonly props: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'enterprise/restore-location',
  mode: 'write',
  text: "MATCH (e:Enterprise {id: $id})\nWHERE NOT EXISTS { (e)-[:LOCATED_IN]->(:Region) }\nMATCH (r:Region {id: $regionId})\nCREATE (e)-[f:LOCATED_IN]->(r)\nSET f = $props\nRETURN e.id AS id",
};

/** What people decided about the proposals on a link and its sub-links, by rule version, and within it by keyword (null: all). */
export const enterpriseRulePrecision: Query<{ readonly linkId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly ruleVersion: string; readonly keyword: string | null; readonly confirmed: number; readonly rejected: number }> = {
  name: 'enterprise/rule-precision',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\nWHERE $viewer.id IS NOT NULL AND o.ruleVersion IS NOT NULL AND o.state IN ['CONFIRMED', 'REJECTED'] AND NOT coalesce(e.demo, false)\n  AND NOT coalesce(o.createdIn, '') IN staging\nUNWIND [null] + coalesce(o.keywords, []) AS keyword\nRETURN o.ruleVersion AS ruleVersion, keyword,\n       count(CASE o.state WHEN 'CONFIRMED' THEN 1 END) AS confirmed,\n       count(CASE o.state WHEN 'REJECTED' THEN 1 END) AS rejected\nORDER BY ruleVersion DESC, keyword IS NOT NULL, confirmed + rejected DESC, keyword\nLIMIT 200",
};

/** Creates the region that a clue is reported in or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveClueIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-clue-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Clue {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:REPORTED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates clues (线索) or changes only what differs; one row back for every row given. */
export const enterpriseSaveClue: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-clue',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Clue {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates decisions about pairs of enterprises or changes only what differs; one row back for every row given. */
export const enterpriseSaveDuplicateChoice: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-duplicate-choice',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:DuplicateChoice {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates enterprises or changes only what differs; one row back for every row given. */
export const enterpriseSaveEnterprise: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-enterprise',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Enterprise {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates shareholdings or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveHolds: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-holds',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:Enterprise {id: row.to})\nMERGE (a)-[f:HOLDS {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the region of an enterprise or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveLocatedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-located-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:LOCATED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates occupations (占位) or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveOccupies: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-occupies',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:OCCUPIES {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates supply relations between enterprises or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveSellsTo: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-sells-to',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:Enterprise {id: row.to})\nMERGE (a)-[f:SELLS_TO {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the region that a signal is reported in or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveSignalIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-signal-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ExpansionSignal {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:REPORTED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the enterprise of a signal or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveSignalOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-signal-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ExpansionSignal {id: row.from})\nMATCH (b:Enterprise {id: row.to})\nMERGE (a)-[f:SIGNAL_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates signals of expansion (扩产信号) or changes only what differs; one row back for every row given. */
export const enterpriseSaveSignal: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'enterprise/save-signal',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:ExpansionSignal {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Makes an enterprise again of one that was merged into another, with all it had. */
export const enterpriseSplitFrom: Query<{ readonly goneId: string; readonly keptId: string }, { readonly id: string }> = {
  name: 'enterprise/split-from',
  mode: 'write',
  text: "MATCH (g:MergedEnterprise {id: $goneId})-[m:MERGED_INTO]->(:Enterprise {id: $keptId})\nDELETE m\nREMOVE g:MergedEnterprise\nSET g:Enterprise\nRETURN g.id AS id",
};

/** What a classifier reads of enterprises: of a region or of all, in the order of their ids; a link's rules concern those */
export const enterpriseSubjects: Query<{ readonly region: string | null; readonly linkId: string; readonly after: string; readonly limit: number }, { readonly subject: SubjectRow }> = {
  name: 'enterprise/subjects',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(e:Enterprise)\n  WHERE e.id > $after\n  RETURN e\n  UNION\n  MATCH (e:Enterprise)\n  WHERE $region IS NULL AND e.id > $after\n  RETURN e\n}\nWITH e, staging\nWHERE NOT coalesce(e.createdIn, '') IN staging\nWITH e, staging ORDER BY e.id LIMIT $limit\nOPTIONAL MATCH (e)-[o:OCCUPIES]->(:ChainLink {id: $linkId}) WHERE NOT coalesce(o.createdIn, '') IN staging\nRETURN e {.id, .name, .scope, .industryCodes, state: o.state, ruleVersion: o.ruleVersion} AS subject",
};

/** Takes back occupations that a classifier proposed and nobody has judged. */
export const enterpriseWithdrawOccupations: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'enterprise/withdraw-occupations',
  mode: 'write',
  text: "UNWIND $ids AS id\nMATCH (e:Enterprise)-[o:OCCUPIES {id: id}]->(l:ChainLink)\nSET o._lock = true\nWITH o, e.id AS from, l.id AS to\nREMOVE o._lock\nWITH o, from, to\nWHERE o.state = 'TO_REVIEW'\nWITH o, from, to, properties(o) AS before\nDELETE o\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** For a target firm the shortest path to it from each firm of a region over chosen relations, at most 3 hops, nearest first: */
export const exploreApproaches: Query<{ readonly target: string; readonly region: string; readonly hops: number; readonly fanOut: number; readonly first: number; readonly labels: readonly string[]; readonly types: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly path: PathRow }> = {
  name: 'explore/approaches',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (b:Enterprise {id: $target}) RETURN b\n  UNION\n  MATCH (:MergedEnterprise {id: $target})-[:MERGED_INTO*1..8]->(b:Enterprise) RETURN b\n}\nWITH b, staging, COLLECT { MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(x:Region) RETURN x.id } AS area\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(b.createdIn, '') IN staging\nMATCH p = SHORTEST 1 (b)((x)-[r]-(y)\n  WHERE type(r) IN $types AND labels(y)[0] IN $labels AND coalesce(r.state, '') <> 'REJECTED'\n    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(y.createdIn, '') IN staging\n    AND (x = b OR COUNT { (x)--() } <= $fanOut)){1,3}()\nWITH p, b, staging, area, last(nodes(p)) AS a\nWHERE length(p) <= $hops AND a <> b AND labels(a)[0] = 'Enterprise' AND EXISTS {\n  MATCH (a)-[f:LOCATED_IN]->(home:Region) WHERE home.id IN area AND NOT coalesce(f.createdIn, '') IN staging\n}\nWITH p, length(p) AS hops, [n IN reverse(nodes(p)) | n.id] AS ids ORDER BY hops, ids LIMIT $first\nRETURN {\n  things: [m IN reverse(nodes(p)) | {id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),\n    name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id)}],\n  relations: COLLECT {\n    UNWIND reverse(relationships(p)) AS r\n    RETURN r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  }\n} AS path",
};

/** The things that two things are both related to, at most 200, by name; each with its relations to both, and how many there are. */
export const exploreCommon: Query<{ readonly a: string; readonly b: string; readonly labels: readonly string[]; readonly types: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly common: CommonView }> = {
  name: 'explore/common',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount) WHERE n.id IN [$a, $b]\n  RETURN n, n.id AS asked\n  UNION\n  MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(n:Enterprise) WHERE m.id IN [$a, $b]\n  RETURN n, m.id AS asked\n}\nWITH staging, collect({n: n, asked: asked}) AS ends\nWITH staging, head([e IN ends WHERE e.asked = $a | e.n]) AS a, head([e IN ends WHERE e.asked = $b | e.n]) AS b\nWITH a, b, staging WHERE $viewer.id IS NOT NULL AND a <> b\nCALL (a, b, staging) {\n  MATCH (a)-[r]-(m)-[q]-(b)\n  WHERE type(r) IN $types AND type(q) IN $types AND labels(m)[0] IN $labels\n    AND coalesce(r.state, '') <> 'REJECTED' AND coalesce(q.state, '') <> 'REJECTED'\n    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(q.createdIn, '') IN staging\n    AND NOT coalesce(m.createdIn, '') IN staging\n  WITH m, collect(DISTINCT r) AS rs, collect(DISTINCT q) AS qs, coalesce(m.name, m.title, m.label, m.role, m.measure, m.id) AS name\n  ORDER BY name, m.id\n  WITH collect({m: m, name: name, relations: rs + qs}) AS found\n  RETURN size(found) AS total, found[..200] AS shown\n}\nRETURN {total: total, rows: COLLECT {\n  UNWIND shown AS each\n  WITH each, each.m AS m\n  RETURN {\n    thing: {id: m.id, kind: labels(m)[0], name: each.name, demo: coalesce(m.demo, false)},\n    relations: COLLECT {\n      UNWIND each.relations AS r\n      RETURN r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,\n        sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds\n          RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n    }\n  }\n}} AS common",
};

/** What expanding brings, in one go: things by id; for each step the neighbours of a thing over one relation and direction, */
export const exploreExpand: Query<{ readonly asked: { readonly [key: string]: Value }; readonly most: number; readonly labels: readonly string[]; readonly types: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly meant: readonly MeantThing[]; readonly things: readonly ThingRef[]; readonly between: readonly RelationRow[]; readonly pages: readonly FoundPage[] }> = {
  name: 'explore/expand',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE $viewer.id IS NOT NULL\nCALL (staging) {\n  UNWIND $asked.ids + [step IN $asked.steps | step.id] AS asked\n  WITH DISTINCT asked, staging\n  CALL (asked) {\n    MATCH (m:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: asked})\n    RETURN m\n    UNION\n    MATCH (:MergedEnterprise {id: asked})-[:MERGED_INTO*1..8]->(m:Enterprise)\n    RETURN m\n  }\n  WITH asked, m, staging WHERE labels(m)[0] IN $labels AND NOT coalesce(m.createdIn, '') IN staging\n  RETURN collect({asked: asked, m: m}) AS known\n}\nCALL (staging, known) {\n  UNWIND $asked.steps AS step\n  UNWIND [each IN known WHERE each.asked = step.id | each.m] AS n\n  WITH step, n, staging, COLLECT { MATCH (:Region {id: step.region})<-[:PART_OF*0..5]-(x:Region) RETURN x.id } AS area\n  WITH step, n, staging, area, COLLECT {\n    MATCH (n)-[r]-(m)\n    WHERE type(r) = step.type AND (startNode(r) = n) = step.out AND labels(m)[0] IN $labels\n      AND coalesce(r.state, '') <> 'REJECTED' AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging\n      AND (step.kind IS NULL OR labels(m)[0] = step.kind) AND (step.state IS NULL OR coalesce(r.state, 'UNSTATED') = step.state)\n      AND (step.only IS NULL OR m.id IN step.only)\n      AND (step.region IS NULL OR m.id IN area OR EXISTS { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) WHERE x.id IN area })\n    WITH coalesce(r.state, 'UNSTATED') AS state, count(*) AS count\n    RETURN {state: state, count: count} ORDER BY state\n  } AS counts\n  WITH {key: step.key, first: step.first, origin: n.id, counts: counts, rows: COLLECT {\n      MATCH (n)-[r]-(m)\n      WHERE type(r) = step.type AND (startNode(r) = n) = step.out AND labels(m)[0] IN $labels\n        AND coalesce(r.state, '') <> 'REJECTED' AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging\n        AND (step.kind IS NULL OR labels(m)[0] = step.kind) AND (step.state IS NULL OR coalesce(r.state, 'UNSTATED') = step.state)\n        AND (step.only IS NULL OR m.id IN step.only)\n        AND (step.region IS NULL OR m.id IN area OR EXISTS { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) WHERE x.id IN area })\n      WITH n, r, m, coalesce(m.name, m.title, m.label, m.role, m.measure, m.id) AS name\n      WITH n, r, m, name, CASE r.state WHEN 'CONFIRMED' THEN '0' WHEN 'TO_REVIEW' THEN '2' ELSE '1' END + '|' + name + '|' + m.id AS order\n      WHERE step.after IS NULL OR order > step.after\n      WITH n, r, m, name, order ORDER BY order LIMIT $most\n      RETURN {m: m, order: order, relation: r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,\n          sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds\n            RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}}\n  }} AS page\n  RETURN collect(page) AS pages\n}\nWITH staging, known, pages, [each IN known WHERE each.asked IN $asked.ids | each.m]\n  + reduce(all = [], page IN pages | all + [row IN page.rows[..page.first] | row.m]) AS drawn\nCALL (drawn) {\n  UNWIND drawn AS m\n  WITH DISTINCT m\n  RETURN collect(m) AS fresh, collect({id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),\n    name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id),\n    region: head(COLLECT { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) RETURN x {.id, .name} ORDER BY x.id LIMIT 1 }),\n    lane: head(COLLECT { MATCH (m)-[:IN_LANE]->(x:Lane) RETURN x {.id, .name} LIMIT 1\n      UNION MATCH (m)-[o:OCCUPIES|IN_LINK]->(:ChainLink)-[:IN_LANE]->(x:Lane) WHERE coalesce(o.state, '') <> 'REJECTED'\n      WITH x, o ORDER BY o.state, o.id LIMIT 1 RETURN x {.id, .name} })}) AS things\n}\nCALL (staging, fresh) {\n  WITH *, $asked.among + [m IN fresh | m.id] AS shown\n  UNWIND fresh AS m\n  // A hub of more is not walked through, what is expanded from the other end brings its relations.\n  WITH m, shown WHERE COUNT { (m)--() } <= 5000\n  MATCH (m)-[r]-(k) WHERE type(r) IN $types AND k.id IN shown\n  WITH DISTINCT r, staging\n  WHERE coalesce(r.state, '') <> 'REJECTED' AND NOT coalesce(r.createdIn, '') IN staging\n    AND NOT coalesce(startNode(r).createdIn, '') IN staging AND NOT coalesce(endNode(r).createdIn, '') IN staging\n  WITH r ORDER BY type(r), r.id LIMIT 2000\n  RETURN collect(r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,\n    sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds\n      RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}) AS between\n}\nRETURN [each IN known | {asked: each.asked, id: each.m.id}] AS meant, things, between,\n  [page IN pages | page {.*, rows: [row IN page.rows[..page.first + 1] | {order: row.order, relation: row.relation, thingId: row.m.id}]}] AS pages",
};

/** Who changed what of a thing and of its relations and when, the newest first; with the file that a batch read, what the */
export const exploreHistory: Query<{ readonly id: string; readonly before: string | null; readonly most: number; readonly labels: readonly string[]; readonly types: readonly string[]; readonly silent: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly change: HistoryRow }> = {
  name: 'explore/history',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: $id})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(n.createdIn, '') IN staging\nCALL (n, staging) {\n  MATCH (c:Change {factId: labels(n)[0] + '/' + n.id})\n  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, labels(n)[0] AS about, null AS far, n.sourceIds AS sourceIds\n  UNION\n  MATCH (n)-[r]-(m)\n  WHERE type(r) IN $types AND labels(m)[0] IN $labels AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging\n  WITH r, m LIMIT 300\n  MATCH (c:Change {factId: type(r) + '/' + r.id})\n  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, type(r) AS about, m.id AS far, r.sourceIds AS sourceIds\n  UNION\n  UNWIND $types AS type\n  MATCH (c:Change) USING INDEX c:Change(factId)\n  WHERE c.factId STARTS WITH type + '/' + n.id + '~' AND c.to IS NOT NULL\n  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, type AS about, c.to AS far, null AS sourceIds\n  UNION\n  MATCH (c:Change {to: n.id})\n  WITH c, split(c.factId, '/')[0] AS type WHERE type IN $types\n  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, type AS about, c.from AS far, null AS sourceIds\n  UNION\n  MATCH (j:Job {id: n.createdIn})\n  RETURN {id: j.id + '~' + n.id, at: j.at, by: j.by, batchId: j.id, field: '*', before: null, after: 'created'} AS c,\n    labels(n)[0] AS about, null AS far, n.sourceIds AS sourceIds\n}\nWITH c, about, far, sourceIds, c.at + '|' + c.id AS order\nWHERE NOT c.field IN $silent AND ($before IS NULL OR order < $before)\nWITH c, about, far, sourceIds, order ORDER BY order DESC LIMIT $most\nRETURN c {.*, order: order, about: about,\n  file: head(COLLECT { MATCH (j:Job {id: c.batchId}) RETURN j.file }),\n  far: head(COLLECT {\n    MATCH (m:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: far})\n    RETURN coalesce(m.name, m.title, m.label, m.role, m.measure, m.id) LIMIT 1\n  }),\n  sources: COLLECT { MATCH (s:Source) WHERE s.id IN sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }\n} AS change",
};

/** Locks a saved view for a change of it and says whose it is and how it stands; no row: there is none. */
export const exploreLockView: Query<{ readonly id: string }, { readonly owner: string; readonly version: number; readonly by: string; readonly at: string }> = {
  name: 'explore/lock-view',
  mode: 'write',
  text: "MATCH (v:ExploreView {id: $id})\nWHERE v.state = 'KEPT'\nSET v._lock = true\nREMOVE v._lock\nRETURN v.owner AS owner, v.version AS version, v.by AS by, v.at AS at",
};

/** Shortest paths between two things over chosen relations, at most $hops long, never twice through a thing and never */
export const explorePaths: Query<{ readonly from: string; readonly to: string; readonly hops: number; readonly fanOut: number; readonly first: number; readonly labels: readonly string[]; readonly types: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly path: PathRow }> = {
  name: 'explore/paths',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount) WHERE n.id IN [$from, $to]\n  RETURN n, n.id AS asked\n  UNION\n  MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(n:Enterprise) WHERE m.id IN [$from, $to]\n  RETURN n, m.id AS asked\n}\nWITH staging, collect({n: n, asked: asked}) AS ends\nWITH staging, head([e IN ends WHERE e.asked = $from | e.n]) AS a, head([e IN ends WHERE e.asked = $to | e.n]) AS b\nWITH a, b, staging\nWHERE $viewer.id IS NOT NULL AND a <> b\n  AND NOT coalesce(a.createdIn, '') IN staging AND NOT coalesce(b.createdIn, '') IN staging\nMATCH p = SHORTEST 60 (a)((x)-[r]-(y)\n  WHERE type(r) IN $types AND labels(y)[0] IN $labels AND coalesce(r.state, '') <> 'REJECTED'\n    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(y.createdIn, '') IN staging\n    AND (x = a OR COUNT { (x)--() } <= $fanOut) AND (y = b OR COUNT { (y)--() } <= $fanOut)){1,4}(b)\nWHERE length(p) <= $hops AND all(i IN range(1, length(p)) WHERE NOT nodes(p)[i] IN nodes(p)[..i])\nWITH p, length(p) AS hops, [n IN nodes(p) | n.id] AS ids ORDER BY hops, ids LIMIT $first\nRETURN {\n  things: [m IN nodes(p) | {id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),\n    name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id)}],\n  relations: COLLECT {\n    UNWIND relationships(p) AS r\n    RETURN r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  }\n} AS path",
};

/** Creates saved views of the explorer or changes only what differs; one row back for every row given. */
export const exploreSaveView: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'explore/save-view',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:ExploreView {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** A thing of the explorer with its properties, and how many relations it has of each type, direction, far kind and state. */
export const exploreThing: Query<{ readonly id: string; readonly labels: readonly string[]; readonly types: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly thing: ThingRow }> = {
  name: 'explore/thing',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: $id})\n  RETURN n\n  UNION\n  MATCH (:MergedEnterprise {id: $id})-[:MERGED_INTO*1..8]->(n:Enterprise)\n  RETURN n\n}\nWITH n, staging WHERE $viewer.id IS NOT NULL AND labels(n)[0] IN $labels AND NOT coalesce(n.createdIn, '') IN staging\nWITH n, staging LIMIT 1\nWITH n, COLLECT {\n  MATCH (n)-[r]-(m)\n  WHERE type(r) IN $types AND labels(m)[0] IN $labels AND coalesce(r.state, '') <> 'REJECTED'\n    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging\n  WITH type(r) AS type, startNode(r) = n AS out, labels(m)[0] AS kind, coalesce(r.state, 'UNSTATED') AS state, count(*) AS count\n  RETURN {type: type, out: out, kind: kind, state: state, count: count}\n  ORDER BY type, out, kind, state\n} AS counts\nRETURN {\n  id: n.id,\n  kind: labels(n)[0],\n  name: coalesce(n.name, n.title, n.label, n.role, n.measure, n.id),\n  demo: coalesce(n.demo, false),\n  state: n.state,\n  props: properties(n),\n  industryId: CASE labels(n)[0]\n    WHEN 'Industry' THEN n.id\n    WHEN 'ChainLink' THEN head(COLLECT { MATCH (n)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id }) END,\n  sources: COLLECT {\n    MATCH (s:Source) WHERE s.id IN n.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n  },\n  counts: counts,\n  merged: COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(n) RETURN m {.id, .name} ORDER BY m.name, m.id LIMIT 50 }\n} AS thing",
};

/** Things of the explorer by id, as the picture draws them. The id of an enterprise that was merged answers the one it became. */
export const exploreThings: Query<{ readonly ids: readonly string[]; readonly labels: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly asked: string; readonly thing: ThingRef }> = {
  name: 'explore/things',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nUNWIND $ids AS asked\nCALL (asked) {\n  MATCH (m:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: asked})\n  RETURN m\n  UNION\n  MATCH (:MergedEnterprise {id: asked})-[:MERGED_INTO*1..8]->(m:Enterprise)\n  RETURN m\n}\nWITH asked, m, staging\nWHERE $viewer.id IS NOT NULL AND labels(m)[0] IN $labels AND NOT coalesce(m.createdIn, '') IN staging\nRETURN asked, {id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),\n  name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id),\n  region: head(COLLECT { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) RETURN x {.id, .name} ORDER BY x.id LIMIT 1 }),\n  lane: head(COLLECT { MATCH (m)-[:IN_LANE]->(x:Lane) RETURN x {.id, .name} LIMIT 1\n    UNION MATCH (m)-[o:OCCUPIES|IN_LINK]->(:ChainLink)-[:IN_LANE]->(x:Lane) WHERE coalesce(o.state, '') <> 'REJECTED'\n    WITH x, o ORDER BY o.state, o.id LIMIT 1 RETURN x {.id, .name} })} AS thing",
};

/** A saved view with what it draws, if the viewer may see it. */
export const exploreView: Query<{ readonly id: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ViewRow }> = {
  name: 'explore/view',
  mode: 'read',
  text: "MATCH (v:ExploreView {id: $id})\nWHERE $viewer.id IS NOT NULL AND v.state = 'KEPT' AND (v.shared OR v.owner = $viewer.id)\nRETURN v {.id, .name, .rootId, .shared, .owner, .by, .at, .version, .body} AS view",
};

/** Saved views that start at a thing, the latest first: those of the viewer and those that are shared. */
export const exploreViews: Query<{ readonly rootId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ViewRow }> = {
  name: 'explore/views',
  mode: 'read',
  text: "MATCH (v:ExploreView {rootId: $rootId})\nWHERE $viewer.id IS NOT NULL AND v.state = 'KEPT' AND (v.shared OR v.owner = $viewer.id)\nWITH v ORDER BY v.at DESC, v.id LIMIT 100\nRETURN v {.id, .name, .rootId, .shared, .owner, .by, .at, .version, body: null} AS view",
};

/** Things that users see, all of them, those of one chain with who stands on it, or those of one region. */
export const exportNodes: Query<{ readonly hidden: readonly string[]; readonly industryId: string | null; readonly region: string | null }, { readonly ref: string; readonly label: string; readonly props: { readonly [key: string]: Value } }> = {
  name: 'export/nodes',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (n)\n  WHERE $industryId IS NULL AND $region IS NULL\n  RETURN n\n  UNION\n  MATCH (i:Industry {id: $industryId})\n  OPTIONAL MATCH (i)-[:HAS_LANE]->(lane:Lane)\n  OPTIONAL MATCH (lane)<-[:IN_LANE]-(l:ChainLink)\n  OPTIONAL MATCH (l)<-[:OCCUPIES]-(e:Enterprise)\n  OPTIONAL MATCH (e)-[:LOCATED_IN]->(r:Region)\n  UNWIND [i, lane, l, e, r] AS n\n  RETURN n\n  UNION\n  MATCH (n)-[:PART_OF*0..5]->(:Region {id: $region})\n  RETURN n\n  UNION\n  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]-(n)\n  RETURN n\n  UNION\n  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(:Enterprise)-[:OCCUPIES]->(n:ChainLink)\n  RETURN n\n}\nWITH DISTINCT n, staging\nWHERE n IS NOT NULL AND none(label IN labels(n) WHERE label IN $hidden) AND NOT coalesce(n.createdIn, '') IN staging\nRETURN elementId(n) AS ref, head(labels(n)) AS label, properties(n) AS props",
};

/** Relations that users see, with the ids of their ends. */
export const exportRelations: Query<Record<never, never>, { readonly from: string; readonly to: string; readonly type: string; readonly fromId: string | null; readonly toId: string | null; readonly props: { readonly [key: string]: Value } }> = {
  name: 'export/relations',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (a)-[r]->(b)\nWHERE NOT coalesce(r.createdIn, '') IN staging\nRETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, a.id AS fromId, b.id AS toId, properties(r) AS props",
};

/** The import or undo that is under way or was cut off: what it creates is not seen yet, what it changes may be. */
export const importActive: Query<{ readonly viewer: { readonly [key: string]: Value } }, { readonly job: { readonly [key: string]: Value } }> = {
  name: 'import/active',
  mode: 'read',
  text: "MATCH (k:Lock {id: 'staging'})\nWHERE $viewer.id IS NOT NULL\nUNWIND k.staging AS id\nMATCH (j:Job {id: id})\nRETURN j {.id, .kind, .file, .by, .at, .state, .total, .done, .leaseUntil} AS job LIMIT 1",
};

/** Asks a running import to stop at its next chunk; no row: it has ended. */
export const importAskCancel: Query<{ readonly id: string; readonly by: string }, { readonly id: string }> = {
  name: 'import/ask-cancel',
  mode: 'write',
  text: "MATCH (j:Job {id: $id})\nSET j._lock = true\nWITH j\nREMOVE j._lock\nWITH j\nWHERE j.state = 'RUNNING' AND NOT coalesce(j.dryRun, false)\nSET j.cancelledBy = coalesce(j.cancelledBy, $by)\nRETURN j.id AS id",
};

/** The counts (region~link) that a batch may have changed. */
export const importBatchPairs: Query<{ readonly batchId: string }, { readonly pair: string }> = {
  name: 'import/batch-pairs',
  mode: 'read',
  text: "MATCH (c:Chunk {batchId: $batchId})\nUNWIND c.pairs AS pair\nRETURN DISTINCT pair",
};

/** Waits for a chunk that may still be committing, then tells how far a job is, and whether it is to stop. The job itself */
export const importBeginChunk: Query<{ readonly id: string }, { readonly done: number; readonly cancelledBy: string | null }> = {
  name: 'import/begin-chunk',
  mode: 'write',
  text: "MATCH (k:Lock {id: 'staging'})\nSET k._lock = true\nWITH k\nREMOVE k._lock\nWITH k\nMATCH (j:Job {id: $id})\nRETURN coalesce(j.done, 0) AS done, j.cancelledBy AS cancelledBy",
};

/** What one chunk of a batch wrote. */
export const importChunkLog: Query<{ readonly id: string }, { readonly log: string }> = {
  name: 'import/chunk-log',
  mode: 'read',
  text: "MATCH (c:Chunk {id: $id})\nRETURN c.log AS log",
};

/** Notes that what a chunk wrote has been undone. */
export const importChunkUndone: Query<{ readonly id: string }, { readonly id: string }> = {
  name: 'import/chunk-undone',
  mode: 'write',
  text: "MATCH (c:Chunk {id: $id})\nSET c.undone = true\nRETURN c.id AS id",
};

/** The chunks of a batch in the order in which they were written, without their logs. */
export const importChunks: Query<{ readonly batchId: string }, { readonly id: string; readonly seq: number; readonly result: string; readonly undone: boolean }> = {
  name: 'import/chunks',
  mode: 'read',
  text: "MATCH (c:Chunk {batchId: $batchId})\nRETURN c.id AS id, c.seq AS seq, c.result AS result, coalesce(c.undone, false) AS undone ORDER BY c.seq",
};

/** Which of these sources anything cites. */
export const importCitedSources: Query<{ readonly ids: readonly string[] }, { readonly id: string }> = {
  name: 'import/cited-sources',
  mode: 'read',
  text: "CALL () {\n  MATCH (n) WHERE any(id IN n.sourceIds WHERE id IN $ids)\n  UNWIND n.sourceIds AS id\n  RETURN id\n  UNION\n  MATCH ()-[f]->() WHERE any(id IN f.sourceIds WHERE id IN $ids)\n  UNWIND f.sourceIds AS id\n  RETURN id\n}\nWITH DISTINCT id WHERE id IN $ids\nRETURN id",
};

/** Notes why a job failed, unless its batch is there: that one was ended by its own undo, or is to be gone on with. */
export const importFailJob: Query<{ readonly id: string; readonly error: string }, { readonly id: string }> = {
  name: 'import/fail-job',
  mode: 'write',
  text: "MATCH (j:Job {id: $id})\nWHERE j.state = 'RUNNING' AND NOT EXISTS { MATCH (k:Lock {id: 'staging'}) WHERE $id IN k.staging }\nSET j.state = 'FAILED', j.error = $error\nRETURN j.id AS id",
};

/** A job as it decides what may be done about it. */
export const importJob: Query<{ readonly id: string }, { readonly job: { readonly [key: string]: Value } }> = {
  name: 'import/job',
  mode: 'read',
  text: "MATCH (j:Job {id: $id})\nRETURN j {.id, .kind, .file, .fileId, .region, .by, .at, .dryRun, .state, .total, .done, .leaseUntil, .cancelledBy,\n  staged: EXISTS { MATCH (k:Lock {id: 'staging'}) WHERE $id IN k.staging },\n  chunks: COUNT { MATCH (c:Chunk {batchId: $id}) }} AS job",
};

/** Imports that people ran, newest first, or the one of an id. */
export const importJobs: Query<{ readonly id: string | null; readonly kinds: readonly string[]; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly job: { readonly [key: string]: Value } }> = {
  name: 'import/jobs',
  mode: 'read',
  text: "MATCH (j:Job)\nWHERE $viewer.id IS NOT NULL AND j.kind IN $kinds AND ($id IS NULL OR j.id = $id)\nWITH j ORDER BY j.at DESC, j.id LIMIT $first\nRETURN j {.id, .kind, .file, .region, .by, .at, .dryRun, .state, .total, .done, .leaseUntil, .error, .report, .undoneBy,\n  staged: EXISTS { MATCH (k:Lock {id: 'staging'}) WHERE j.id IN k.staging }, chunks: COUNT { MATCH (c:Chunk {batchId: j.id}) },\n  .fileId, .encoding, .columnHeadings, .columnFields, .problemsFile, .rowsFile,\n  regionName: head(COLLECT { MATCH (r:Region {id: j.region}) RETURN r.name })} AS job",
};

/** The carriers that a list gives or names; `about` is their region. */
export const importKnownCarriers: Query<{ readonly ids: readonly string[]; readonly names: readonly string[] }, { readonly sort: string; readonly key: string; readonly id: string; readonly name: string; readonly about: string | null }> = {
  name: 'import/known-carriers',
  mode: 'read',
  text: "CALL () {\n  UNWIND $ids AS key\n  MATCH (n:Carrier {id: key})\n  RETURN 'carrier' AS sort, key, n.id AS id, n.name AS name, head(COLLECT { MATCH (n)-[:SITED_IN]->(r:Region) RETURN r.id }) AS about\n  UNION ALL\n  UNWIND $names AS key\n  MATCH (n:Carrier {name: key})\n  RETURN 'carrierName' AS sort, key, n.id AS id, n.name AS name, head(COLLECT { MATCH (n)-[:SITED_IN]->(r:Region) RETURN r.id }) AS about\n}\nRETURN sort, key, id, name, about",
};

/** The codes of industries that a list gives or names; `about` is the scheme. */
export const importKnownCodes: Query<{ readonly ids: readonly string[]; readonly names: readonly string[] }, { readonly sort: string; readonly key: string; readonly id: string; readonly name: string; readonly about: string | null }> = {
  name: 'import/known-codes',
  mode: 'read',
  text: "CALL () {\n  UNWIND $ids AS key\n  MATCH (n:IndustryCode {id: key})\n  RETURN 'code' AS sort, key, n.id AS id, n.name AS name, n.scheme AS about\n  UNION ALL\n  UNWIND $names AS key\n  MATCH (n:IndustryCode {name: key})\n  RETURN 'codeName' AS sort, key, n.id AS id, n.name AS name, n.scheme AS about\n}\nRETURN sort, key, id, name, about",
};

/** The enterprises that credit codes, stock codes and full names of a list mean, a merged one's those it was merged into; */
export const importKnownEnterprises: Query<{ readonly usccs: readonly string[]; readonly stockCodes: readonly string[]; readonly names: readonly string[] }, { readonly sort: string; readonly key: string; readonly id: string; readonly name: string; readonly about: string | null }> = {
  name: 'import/known-enterprises',
  mode: 'read',
  text: "CALL () {\n  UNWIND $usccs AS key\n  MATCH (n:Enterprise {uscc: key})\n  RETURN 'uscc' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about\n  UNION\n  UNWIND $stockCodes AS key\n  MATCH (n:Enterprise {stockCode: key})\n  RETURN 'stockCode' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about\n  UNION\n  UNWIND $names AS key\n  MATCH (n:Enterprise {name: key})\n  RETURN 'enterprise' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about\n  UNION\n  UNWIND $usccs AS key\n  MATCH (:MergedEnterprise {uscc: key})-[:MERGED_INTO*1..8]->(n:Enterprise)\n  RETURN 'uscc' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about\n  UNION\n  UNWIND $names AS key\n  MATCH (:MergedEnterprise {name: key})-[:MERGED_INTO*1..8]->(n:Enterprise)\n  RETURN 'enterprise' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about\n}\nRETURN sort, key, id, name, about",
};

/** The industries that a list gives or names by their titles; `about` is the district that they are 重点产业 of. */
export const importKnownIndustries: Query<{ readonly ids: readonly string[]; readonly titles: readonly string[] }, { readonly sort: string; readonly key: string; readonly id: string; readonly name: string; readonly about: string | null }> = {
  name: 'import/known-industries',
  mode: 'read',
  text: "CALL () {\n  UNWIND $ids AS key\n  MATCH (n:Industry {id: key})\n  RETURN 'industry' AS sort, key, n.id AS id, n.title AS name, head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(n) RETURN r.id ORDER BY r.id }) AS about\n  UNION ALL\n  UNWIND $titles AS key\n  MATCH (n:Industry {title: key})\n  RETURN 'industryTitle' AS sort, key, n.id AS id, n.title AS name, head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(n) RETURN r.id ORDER BY r.id }) AS about\n}\nRETURN sort, key, id, name, about",
};

/** The links that a list gives or names; `about` is the chain. */
export const importKnownLinks: Query<{ readonly ids: readonly string[]; readonly names: readonly string[] }, { readonly sort: string; readonly key: string; readonly id: string; readonly name: string; readonly about: string | null }> = {
  name: 'import/known-links',
  mode: 'read',
  text: "CALL () {\n  UNWIND $ids AS key\n  MATCH (n:ChainLink {id: key})\n  RETURN 'link' AS sort, key, n.id AS id, n.name AS name, null AS about\n  UNION ALL\n  UNWIND $names AS key\n  MATCH (n:ChainLink {name: key})-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry)\n  RETURN 'linkName' AS sort, key, n.id AS id, n.name AS name, i.title AS about\n}\nRETURN sort, key, id, name, about",
};

/** The organisations that a list gives or names; `about` is their region. */
export const importKnownOrganisations: Query<{ readonly ids: readonly string[]; readonly names: readonly string[] }, { readonly sort: string; readonly key: string; readonly id: string; readonly name: string; readonly about: string | null }> = {
  name: 'import/known-organisations',
  mode: 'read',
  text: "CALL () {\n  UNWIND $ids AS key\n  MATCH (n:Organisation {id: key})\n  RETURN 'organisation' AS sort, key, n.id AS id, n.name AS name, head(COLLECT { MATCH (n)-[:BASED_IN]->(r:Region) RETURN r.id }) AS about\n  UNION ALL\n  UNWIND $names AS key\n  MATCH (n:Organisation {name: key})\n  RETURN 'organisationName' AS sort, key, n.id AS id, n.name AS name, head(COLLECT { MATCH (n)-[:BASED_IN]->(r:Region) RETURN r.id }) AS about\n}\nRETURN sort, key, id, name, about",
};

/** Which products of those asked for there are. */
export const importKnownProducts: Query<{ readonly ids: readonly string[] }, { readonly id: string }> = {
  name: 'import/known-products',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (n:Product {id: id})\nRETURN n.id AS id",
};

/** The projects that a list names by region and name; withdrawn ones too. */
export const importKnownProjects: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly key: string; readonly id: string; readonly withdrawn: boolean; readonly asOf: string | null }> = {
  name: 'import/known-projects',
  mode: 'read',
  text: "UNWIND $rows AS row\nCALL (row) {\n  MATCH (p:Project {id: row.id}) RETURN p\n  UNION\n  MATCH (p:Project {regionId: row.regionId}) WHERE p.name = row.name RETURN p\n}\nRETURN row.id AS key, p.id AS id, p.state = 'WITHDRAWN' AS withdrawn, p.asOf AS asOf\nORDER BY key, withdrawn, id",
};

/** The regions that a list gives or names; `about` tells current from retired ones. */
export const importKnownRegions: Query<{ readonly ids: readonly string[]; readonly names: readonly string[] }, { readonly sort: string; readonly key: string; readonly id: string; readonly name: string; readonly about: string | null }> = {
  name: 'import/known-regions',
  mode: 'read',
  text: "CALL () {\n  UNWIND $ids AS key\n  MATCH (n:Region {id: key})\n  RETURN 'region' AS sort, key, n.id AS id, n.name AS name, CASE WHEN n.current THEN 'current' ELSE 'retired' END AS about\n  UNION ALL\n  UNWIND $names AS key\n  MATCH (n:Region {name: key, current: true})\n  RETURN 'regionName' AS sort, key, n.id AS id, n.name AS name, null AS about\n}\nRETURN sort, key, id, name, about",
};

/** What a list of targets is held against: the chains of its links with home region and groups, and what stands in the reserve. */
export const importKnownTargets: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly key: string; readonly industryId: string | null; readonly regionId: string | null; readonly groups: readonly ({ readonly [key: string]: Value })[]; readonly known: KnownTarget | null }> = {
  name: 'import/known-targets',
  mode: 'read',
  text: "UNWIND $rows AS row\nMATCH (l:ChainLink {id: row.linkId})\nWITH row, l, head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i }) AS i\nRETURN row.key AS key, i.id AS industryId,\n  head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home.id ORDER BY home.id }) AS regionId,\n  COLLECT { MATCH (g:Group)-[:WORKS_ON]->(i) RETURN g {.id, .name} ORDER BY g.id } AS groups,\n  head(COLLECT {\n    MATCH (:Enterprise {id: row.enterpriseId})-[t:TARGETED {id: row.enterpriseId + '~' + l.id}]->(l)\n    RETURN t {.version, .state, .stage, .mode, .groupId, .regionId, .reason, .nextStep, .nextOn, .addedBy, .addedAt, .by, .recordedAt,\n      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })}\n  }) AS known",
};

/** What units of a list say now, and which tenancies of them nobody ended; no row: there is no such unit. */
export const importKnownUnits: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly statusOn: string | null; readonly kind: string; readonly status: string | null; readonly open: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'import/known-units',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (u:CarrierUnit {id: id})\nRETURN u.id AS id, u.statusOn AS statusOn, u.kind AS kind, u.status AS status,\n  COLLECT { MATCH (e:Enterprise)-[t:TENANT_OF {state: 'CONFIRMED'}]->(u) WHERE t.until IS NULL RETURN t {.id, enterpriseId: e.id} ORDER BY t.id } AS open",
};

/** Who changed facts last, and when: by their history, else by the import that wrote them. */
export const importLastEdits: Query<{ readonly facts: readonly ({ readonly [key: string]: Value })[]; readonly batchId: string }, { readonly factId: string; readonly by: string | null; readonly at: string | null }> = {
  name: 'import/last-edits',
  mode: 'read',
  text: "UNWIND $facts AS fact\nOPTIONAL MATCH (j:Job {id: fact.lastBatch})\nWITH fact, j, head(COLLECT {\n  MATCH (c:Change {factId: fact.factId}) WHERE c.batchId <> $batchId\n  RETURN c {.by, .at} ORDER BY c.at DESC LIMIT 1\n}) AS last\nRETURN fact.factId AS factId, coalesce(last.by, j.by) AS by, coalesce(last.at, j.at) AS at",
};

/** Relations that a batch wrote and that are not as it left them, and those it made at things that are to stay. */
export const importLookAtRelations: Query<{ readonly facts: { readonly [key: string]: Value }; readonly batchId: string; readonly kept: readonly string[]; readonly owning: readonly string[] }, { readonly kind: string; readonly id: string; readonly from: string | null; readonly to: string | null; readonly title: string; readonly edited: boolean; readonly lastBatch: string | null }> = {
  name: 'import/look-at-relations',
  mode: 'read',
  text: "CALL () {\n  UNWIND $facts.BASED_IN AS fact OPTIONAL MATCH (a)-[f:BASED_IN {id: fact.id}]->(b) RETURN 'BASED_IN' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.CHILD_OF AS fact OPTIONAL MATCH (a)-[f:CHILD_OF {id: fact.id}]->(b) RETURN 'CHILD_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.CLASSED_AS AS fact OPTIONAL MATCH (a)-[f:CLASSED_AS {id: fact.id}]->(b) RETURN 'CLASSED_AS' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.CODE_UNDER AS fact OPTIONAL MATCH (a)-[f:CODE_UNDER {id: fact.id}]->(b) RETURN 'CODE_UNDER' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.COUNT_OF AS fact OPTIONAL MATCH (a)-[f:COUNT_OF {id: fact.id}]->(b) RETURN 'COUNT_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.DRAWS_ON AS fact OPTIONAL MATCH (a)-[f:DRAWS_ON {id: fact.id}]->(b) RETURN 'DRAWS_ON' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.FOCUSES_ON AS fact OPTIONAL MATCH (a)-[f:FOCUSES_ON {id: fact.id}]->(b) RETURN 'FOCUSES_ON' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.GROUP_OF AS fact OPTIONAL MATCH (a)-[f:GROUP_OF {id: fact.id}]->(b) RETURN 'GROUP_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.HAS_DOSSIER_ITEM AS fact OPTIONAL MATCH (a)-[f:HAS_DOSSIER_ITEM {id: fact.id}]->(b) RETURN 'HAS_DOSSIER_ITEM' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.HAS_LANE AS fact OPTIONAL MATCH (a)-[f:HAS_LANE {id: fact.id}]->(b) RETURN 'HAS_LANE' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.HAS_SEAT AS fact OPTIONAL MATCH (a)-[f:HAS_SEAT {id: fact.id}]->(b) RETURN 'HAS_SEAT' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.HELD_BY AS fact OPTIONAL MATCH (a)-[f:HELD_BY {id: fact.id}]->(b) RETURN 'HELD_BY' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.HOLDS AS fact OPTIONAL MATCH (a)-[f:HOLDS {id: fact.id}]->(b) RETURN 'HOLDS' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.IN_LANE AS fact OPTIONAL MATCH (a)-[f:IN_LANE {id: fact.id}]->(b) RETURN 'IN_LANE' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.IN_LINK AS fact OPTIONAL MATCH (a)-[f:IN_LINK {id: fact.id}]->(b) RETURN 'IN_LINK' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.KIND_OF AS fact OPTIONAL MATCH (a)-[f:KIND_OF {id: fact.id}]->(b) RETURN 'KIND_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.LOCATED_IN AS fact OPTIONAL MATCH (a)-[f:LOCATED_IN {id: fact.id}]->(b) RETURN 'LOCATED_IN' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.MADE_FROM AS fact OPTIONAL MATCH (a)-[f:MADE_FROM {id: fact.id}]->(b) RETURN 'MADE_FROM' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.MAKES AS fact OPTIONAL MATCH (a)-[f:MAKES {id: fact.id}]->(b) RETURN 'MAKES' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.OCCUPIES AS fact OPTIONAL MATCH (a)-[f:OCCUPIES {id: fact.id}]->(b) RETURN 'OCCUPIES' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.OPERATES AS fact OPTIONAL MATCH (a)-[f:OPERATES {id: fact.id}]->(b) RETURN 'OPERATES' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.PART_OF AS fact OPTIONAL MATCH (a)-[f:PART_OF {id: fact.id}]->(b) RETURN 'PART_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.REPORTED_IN AS fact OPTIONAL MATCH (a)-[f:REPORTED_IN {id: fact.id}]->(b) RETURN 'REPORTED_IN' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.SELLS_TO AS fact OPTIONAL MATCH (a)-[f:SELLS_TO {id: fact.id}]->(b) RETURN 'SELLS_TO' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.SIGNAL_OF AS fact OPTIONAL MATCH (a)-[f:SIGNAL_OF {id: fact.id}]->(b) RETURN 'SIGNAL_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.SITED_IN AS fact OPTIONAL MATCH (a)-[f:SITED_IN {id: fact.id}]->(b) RETURN 'SITED_IN' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.SUCCEEDED_BY AS fact OPTIONAL MATCH (a)-[f:SUCCEEDED_BY {id: fact.id}]->(b) RETURN 'SUCCEEDED_BY' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.SUITS AS fact OPTIONAL MATCH (a)-[f:SUITS {id: fact.id}]->(b) RETURN 'SUITS' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.SUPPLIES AS fact OPTIONAL MATCH (a)-[f:SUPPLIES {id: fact.id}]->(b) RETURN 'SUPPLIES' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.SURVEYED AS fact OPTIONAL MATCH (a)-[f:SURVEYED {id: fact.id}]->(b) RETURN 'SURVEYED' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.TARGETED AS fact OPTIONAL MATCH (a)-[f:TARGETED {id: fact.id}]->(b) RETURN 'TARGETED' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.TENANT_OF AS fact OPTIONAL MATCH (a)-[f:TENANT_OF {id: fact.id}]->(b) RETURN 'TENANT_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.UNDERTAKES AS fact OPTIONAL MATCH (a)-[f:UNDERTAKES {id: fact.id}]->(b) RETURN 'UNDERTAKES' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.UNIT_IN AS fact OPTIONAL MATCH (a)-[f:UNIT_IN {id: fact.id}]->(b) RETURN 'UNIT_IN' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.UNIT_OF AS fact OPTIONAL MATCH (a)-[f:UNIT_OF {id: fact.id}]->(b) RETURN 'UNIT_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.USED_IN AS fact OPTIONAL MATCH (a)-[f:USED_IN {id: fact.id}]->(b) RETURN 'USED_IN' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.WITHIN AS fact OPTIONAL MATCH (a)-[f:WITHIN {id: fact.id}]->(b) RETURN 'WITHIN' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.YEAR_OF AS fact OPTIONAL MATCH (a)-[f:YEAR_OF {id: fact.id}]->(b) RETURN 'YEAR_OF' AS kind, fact, a, f, b UNION ALL\n  UNWIND $facts.WORKS_ON AS fact OPTIONAL MATCH (a)-[f:WORKS_ON {id: fact.id}]->(b) RETURN 'WORKS_ON' AS kind, fact, a, f, b\n}\nWITH kind, fact, a, f, b,\n  CASE WHEN fact.gone THEN f IS NOT NULL ELSE f IS NULL OR coalesce(f.batchId <> $batchId, true) END AS edited\nWHERE edited OR (fact.created AND (a.id IN $kept OR (kind IN $owning AND b.id IN $kept)))\nRETURN kind, fact.id AS id, a.id AS from, b.id AS to,\n       CASE WHEN f IS NULL THEN fact.id ELSE coalesce(a.name, a.title, a.id) + ' → ' + coalesce(b.name, b.title, b.id) END AS title,\n       edited, f.batchId AS lastBatch",
};

/** Things that a batch wrote and that are not as it left them, or that something else stands on now. An enterprise that */
export const importLookAtThings: Query<{ readonly facts: { readonly [key: string]: Value }; readonly batchId: string }, { readonly kind: string; readonly id: string; readonly title: string; readonly edited: boolean; readonly tied: boolean; readonly lastBatch: string | null }> = {
  name: 'import/look-at-things',
  mode: 'read',
  text: "CALL () {\n  UNWIND $facts.Carrier AS fact OPTIONAL MATCH (n:Carrier {id: fact.id}) RETURN 'Carrier' AS kind, fact, n UNION ALL\n  UNWIND $facts.CarrierUnit AS fact OPTIONAL MATCH (n:CarrierUnit {id: fact.id}) RETURN 'CarrierUnit' AS kind, fact, n UNION ALL\n  UNWIND $facts.CarrierYear AS fact OPTIONAL MATCH (n:CarrierYear {id: fact.id}) RETURN 'CarrierYear' AS kind, fact, n UNION ALL\n  UNWIND $facts.ChainLink AS fact OPTIONAL MATCH (n:ChainLink {id: fact.id}) RETURN 'ChainLink' AS kind, fact, n UNION ALL\n  UNWIND $facts.Claim AS fact OPTIONAL MATCH (n:Claim {id: fact.id}) RETURN 'Claim' AS kind, fact, n UNION ALL\n  UNWIND $facts.Clause AS fact OPTIONAL MATCH (n:Clause {id: fact.id}) RETURN 'Clause' AS kind, fact, n UNION ALL\n  UNWIND $facts.Clue AS fact OPTIONAL MATCH (n:Clue {id: fact.id}) RETURN 'Clue' AS kind, fact, n UNION ALL\n  UNWIND $facts.DossierItem AS fact OPTIONAL MATCH (n:DossierItem {id: fact.id}) RETURN 'DossierItem' AS kind, fact, n UNION ALL\n  UNWIND $facts.DuplicateChoice AS fact OPTIONAL MATCH (n:DuplicateChoice {id: fact.id}) RETURN 'DuplicateChoice' AS kind, fact, n UNION ALL\n  UNWIND $facts.Enterprise AS fact OPTIONAL MATCH (n:Enterprise {id: fact.id}) OPTIONAL MATCH (m:MergedEnterprise {id: fact.id})\n    RETURN 'Enterprise' AS kind, fact, coalesce(n, m) AS n UNION ALL\n  UNWIND $facts.ExpansionSignal AS fact OPTIONAL MATCH (n:ExpansionSignal {id: fact.id}) RETURN 'ExpansionSignal' AS kind, fact, n UNION ALL\n  UNWIND $facts.Group AS fact OPTIONAL MATCH (n:Group {id: fact.id}) RETURN 'Group' AS kind, fact, n UNION ALL\n  UNWIND $facts.Industry AS fact OPTIONAL MATCH (n:Industry {id: fact.id}) RETURN 'Industry' AS kind, fact, n UNION ALL\n  UNWIND $facts.IndustryCode AS fact OPTIONAL MATCH (n:IndustryCode {id: fact.id}) RETURN 'IndustryCode' AS kind, fact, n UNION ALL\n  UNWIND $facts.Lane AS fact OPTIONAL MATCH (n:Lane {id: fact.id}) RETURN 'Lane' AS kind, fact, n UNION ALL\n  UNWIND $facts.Organisation AS fact OPTIONAL MATCH (n:Organisation {id: fact.id}) RETURN 'Organisation' AS kind, fact, n UNION ALL\n  UNWIND $facts.PolicyDocument AS fact OPTIONAL MATCH (n:PolicyDocument {id: fact.id}) RETURN 'PolicyDocument' AS kind, fact, n UNION ALL\n  UNWIND $facts.Product AS fact OPTIONAL MATCH (n:Product {id: fact.id}) RETURN 'Product' AS kind, fact, n UNION ALL\n  UNWIND $facts.Project AS fact OPTIONAL MATCH (n:Project {id: fact.id}) RETURN 'Project' AS kind, fact, n UNION ALL\n  UNWIND $facts.ReferenceCount AS fact OPTIONAL MATCH (n:ReferenceCount {id: fact.id}) RETURN 'ReferenceCount' AS kind, fact, n UNION ALL\n  UNWIND $facts.Region AS fact OPTIONAL MATCH (n:Region {id: fact.id}) RETURN 'Region' AS kind, fact, n UNION ALL\n  UNWIND $facts.Seat AS fact OPTIONAL MATCH (n:Seat {id: fact.id}) RETURN 'Seat' AS kind, fact, n UNION ALL\n  UNWIND $facts.Source AS fact OPTIONAL MATCH (n:Source {id: fact.id}) RETURN 'Source' AS kind, fact, n\n}\nWITH kind, fact, n,\n  CASE WHEN fact.gone THEN n IS NOT NULL ELSE n IS NULL OR n:MergedEnterprise OR coalesce(n.batchId <> $batchId, true) END AS edited,\n  n IS NOT NULL AND fact.created AND EXISTS { (n)-[f]-() WHERE coalesce(f.batchId <> $batchId, true) } AS tied\nWHERE edited OR tied\nRETURN kind, fact.id AS id, coalesce(n.name, n.title, fact.id) AS title, edited, tied, n.batchId AS lastBatch",
};

/** What people said of the columns of lists with these headings, the latest first. */
export const importMappings: Query<{ readonly headingsKey: string; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly name: string; readonly kind: string; readonly headings: readonly string[]; readonly fields: readonly string[] }> = {
  name: 'import/mappings',
  mode: 'read',
  text: "MATCH (m:ColumnMapping {headingsKey: $headingsKey})\nWHERE $viewer.id IS NOT NULL\nWITH m ORDER BY m.at DESC, m.id LIMIT 20\nRETURN m.id AS id, m.name AS name, m.kind AS kind, m.headings AS headings, m.fields AS fields",
};

/** Notes what a chunk of an import wrote, so that it is written once and can be undone. */
export const importSaveChunk: Query<{ readonly chunk: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'import/save-chunk',
  mode: 'write',
  text: "CREATE (c:Chunk {id: $chunk.id})\nSET c = $chunk\nRETURN c.id AS id",
};

/** Opens or advances a piece of long work, in the transaction that advanced it. */
export const importSaveJob: Query<{ readonly id: string; readonly props: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'import/save-job',
  mode: 'write',
  text: "MERGE (j:Job {id: $id})\nSET j += $props\nRETURN j.id AS id",
};

/** Keeps what a person said of the columns of lists with these headings, under the name of their source. */
export const importSaveMapping: Query<{ readonly id: string; readonly props: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'import/save-mapping',
  mode: 'write',
  text: "MERGE (m:ColumnMapping {id: $id})\nSET m += $props\nRETURN m.id AS id",
};

/** Notes that the shipped content has been loaded to its end. */
export const importSeedDone: Query<{ readonly at: string }, { readonly seededAt: string }> = {
  name: 'import/seed-done',
  mode: 'write',
  text: "MATCH (l:Lock {id: 'seed'})\nSET l.seededAt = $at\nRETURN l.seededAt AS seededAt",
};

/** Whether the shipped content has been loaded to its end into this database. */
export const importSeedState: Query<Record<never, never>, { readonly seededAt: string | null }> = {
  name: 'import/seed-state',
  mode: 'read',
  text: "OPTIONAL MATCH (l:Lock {id: 'seed'})\nRETURN l.seededAt AS seededAt",
};

/** Keeps what a batch created from readers' sight; a second time changes nothing. */
export const importStage: Query<{ readonly id: string }, { readonly staging: readonly string[] }> = {
  name: 'import/stage',
  mode: 'write',
  text: "MERGE (k:Lock {id: 'staging'})\nSET k.staging = [other IN coalesce(k.staging, []) WHERE other <> $id] + $id\nRETURN k.staging AS staging",
};

/** The imports whose things are not to be seen yet: under way, cut off, or being undone. */
export const importStaged: Query<Record<never, never>, { readonly job: { readonly [key: string]: Value } }> = {
  name: 'import/staged',
  mode: 'read',
  text: "MATCH (k:Lock {id: 'staging'})\nUNWIND k.staging AS id\nMATCH (j:Job {id: id})\nRETURN j {.id, .kind, .file, .digest, .region, .by, .at, .state, .total, .done, .leaseUntil, .cancelledBy} AS job",
};

/** Puts relations back to what they said before a batch, or removes what it made; `kept`: not as the batch left it. */
export const importTakeBackRelations: Query<{ readonly facts: { readonly [key: string]: Value }; readonly batchId: string }, { readonly id: string; readonly kept: boolean; readonly was: { readonly [key: string]: Value } | null }> = {
  name: 'import/take-back-relations',
  mode: 'write',
  text: "CALL () {\n  UNWIND $facts.BASED_IN AS fact MATCH ()-[f:BASED_IN {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.CHILD_OF AS fact MATCH ()-[f:CHILD_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.CLASSED_AS AS fact MATCH ()-[f:CLASSED_AS {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.CODE_UNDER AS fact MATCH ()-[f:CODE_UNDER {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.COUNT_OF AS fact MATCH ()-[f:COUNT_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.DRAWS_ON AS fact MATCH ()-[f:DRAWS_ON {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.FOCUSES_ON AS fact MATCH ()-[f:FOCUSES_ON {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.GROUP_OF AS fact MATCH ()-[f:GROUP_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.HAS_DOSSIER_ITEM AS fact MATCH ()-[f:HAS_DOSSIER_ITEM {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.HAS_LANE AS fact MATCH ()-[f:HAS_LANE {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.HAS_SEAT AS fact MATCH ()-[f:HAS_SEAT {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.HELD_BY AS fact MATCH ()-[f:HELD_BY {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.HOLDS AS fact MATCH ()-[f:HOLDS {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.IN_LANE AS fact MATCH ()-[f:IN_LANE {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.IN_LINK AS fact MATCH ()-[f:IN_LINK {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.KIND_OF AS fact MATCH ()-[f:KIND_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.LOCATED_IN AS fact MATCH ()-[f:LOCATED_IN {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.MADE_FROM AS fact MATCH ()-[f:MADE_FROM {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.MAKES AS fact MATCH ()-[f:MAKES {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.OCCUPIES AS fact MATCH ()-[f:OCCUPIES {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.OPERATES AS fact MATCH ()-[f:OPERATES {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.PART_OF AS fact MATCH ()-[f:PART_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.REPORTED_IN AS fact MATCH ()-[f:REPORTED_IN {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.SELLS_TO AS fact MATCH ()-[f:SELLS_TO {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.SIGNAL_OF AS fact MATCH ()-[f:SIGNAL_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.SITED_IN AS fact MATCH ()-[f:SITED_IN {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.SUCCEEDED_BY AS fact MATCH ()-[f:SUCCEEDED_BY {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.SUITS AS fact MATCH ()-[f:SUITS {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.SUPPLIES AS fact MATCH ()-[f:SUPPLIES {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.SURVEYED AS fact MATCH ()-[f:SURVEYED {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.TARGETED AS fact MATCH ()-[f:TARGETED {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.TENANT_OF AS fact MATCH ()-[f:TENANT_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.UNDERTAKES AS fact MATCH ()-[f:UNDERTAKES {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.UNIT_IN AS fact MATCH ()-[f:UNIT_IN {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.UNIT_OF AS fact MATCH ()-[f:UNIT_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.USED_IN AS fact MATCH ()-[f:USED_IN {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.WITHIN AS fact MATCH ()-[f:WITHIN {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.YEAR_OF AS fact MATCH ()-[f:YEAR_OF {id: fact.id}]->() RETURN fact, f UNION ALL\n  UNWIND $facts.WORKS_ON AS fact MATCH ()-[f:WORKS_ON {id: fact.id}]->() RETURN fact, f\n}\nSET f._lock = true\nWITH fact, f\nREMOVE f._lock\nWITH fact, f, coalesce(f.batchId = $batchId, false) AS free,\n     CASE WHEN fact.before IS NOT NULL THEN properties(f) END AS was\nFOREACH (_ IN CASE WHEN free AND fact.before IS NOT NULL THEN [1] ELSE [] END | SET f = fact.before)\nFOREACH (_ IN CASE WHEN free AND fact.before IS NULL THEN [1] ELSE [] END | DELETE f)\nRETURN fact.id AS id, NOT free AS kept, was",
};

/** Puts things back to what they said before a batch, or removes what it made; `kept`: not as the batch left it. */
export const importTakeBackThings: Query<{ readonly facts: { readonly [key: string]: Value }; readonly batchId: string }, { readonly id: string; readonly kept: boolean; readonly was: { readonly [key: string]: Value } | null }> = {
  name: 'import/take-back-things',
  mode: 'write',
  text: "CALL () {\n  UNWIND $facts.Carrier AS fact MATCH (n:Carrier {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.CarrierUnit AS fact MATCH (n:CarrierUnit {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.CarrierYear AS fact MATCH (n:CarrierYear {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.ChainLink AS fact MATCH (n:ChainLink {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Claim AS fact MATCH (n:Claim {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Clause AS fact MATCH (n:Clause {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Clue AS fact MATCH (n:Clue {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.DossierItem AS fact MATCH (n:DossierItem {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.DuplicateChoice AS fact MATCH (n:DuplicateChoice {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Enterprise AS fact MATCH (n:Enterprise {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.ExpansionSignal AS fact MATCH (n:ExpansionSignal {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Group AS fact MATCH (n:Group {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Industry AS fact MATCH (n:Industry {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.IndustryCode AS fact MATCH (n:IndustryCode {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Lane AS fact MATCH (n:Lane {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Organisation AS fact MATCH (n:Organisation {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.PolicyDocument AS fact MATCH (n:PolicyDocument {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Product AS fact MATCH (n:Product {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Project AS fact MATCH (n:Project {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.ReferenceCount AS fact MATCH (n:ReferenceCount {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Region AS fact MATCH (n:Region {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Seat AS fact MATCH (n:Seat {id: fact.id}) RETURN fact, n UNION ALL\n  UNWIND $facts.Source AS fact MATCH (n:Source {id: fact.id}) RETURN fact, n\n}\nSET n._lock = true\nWITH fact, n\nREMOVE n._lock\nWITH fact, n, coalesce(n.batchId = $batchId, false) AND (fact.before IS NOT NULL OR NOT EXISTS { (n)--() }) AS free,\n     CASE WHEN fact.before IS NOT NULL THEN properties(n) END AS was\nFOREACH (_ IN CASE WHEN free AND fact.before IS NOT NULL THEN [1] ELSE [] END | SET n = fact.before)\nFOREACH (_ IN CASE WHEN free AND fact.before IS NULL THEN [1] ELSE [] END | DELETE n)\nRETURN fact.id AS id, NOT free AS kept, was",
};

/** Forgets the chunks of a batch that wrote nothing: they are needed to go on with it only. */
export const importTidyChunks: Query<{ readonly batchId: string }, { readonly count: number }> = {
  name: 'import/tidy-chunks',
  mode: 'write',
  text: "MATCH (c:Chunk {batchId: $batchId})\nWHERE c.log = '[]'\nDELETE c\nRETURN count(*) AS count",
};

/** Lets readers see what a batch created. */
export const importUnstage: Query<{ readonly id: string }, { readonly staging: readonly string[] }> = {
  name: 'import/unstage',
  mode: 'write',
  text: "MATCH (k:Lock {id: 'staging'})\nSET k.staging = [other IN k.staging WHERE other <> $id]\nRETURN k.staging AS staging",
};

/** Who may want a unit: the projects of its district, and the targets of the district's reserve with the room that they said */
export const matchingDemand: Query<{ readonly unitId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: DemandView }> = {
  name: 'matching/demand',
  mode: 'read',
  text: "MATCH (u:CarrierUnit {id: $unitId})-[:UNIT_IN]->(:Carrier)-[:SITED_IN]->(at:Region)\nWHERE $viewer.id IS NOT NULL\nWITH u, at, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(u.createdIn, '') IN staging\nWITH staging, coalesce(head(COLLECT { MATCH (at)-[:PART_OF*0..4]->(d:Region {level: 'DISTRICT'}) RETURN d }), at) AS home\nRETURN {\n  regionId: home.id, regionName: home.name,\n  projects: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(r:Region)\n    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})\n    WHERE NOT coalesce(p.createdIn, '') IN staging\n    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,\n      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,\n      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,\n      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),\n      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),\n      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),\n      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id\n  },\n  targets: COLLECT {\n    MATCH (e:Enterprise)-[t:TARGETED]->(l:ChainLink)\n    WHERE t.regionId = home.id AND t.state = 'CONFIRMED' AND NOT t.stage IN ['TO_PROJECT', 'SHELVED']\n      AND NOT coalesce(t.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging\n    RETURN {id: t.id, enterpriseId: e.id, enterpriseName: e.name, industryId: t.industryId, linkId: l.id, linkName: l.name,\n      stage: t.stage, demo: coalesce(e.demo, false),\n      room: head(COLLECT {\n        MATCH (e)<-[f:SIGNAL_OF]-(n:ExpansionSignal {kind: '用地用房'})\n        WHERE coalesce(f.state, '') <> 'REJECTED' AND NOT coalesce(n.createdIn, '') IN staging\n        RETURN {text: n.name, on: n.on} ORDER BY n.on DESC, n.id LIMIT 1\n      })} AS row ORDER BY t.id\n  }\n} AS view\nLIMIT 1",
};

/** The links of all chains of a district with what tells how they suit a carrier: what is known of them here, firms in and */
export const matchingLinkTraits: Query<{ readonly region: string; readonly near: string; readonly carrierIds: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly view: TraitsView }> = {
  name: 'matching/link-traits',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWITH home, staging, COLLECT { MATCH (home)-[:FOCUSES_ON]->(i:Industry) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i } AS industries\nCALL (home, staging) {\n  MATCH (:Region {id: $near})<-[:PART_OF*0..2]-(:Region)<-[:LOCATED_IN {state: 'CONFIRMED'}]-(e:Enterprise)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink)\n  WHERE NOT coalesce(o.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging\n  WITH l.id AS linkId, count(DISTINCT e) AS firms, collect(DISTINCT e.name) AS names ORDER BY linkId\n  RETURN collect({linkId: linkId, firms: firms, names: names[..3]}) AS beside\n}\nCALL (home, staging) {\n  MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(:Carrier)<-[:UNIT_IN]-(u:CarrierUnit)<-[t:TENANT_OF {state: 'CONFIRMED'}]-(e:Enterprise)\n  WHERE u.usage IS NOT NULL AND NOT coalesce(t.createdIn, '') IN staging\n  MATCH (e)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging\n  WITH l.id AS linkId, u.usage AS usage, count(DISTINCT e) AS firms ORDER BY linkId, usage\n  RETURN collect({linkId: linkId, usage: usage, firms: firms}) AS usages\n}\nRETURN {\n  regionId: home.id, regionName: home.name,\n  links: COLLECT {\n    UNWIND industries AS i\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    WHERE NOT coalesce(l.createdIn, '') IN staging\n    OPTIONAL MATCH (p:Presence {id: home.id + '~' + l.id})\n    RETURN {id: l.id, name: l.name, industryId: i.id, industryTitle: i.title,\n      confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0), surveyedAt: p.surveyedAt,\n      stance: head(COLLECT { MATCH (home)-[u:UNDERTAKES]->(l) RETURN u.stance })} AS row ORDER BY l.id\n  },\n  supplies: COLLECT {\n    UNWIND industries AS i\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)-[s:SUPPLIES]->(m:ChainLink)\n    WHERE NOT coalesce(s.createdIn, '') IN staging\n    RETURN {from: l.id, to: m.id} AS row ORDER BY row.from, row.to\n  },\n  inside: COLLECT {\n    UNWIND $carrierIds AS carrierId\n    MATCH (:Carrier {id: carrierId})<-[:UNIT_IN]-(:CarrierUnit)<-[t:TENANT_OF {state: 'CONFIRMED'}]-(e:Enterprise)\n    WHERE t.until IS NULL AND NOT coalesce(t.createdIn, '') IN staging\n    MATCH (e)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging\n    RETURN DISTINCT {linkId: l.id, enterpriseId: e.id, name: e.name} AS row ORDER BY row.linkId, row.enterpriseId\n  },\n  beside: beside, usages: usages,\n  projects: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(r:Region)\n    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})\n    WHERE p.linkId IS NOT NULL AND NOT coalesce(p.createdIn, '') IN staging\n    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,\n      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,\n      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,\n      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),\n      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),\n      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),\n      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id\n  }\n} AS view",
};

/** The links of a chain with the projects of a region that are of it: what the room of its carriers is held against. */
export const matchingPlaces: Query<{ readonly industryId: string; readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: PlacesView }> = {
  name: 'matching/places',
  mode: 'read',
  text: "MATCH (i:Industry {id: $industryId})\nMATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH i, home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(i.createdIn, '') IN staging\nRETURN {\n  links: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    WHERE NOT coalesce(l.createdIn, '') IN staging\n    RETURN {id: l.id, name: l.name, parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(p:ChainLink) RETURN p.id })} AS row ORDER BY l.id\n  },\n  projects: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(r:Region)\n    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})\n    WHERE p.industryId = $industryId AND NOT coalesce(p.createdIn, '') IN staging\n    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,\n      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,\n      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,\n      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),\n      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),\n      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),\n      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id\n  }\n} AS view",
};

/** Takes away the BASED_IN that a new one takes the place of: one Organisation has one at a time. */
export const organisationGiveWayBasedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'organisation/give-way-based-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})-[f:BASED_IN]->(b:Region)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Takes away the GROUP_OF that a new one takes the place of: one Group has one at a time. */
export const organisationGiveWayGroupOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'organisation/give-way-group-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Group {id: row.from})-[f:GROUP_OF]->(b:Region)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Takes away the HELD_BY that a new one takes the place of: one Seat has one at a time. */
export const organisationGiveWayHeldBy: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'organisation/give-way-held-by',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Seat {id: row.from})-[f:HELD_BY]->(b:Organisation)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Takes away the UNIT_OF that a new one takes the place of: one Organisation has one at a time. */
export const organisationGiveWayUnitOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'organisation/give-way-unit-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})-[f:UNIT_OF]->(b:Organisation)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Creates the region of an organisation or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveBasedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-based-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:BASED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the district of a group or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveGroupOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-group-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Group {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:GROUP_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates industry groups or changes only what differs; one row back for every row given. */
export const organisationSaveGroup: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-group',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Group {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates seats held in a group or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveHasSeat: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-has-seat',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Group {id: row.from})\nMATCH (b:Seat {id: row.to})\nMERGE (a)-[f:HAS_SEAT {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the organisation a seat belongs to or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveHeldBy: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-held-by',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Seat {id: row.from})\nMATCH (b:Organisation {id: row.to})\nMERGE (a)-[f:HELD_BY {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates organisations or changes only what differs; one row back for every row given. */
export const organisationSaveOrganisation: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-organisation',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Organisation {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates seats of a group (a role held by post, never by a named person) or changes only what differs; one row back for every row given. */
export const organisationSaveSeat: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-seat',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Seat {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates organisation hierarchy or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveUnitOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-unit-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})\nMATCH (b:Organisation {id: row.to})\nMERGE (a)-[f:UNIT_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the industry a group works on or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveWorksOn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'organisation/save-works-on',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Group {id: row.from})\nMATCH (b:Industry {id: row.to})\nMERGE (a)-[f:WORKS_ON {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Accepted plans with what they place: what they hold is given to nobody else. */
export const planAccepted: Query<{ readonly viewer: { readonly [key: string]: Value } }, { readonly plan: AcceptedPlan }> = {
  name: 'plan/accepted',
  mode: 'read',
  text: "MATCH (p:PlacementPlan {state: 'ACCEPTED'})\nWHERE $viewer.id IS NOT NULL\nRETURN p {.id, .name, .body} AS plan ORDER BY p.id",
};

/** Locks a saved plan for a change of it and reads it whole; no row: there is none. */
export const planLockPlan: Query<{ readonly id: string }, { readonly plan: PlanRow }> = {
  name: 'plan/lock-plan',
  mode: 'write',
  text: "MATCH (p:PlacementPlan {id: $id})\nWHERE p.state <> 'GONE'\nSET p._lock = true\nREMOVE p._lock\nRETURN p {.id, .regionId, .name, .state, .value, .tax, .mu, .placed, .gap, .by, .at, .acceptedBy, .acceptedAt, .version,\n  regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }), .parameters, .body, .before} AS plan",
};

/** Saved plans, whole, with the versions of their units and projects as they are now. */
export const planPlan: Query<{ readonly ids: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly found: PlanWithNow }> = {
  name: 'plan/plan',
  mode: 'read',
  text: "MATCH (p:PlacementPlan)\nWHERE p.id IN $ids AND $viewer.id IS NOT NULL AND p.state <> 'GONE'\nWITH p, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nRETURN {\n  plan: p {.id, .regionId, .name, .state, .value, .tax, .mu, .placed, .gap, .by, .at, .acceptedBy, .acceptedAt, .version,\n    regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }), .parameters, .body, .before},\n  now: {\n    units: COLLECT {\n      UNWIND p.unitIds AS key MATCH (u:CarrierUnit {id: key}) WHERE NOT coalesce(u.createdIn, '') IN staging\n      RETURN u {.id, .version} ORDER BY u.id\n    },\n    projects: COLLECT {\n      UNWIND p.projectIds AS key MATCH (j:Project {id: key, state: 'CONFIRMED'}) WHERE NOT coalesce(j.createdIn, '') IN staging\n      RETURN j {.id, .version} ORDER BY j.id\n    }\n  }\n} AS found ORDER BY p.id",
};

/** The saved plans of a region and of those in it, the latest first. */
export const planPlans: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly list: PlanList }> = {
  name: 'plan/plans',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nRETURN {\n  regionId: home.id, regionName: home.name,\n  plans: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(r:Region) MATCH (p:PlacementPlan {regionId: r.id})\n    WHERE p.state <> 'GONE'\n    WITH p ORDER BY p.at DESC, p.id LIMIT 200\n    RETURN p {.id, .regionId, .name, .state, .value, .tax, .mu, .placed, .gap, .by, .at, .acceptedBy, .acceptedAt, .version,\n    regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name })} AS row ORDER BY row.at DESC, row.id\n  }\n} AS list",
};

/** Creates saved plans of places or changes only what differs; one row back for every row given. */
export const planSavePlan: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'plan/save-plan',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:PlacementPlan {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Waits until every index can be used. */
export const platformAwaitIndexes: Query<Record<never, never>, Record<never, never>> = {
  name: 'platform/await-indexes',
  mode: 'schema',
  text: "CALL db.awaitIndexes(120)",
};

/** How many relations of each type there are, how many have no id, and how many facts of them name no source. */
export const platformCheckRelations: Query<Record<never, never>, { readonly type: string; readonly count: number; readonly withoutId: number; readonly withoutSource: number }> = {
  name: 'platform/check-relations',
  mode: 'read',
  text: "MATCH (a)-[r]->()\nWHERE NOT a:Session\nWITH type(r) AS type, r.id IS NULL AS nameless, size(coalesce(r.sourceIds, [])) = 0 AND NOT coalesce(a.demo, false) AS bare\nRETURN type, count(*) AS count, count(CASE WHEN nameless THEN 1 END) AS withoutId,\n  count(CASE WHEN bare THEN 1 END) AS withoutSource\nORDER BY type",
};

/** Ids of sources that something cites and that are not there, at most a hundred. */
export const platformCheckSources: Query<Record<never, never>, { readonly sourceId: string }> = {
  name: 'platform/check-sources',
  mode: 'read',
  text: "CALL () {\n  MATCH (n)\n  UNWIND n.sourceIds AS sourceId\n  RETURN DISTINCT sourceId\n  UNION\n  MATCH ()-[r]->()\n  UNWIND r.sourceIds AS sourceId\n  RETURN DISTINCT sourceId\n}\nWITH sourceId\nWHERE NOT EXISTS { MATCH (:Source {id: sourceId}) }\nRETURN sourceId LIMIT 100",
};

/** How many things of each label there are, and how many of them have no id. */
export const platformCheckThings: Query<Record<never, never>, { readonly label: string; readonly count: number; readonly withoutId: number }> = {
  name: 'platform/check-things',
  mode: 'read',
  text: "MATCH (n)\nWITH head(labels(n)) AS label, n.id IS NULL AS nameless\nRETURN coalesce(label, '') AS label, count(*) AS count, count(CASE WHEN nameless THEN 1 END) AS withoutId\nORDER BY label",
};

/** How many things are there besides locks and sessions. */
export const platformContentCount: Query<Record<never, never>, { readonly count: number }> = {
  name: 'platform/content-count',
  mode: 'read',
  text: "MATCH (n)\nWHERE NOT n:Lock AND NOT n:Session\nRETURN count(n) AS count",
};

/** Drops a constraint by its name. */
export const platformDropConstraint: Query<{ readonly name: string }, Record<never, never>> = {
  name: 'platform/drop-constraint',
  mode: 'schema',
  text: "DROP CONSTRAINT $name IF EXISTS",
};

/** Drops an index by its name. */
export const platformDropIndex: Query<{ readonly name: string }, Record<never, never>> = {
  name: 'platform/drop-index',
  mode: 'schema',
  text: "DROP INDEX $name IF EXISTS",
};

/** Everything that is not a session, for an archive: integers as text, so that none is rounded on the way. */
export const platformDumpNodes: Query<Record<never, never>, { readonly ref: string; readonly labels: readonly string[]; readonly fields: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'platform/dump-nodes',
  mode: 'read',
  text: "MATCH (n)\nWHERE NOT n:Session\nRETURN elementId(n) AS ref, labels(n) AS labels, [key IN keys(n) | {key: key, type: valueType(n[key]),\n  value: CASE\n    WHEN valueType(n[key]) STARTS WITH 'INTEGER' THEN toString(n[key])\n    WHEN valueType(n[key]) STARTS WITH 'LIST<INTEGER' THEN [item IN n[key] | toString(item)]\n    ELSE n[key] END}] AS fields",
};

/** Every relation but those of sessions, for an archive. */
export const platformDumpRelations: Query<Record<never, never>, { readonly type: string; readonly from: string; readonly to: string; readonly fields: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'platform/dump-relations',
  mode: 'read',
  text: "MATCH (a)-[r]->(b)\nWHERE NOT a:Session AND NOT b:Session\nRETURN type(r) AS type, elementId(a) AS from, elementId(b) AS to, [key IN keys(r) | {key: key, type: valueType(r[key]),\n  value: CASE\n    WHEN valueType(r[key]) STARTS WITH 'INTEGER' THEN toString(r[key])\n    WHEN valueType(r[key]) STARTS WITH 'LIST<INTEGER' THEN [item IN r[key] | toString(item)]\n    ELSE r[key] END}] AS fields",
};

/** Stores what a mutation did under its id, in the transaction that did it. */
export const platformFinishMutation: Query<{ readonly id: string; readonly bodyHash: string; readonly resultId: string }, { readonly id: string }> = {
  name: 'platform/finish-mutation',
  mode: 'write',
  text: "MATCH (m:MutationRecord {id: $id})\nSET m.bodyHash = $bodyHash, m.resultId = $resultId\nRETURN m.id AS id",
};

/** Keeps the gate shut for longer; no row when it has been open meanwhile. */
export const platformHoldGate: Query<{ readonly holder: string; readonly ms: number }, { readonly id: string }> = {
  name: 'platform/hold-gate',
  mode: 'write',
  text: "MATCH (g:Lock {id: 'gate', holder: $holder})\nWHERE g.openAt > timestamp()\nSET g.openAt = timestamp() + $ms\nRETURN g.id AS id",
};

/** Puts back what named locks say besides who holds them. */
export const platformLoadLocks: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly n: number; readonly ref: string }> = {
  name: 'platform/load-locks',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (l:Lock {id: row.id})\nSET l += row.props\nRETURN row.n AS n, elementId(l) AS ref",
};

/** Puts nodes of an archive back. */
export const platformLoadNodes: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly n: number; readonly ref: string }> = {
  name: 'platform/load-nodes',
  mode: 'write',
  text: "UNWIND $rows AS row\nCREATE (x:$(row.labels))\nSET x = row.props\nRETURN row.n AS n, elementId(x) AS ref",
};

/** Puts relations of an archive back between nodes that were put back before. */
export const platformLoadRelations: Query<{ readonly type: string; readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly count: number }> = {
  name: 'platform/load-relations',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a) WHERE elementId(a) = row.from\nMATCH (b) WHERE elementId(b) = row.to\nCREATE (a)-[r:$($type)]->(b)\nSET r = row.props\nRETURN count(r) AS count",
};

/** Notes one applied migration with its checksum; the caller holds the schema lease. */
export const platformMigrationDone: Query<{ readonly version: number; readonly checksum: string }, { readonly version: number }> = {
  name: 'platform/migration-done',
  mode: 'write',
  text: "MATCH (l:Lock {id: 'schema'})\nSET l.versions = coalesce(l.versions, []) + $version,\n    l.checksums = coalesce(l.checksums, []) + $checksum,\n    l.schemaVersion = CASE WHEN coalesce(l.schemaVersion, 0) > $version THEN l.schemaVersion ELSE $version END\nRETURN l.schemaVersion AS version",
};

/** Names the migrations that this database has had, each with the checksum it had then. */
export const platformMigrationsApplied: Query<Record<never, never>, { readonly versions: readonly number[]; readonly checksums: readonly string[] }> = {
  name: 'platform/migrations-applied',
  mode: 'read',
  text: "MATCH (l:Lock {id: 'schema'})\nRETURN coalesce(l.versions, []) AS versions, coalesce(l.checksums, []) AS checksums",
};

/** Sets which migrations a database has had, when its content comes from an archive of that schema. */
export const platformMigrationsKnown: Query<{ readonly versions: readonly number[]; readonly checksums: readonly string[]; readonly newest: number }, { readonly id: string }> = {
  name: 'platform/migrations-known',
  mode: 'write',
  text: "MATCH (l:Lock {id: 'schema'})\nSET l.versions = $versions, l.checksums = $checksums, l.schemaVersion = $newest\nRETURN l.id AS id",
};

/** Claims a user's mutation id before its work begins: a row with a result means it was done before. */
export const platformMutationRecord: Query<{ readonly id: string; readonly at: string }, { readonly bodyHash: string | null; readonly resultId: string | null }> = {
  name: 'platform/mutation-record',
  mode: 'write',
  text: "MERGE (m:MutationRecord {id: $id})\nON CREATE SET m.at = $at\nSET m._lock = true\nWITH m\nREMOVE m._lock\nRETURN m.bodyHash AS bodyHash, m.resultId AS resultId",
};

/** Lets writers in again; nothing happens when another holds the gate. */
export const platformOpenGate: Query<{ readonly holder: string }, { readonly id: string }> = {
  name: 'platform/open-gate',
  mode: 'write',
  text: "MATCH (g:Lock {id: 'gate', holder: $holder})\nREMOVE g.holder, g.by, g.openAt\nRETURN g.id AS id",
};

/** The transactions of this product that may write and are open now. */
export const platformOpenWriters: Query<Record<never, never>, { readonly id: string }> = {
  name: 'platform/open-writers',
  mode: 'read',
  text: "SHOW TRANSACTIONS YIELD transactionId, metaData\nWHERE metaData.app = 'liantu' AND coalesce(metaData.mode, 'write') <> 'read'\nRETURN transactionId AS id",
};

/** Reads one thing of the business database: whether it answers and which schema it has; 0 when it is half restored. */
export const platformPing: Query<Record<never, never>, { readonly version: number }> = {
  name: 'platform/ping',
  mode: 'read',
  text: "OPTIONAL MATCH (m:Lock {id: 'schema'})\nOPTIONAL MATCH (g:Lock {id: 'gate'})\nRETURN CASE WHEN g.restoring IS NULL THEN coalesce(m.schemaVersion, 0) ELSE 0 END AS version",
};

/** Adds the history of what a write changed, in the same transaction. */
export const platformRecordChanges: Query<{ readonly changes: readonly ({ readonly [key: string]: Value })[] }, { readonly count: number }> = {
  name: 'platform/record-changes',
  mode: 'write',
  text: "UNWIND $changes AS change\nCREATE (c:Change {id: change.id})\nSET c = change\nRETURN count(c) AS count",
};

/** Gives a lease back; nothing happens when another holds it. */
export const platformReleaseLease: Query<{ readonly id: string; readonly holder: string }, { readonly id: string }> = {
  name: 'platform/release-lease',
  mode: 'write',
  text: "MATCH (l:Lock {id: $id, holder: $holder})\nREMOVE l.holder, l.until, l.by, l.since\nRETURN l.id AS id",
};

/** Marks the database as half restored, until the mark is taken off again. */
export const platformRestoreBegun: Query<{ readonly file: string }, { readonly id: string }> = {
  name: 'platform/restore-begun',
  mode: 'write',
  text: "MATCH (g:Lock {id: 'gate'})\nSET g.restoring = $file\nRETURN g.id AS id",
};

/** Takes off the mark of a half-restored database. */
export const platformRestoreFinished: Query<Record<never, never>, { readonly id: string }> = {
  name: 'platform/restore-finished',
  mode: 'write',
  text: "MATCH (g:Lock {id: 'gate'})\nREMOVE g.restoring\nRETURN g.id AS id",
};

/** The archive whose restore has begun and not been finished, if any. */
export const platformRestoreState: Query<Record<never, never>, { readonly restoring: string | null }> = {
  name: 'platform/restore-state',
  mode: 'read',
  text: "OPTIONAL MATCH (g:Lock {id: 'gate'})\nRETURN g.restoring AS restoring",
};

/** Names the constraints that are there: drift between this and the migrations stops imports. */
export const platformSchemaNames: Query<Record<never, never>, { readonly name: string }> = {
  name: 'platform/schema-names',
  mode: 'read',
  text: "SHOW CONSTRAINTS YIELD name\nRETURN name",
};

/** Keeps writers out for some milliseconds of the server's clock; another's gate that is still shut stays its own. */
export const platformShutGate: Query<{ readonly holder: string; readonly by: string; readonly ms: number }, { readonly shut: boolean; readonly by: string }> = {
  name: 'platform/shut-gate',
  mode: 'write',
  text: "MERGE (g:Lock {id: 'gate'})\nSET g._lock = true\nWITH g, coalesce(g.openAt, 0) > timestamp() AND coalesce(g.holder, '') <> $holder AS taken\nFOREACH (_ IN CASE WHEN taken THEN [] ELSE [1] END |\n  SET g.holder = $holder, g.by = $by, g.openAt = timestamp() + $ms)\nREMOVE g._lock\nRETURN NOT taken AS shut, g.by AS by",
};

/** Takes or renews a lease on a named lock; a lease that ran out is free for the next. */
export const platformTakeLease: Query<{ readonly id: string; readonly holder: string; readonly by: string; readonly now: string; readonly until: string }, { readonly granted: boolean; readonly by: string; readonly since: string }> = {
  name: 'platform/take-lease',
  mode: 'write',
  text: "MERGE (l:Lock {id: $id})\nSET l._lock = true\nWITH l, coalesce(l.until, '') > $now AND l.holder <> $holder AS taken\nFOREACH (_ IN CASE WHEN taken THEN [] ELSE [1] END |\n  SET l.since = CASE WHEN l.holder = $holder THEN l.since ELSE $now END,\n      l.holder = $holder, l.by = $by, l.until = $until)\nREMOVE l._lock\nRETURN NOT taken AS granted, l.by AS by, l.since AS since",
};

/** Leaves of the named locks only who holds those that are given; the others go. */
export const platformWipeLocks: Query<{ readonly kept: readonly string[] }, { readonly count: number }> = {
  name: 'platform/wipe-locks',
  mode: 'write',
  text: "MATCH (l:Lock)\nFOREACH (_ IN CASE WHEN l.id IN $kept THEN [1] ELSE [] END |\n  SET l = {id: l.id, holder: l.holder, by: l.by, since: l.since, until: l.until, openAt: l.openAt,\n    restoring: l.restoring, versions: l.versions, checksums: l.checksums, schemaVersion: l.schemaVersion})\nFOREACH (_ IN CASE WHEN l.id IN $kept THEN [] ELSE [1] END | DETACH DELETE l)\nRETURN count(*) AS count",
};

/** Removes a number of nodes that are no lock. */
export const platformWipeNodes: Query<{ readonly limit: number }, { readonly count: number }> = {
  name: 'platform/wipe-nodes',
  mode: 'write',
  text: "MATCH (n)\nWHERE NOT n:Lock\nWITH n LIMIT $limit\nDETACH DELETE n\nRETURN count(n) AS count",
};

/** Removes a number of relations. */
export const platformWipeRelations: Query<{ readonly limit: number }, { readonly count: number }> = {
  name: 'platform/wipe-relations',
  mode: 'write',
  text: "MATCH ()-[r]->()\nWITH r LIMIT $limit\nDELETE r\nRETURN count(r) AS count",
};

/** Ends every session. */
export const platformWipeSessions: Query<Record<never, never>, { readonly count: number }> = {
  name: 'platform/wipe-sessions',
  mode: 'write',
  text: "MATCH (s:Session)\nDETACH DELETE s\nRETURN count(s) AS count",
};

/** Who keeps a writer out: a row while a backup reads, or until a restore is finished. */
export const platformWriteGate: Query<{ readonly pass: string }, { readonly by: string; readonly restoring: string | null }> = {
  name: 'platform/write-gate',
  mode: 'read',
  text: "MATCH (g:Lock {id: 'gate'})\nWHERE (g.holder IS NULL OR g.holder <> $pass) AND (g.restoring IS NOT NULL OR g.openAt > timestamp())\nRETURN coalesce(g.by, '') AS by, g.restoring AS restoring",
};

/** Whom policies of a region may concern: its local firms, the targets of its reserve and its projects, with what is recorded */
export const policyEligible: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: EligibleView }> = {
  name: 'policy/eligible',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,\n  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions\nRETURN {\n  regionId: home.id, regionName: home.name,\n  firms: COLLECT {\n    UNWIND regions AS at\n    MATCH (e:Enterprise)-[:LOCATED_IN]->(:Region {id: at})\n    WHERE NOT coalesce(e.createdIn, '') IN staging\n    WITH DISTINCT e, at ORDER BY e.name, e.id LIMIT 5000\n    RETURN {id: e.id, name: e.name, regionId: at, status: e.status, tags: e.tags, codes: e.industryCodes, demo: coalesce(e.demo, false)}\n  },\n  targets: COLLECT {\n    MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink)\n    WHERE t.regionId IN regions AND NOT coalesce(t.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging\n    WITH DISTINCT e ORDER BY e.name, e.id LIMIT 5000\n    RETURN {id: e.id, name: e.name, status: e.status, tags: e.tags, codes: e.industryCodes, demo: coalesce(e.demo, false),\n      regionId: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.id ORDER BY r.id })}\n  },\n  projects: COLLECT {\n    UNWIND regions AS at\n    MATCH (p:Project {regionId: at, state: 'CONFIRMED'}) WHERE NOT coalesce(p.createdIn, '') IN staging\n    WITH p ORDER BY p.name, p.id LIMIT 5000\n    RETURN p {.id, .name, .investFen, .outputFen, .origin, .version, demo: coalesce(p.demo, false)}\n  }\n} AS view",
};

/** A file of a policy document, for who may read the document. */
export const policyFile: Query<{ readonly documentId: string; readonly fileId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly file: PaperFile }> = {
  name: 'policy/file',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (d:PolicyDocument {id: $documentId})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'\nMATCH (f:PolicyFile {id: $fileId, documentId: $documentId})\nRETURN f {.id, name: f.fileName, type: f.fileType, size: f.fileSize, sha256: f.fileHash, .state, .by, at: f.recordedAt,\n  current: f.id = coalesce(d.fileId, '')} AS file",
};

/** The name of the enterprise or project that an entry of the ledger is about; null: there is none. */
export const policyGrantSubject: Query<{ readonly enterpriseId: string | null; readonly projectId: string | null }, { readonly enterprise: string | null; readonly project: string | null }> = {
  name: 'policy/grant-subject',
  mode: 'read',
  text: "RETURN head(COLLECT { MATCH (e:Enterprise {id: $enterpriseId}) RETURN e.name }) AS enterprise,\n  head(COLLECT { MATCH (p:Project {id: $projectId}) RETURN p.name }) AS project",
};

/** The documents of a region and of those above it, with the marks of their quotes: what an uploaded file may be. */
export const policyKnownPapers: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: KnownPapers }> = {
  name: 'policy/known-papers',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging\nWITH staging, COLLECT {\n  MATCH path = (r)-[:PART_OF*0..5]->(above:Region)\n  WITH above, min(length(path)) AS steps ORDER BY steps\n  RETURN above {.id, .name}\n} AS areas\nRETURN {\n  areas: areas,\n  papers: COLLECT {\n    UNWIND [area IN areas | area.id] + [id IN ['100000'] WHERE NONE(area IN areas WHERE area.id = id)] AS area\n    MATCH (d:PolicyDocument {regionId: area})\n    WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'\n    WITH staging, d ORDER BY d.issued DESC, d.id LIMIT 500\n    RETURN d {.id, .title, .regionId, number: d.documentNumber, .issuer, .issued, .version, .fileHash,\n      marks: COLLECT {\n        MATCH (c:Clause {documentId: d.id})\n        WHERE c.quoteHash IS NOT NULL AND NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN'\n        WITH c ORDER BY c.order, c.id LIMIT 500\n        RETURN {clauseId: c.id, length: c.quoteLength, sha256: c.quoteHash}\n      }}\n  }\n} AS view",
};

/** The ledger of a region: what was promised, applied for, approved and paid, the latest first. */
export const policyLedger: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly entries: readonly GrantRow[] }> = {
  name: 'policy/ledger',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging\nRETURN COLLECT {\n  MATCH (g:PolicyGrant {regionId: r.id, state: 'CONFIRMED'})\n  WITH g ORDER BY g.on DESC, g.recordedAt DESC, g.id LIMIT 5000\n  RETURN g {.id, .clauseId, .ruleId, .output, .stage, .subjectKey, .subjectName, .year, .amount, .unit, .on, .evidence,\n    .by, .recordedAt, .version}\n} AS entries",
};

/** Takes the lock of an entry of the ledger; no row: there is no such entry. */
export const policyLockGrant: Query<{ readonly id: string }, { readonly version: number; readonly state: string; readonly by: string; readonly at: string }> = {
  name: 'policy/lock-grant',
  mode: 'write',
  text: "MATCH (g:PolicyGrant {id: $id})\nSET g._lock = true\nREMOVE g._lock\nRETURN g.version AS version, g.state AS state, g.by AS by, g.recordedAt AS at",
};

/** Takes the lock of a region's policy documents, and reads what is recorded under the id of one and of one that is the */
export const policyLockPaper: Query<{ readonly regionId: string; readonly documentId: string; readonly number: string | null; readonly issuer: string | null; readonly title: string | null; readonly issued: string | null; readonly supersedes: string | null }, { readonly known: LockedPaper | null; readonly same: SamePaper | null; readonly formerThere: boolean }> = {
  name: 'policy/lock-paper',
  mode: 'write',
  text: "MATCH (r:Region {id: $regionId})\nSET r._lock = true\nREMOVE r._lock\nWITH r\nRETURN head(COLLECT {\n    MATCH (d:PolicyDocument {id: $documentId})\n    RETURN d {.id, .title, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo, .supersedes,\n      .state, .version, .by, .fileId, .sourceIds, at: d.recordedAt, own: coalesce(d.own, false),\n      articles: COLLECT { MATCH (a:Article {documentId: d.id, state: 'CONFIRMED'}) RETURN a.id },\n      files: COUNT { MATCH (:PolicyFile {documentId: d.id}) },\n      clauses: COLLECT {\n        MATCH (c:Clause {documentId: d.id})\n        RETURN c {.id, length: c.quoteLength, sha256: c.quoteHash, .state, own: coalesce(c.own, false)}\n      }}\n  }) AS known,\n  head(COLLECT {\n    MATCH (d:PolicyDocument {regionId: $regionId})\n    WHERE d.id <> $documentId AND coalesce(d.state, '') <> 'WITHDRAWN' AND (d.documentNumber = $number\n      OR (d.title = $title AND d.issuer = $issuer AND coalesce(d.issued, '') = coalesce($issued, '')))\n    RETURN d {.id, .title}\n  }) AS same,\n  EXISTS { MATCH (:PolicyDocument {id: $supersedes}) } AS formerThere",
};

/** Takes the lock of a review of fair competition; no row: there is no such review. */
export const policyLockReview: Query<{ readonly id: string }, { readonly version: number; readonly state: string; readonly by: string; readonly at: string }> = {
  name: 'policy/lock-review',
  mode: 'write',
  text: "MATCH (v:PolicyReview {id: $id})\nSET v._lock = true\nREMOVE v._lock\nRETURN v.version AS version, v.state AS state, v.by AS by, v.recordedAt AS at",
};

/** Takes the lock of a clause, and reads where it belongs and what is stored under the id of a rule; no row: there is no */
export const policyLockRule: Query<{ readonly clauseId: string; readonly id: string }, { readonly locked: LockedRule }> = {
  name: 'policy/lock-rule',
  mode: 'write',
  text: "MATCH (c:Clause {id: $clauseId})\nSET c._lock = true\nREMOVE c._lock\nWITH c\nMATCH (d:PolicyDocument {id: c.documentId})\nRETURN {documentId: d.id, regionId: d.regionId, rule: head(COLLECT {\n  MATCH (p:PolicyRule {id: $id})\n  RETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt,\n    .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version}\n})} AS locked",
};

/** Takes the lock of a policy document, and reads what is recorded under the id of a scope of it; no row: no such document, */
export const policyLockScope: Query<{ readonly id: string; readonly documentId: string; readonly clauseId: string | null; readonly industryId: string; readonly linkId: string | null }, { readonly scope: LockedScope | null }> = {
  name: 'policy/lock-scope',
  mode: 'write',
  text: "MATCH (d:PolicyDocument {id: $documentId}) WHERE coalesce(d.state, '') <> 'WITHDRAWN'\nMATCH (i:Industry {id: $industryId})\nWHERE ($linkId IS NULL OR EXISTS { (:ChainLink {id: $linkId})-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i) })\n  AND ($clauseId IS NULL OR EXISTS { (:Clause {id: $clauseId, documentId: $documentId}) })\nSET d._lock = true\nREMOVE d._lock\nRETURN head(COLLECT { MATCH (s:PolicyScope {id: $id}) RETURN s {.id, .version, .state, .by, at: s.recordedAt} }) AS scope",
};

/** Takes the lock of a rule that people wrote; no row: there is no such rule. */
export const policyLockStoredRule: Query<{ readonly id: string }, { readonly rule: StoredRuleRow }> = {
  name: 'policy/lock-stored-rule',
  mode: 'write',
  text: "MATCH (p:PolicyRule {id: $id})\nSET p._lock = true\nREMOVE p._lock\nRETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt,\n  .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version} AS rule",
};

/** The policy documents of a region and of those above it, with their clauses and what these cite; with an industry those */
export const policyPackage: Query<{ readonly region: string; readonly industryId: string | null; readonly linkId: string | null; readonly subject: string | null; readonly viewer: { readonly [key: string]: Value } }, { readonly view: PackageView }> = {
  name: 'policy/package',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging\nWITH r, staging, COLLECT { MATCH (r)-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] AS areas\nRETURN {\n  id: r.id, name: r.name,\n  industry: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i.title }),\n  link: head(COLLECT { MATCH (l:ChainLink {id: $linkId}) WHERE NOT coalesce(l.createdIn, '') IN staging RETURN l.name }),\n  documents: COLLECT {\n    UNWIND areas AS area\n    MATCH (d:PolicyDocument {regionId: area})\n    WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'\n    WITH staging, d, COLLECT {\n      MATCH (s:PolicyScope {documentId: d.id, state: 'CONFIRMED'}) RETURN s {.clauseId, .industryId, .linkId}\n    } AS scopes\n    WITH staging, d, scopes, [s IN scopes WHERE s.industryId = $industryId\n      AND ($linkId IS NULL OR s.linkId IS NULL OR s.linkId = $linkId) | coalesce(s.clauseId, '')] AS fits\n    WHERE $industryId IS NULL OR size(fits) > 0 OR $industryId IN coalesce(d.industryIds, [])\n      OR (size(coalesce(d.industryIds, [])) = 0 AND NONE(s IN scopes WHERE s.clauseId IS NULL))\n    WITH staging, d, scopes, fits ORDER BY d.issued DESC, d.id LIMIT 500\n    RETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo,\n      .supersedes, .fileHash, .version, own: coalesce(d.own, false), recorded: size(fits) > 0,\n      regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),\n      clauses: COLLECT {\n        MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN'\n          AND ($industryId IS NULL OR c.id IN fits OR NONE(s IN scopes WHERE s.clauseId = c.id))\n        WITH c ORDER BY c.order, c.id\n        RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd, own: coalesce(c.own, false), recorded: c.id IN fits,\n          sources: COLLECT {\n            UNWIND c.sourceIds AS sourceId\n            MATCH (s:Source {id: sourceId})\n            RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date}\n          }}\n      }}\n  },\n  rules: COLLECT {\n    UNWIND areas AS area\n    MATCH (p:PolicyRule {regionId: area})\n    WITH p ORDER BY p.createdAt, p.id LIMIT 1000\n    RETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt,\n      .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version}\n  },\n  reviews: COLLECT {\n    UNWIND areas AS area\n    MATCH (v:PolicyReview {regionId: area, state: 'CONFIRMED'})\n    WITH v ORDER BY v.on DESC, v.recordedAt DESC, v.id LIMIT 1000\n    RETURN v {.id, .ruleId, .ruleHash, .on, .who, .conclusion, .reference, .by, .recordedAt, .version}\n  },\n  rates: COLLECT {\n    MATCH (x:ExchangeRate {pair: 'USD/CNY', state: 'CONFIRMED'})\n    WITH x ORDER BY x.on DESC, x.recordedAt DESC, x.id LIMIT 50\n    RETURN x {.id, .on, .rate, .source, .by, .version}\n  },\n  paid: COLLECT {\n    MATCH (g:PolicyGrant {subjectKey: $subject, state: 'CONFIRMED', stage: 'PAID'}) WHERE g.ruleId IS NOT NULL AND g.output IS NOT NULL\n    RETURN g {.ruleId, .output, .year, .amount, .unit}\n  }\n} AS view",
};

/** A policy document with its stored text by articles, its clauses, files and scopes, and the documents around it in time. */
export const policyPaper: Query<{ readonly id: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: PaperView }> = {
  name: 'policy/paper',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (d:PolicyDocument {id: $id})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'\nWITH staging, d, COLLECT { MATCH (:Region {id: d.regionId})-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] AS areas\nRETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo,\n  .supersedes, .fileHash, .version, own: coalesce(d.own, false), recorded: false,\n  regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),\n  clauses: COLLECT {\n    MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN'\n    WITH c ORDER BY c.order, c.id\n    RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd, own: coalesce(c.own, false), recorded: false,\n      sources: COLLECT {\n        UNWIND c.sourceIds AS sourceId\n        MATCH (s:Source {id: sourceId})\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date}\n      }}\n  },\n  articles: COLLECT {\n    MATCH (a:Article {documentId: d.id, state: 'CONFIRMED'})\n    WITH a ORDER BY a.textStart\n    RETURN a {.order, .number, .heading, .depth, .text, start: a.textStart, end: a.textEnd}\n  },\n  files: COLLECT {\n    MATCH (f:PolicyFile {documentId: d.id})\n    WITH f ORDER BY f.recordedAt DESC, f.id\n    RETURN f {.id, name: f.fileName, type: f.fileType, size: f.fileSize, sha256: f.fileHash, .state, .by, at: f.recordedAt,\n      current: f.id = coalesce(d.fileId, '')}\n  },\n  scopes: COLLECT {\n    MATCH (s:PolicyScope {documentId: d.id, state: 'CONFIRMED'})\n    WITH s ORDER BY s.industryId, s.linkId, s.id\n    RETURN s {.id, .clauseId, .industryId, .linkId, .version, .by, .on, at: s.recordedAt,\n      industry: head(COLLECT { MATCH (i:Industry {id: s.industryId}) RETURN i.title }),\n      link: head(COLLECT { MATCH (l:ChainLink {id: s.linkId}) RETURN l.name }),\n      sources: COLLECT {\n        UNWIND s.sourceIds AS sourceId\n        MATCH (o:Source {id: sourceId})\n        RETURN o {.id, .title, .file, .section, .documentNumber, .issuer, .date}\n      }}\n  },\n  around: COLLECT {\n    UNWIND areas AS area\n    MATCH (o:PolicyDocument {regionId: area})\n    WHERE NOT coalesce(o.createdIn, '') IN staging AND coalesce(o.state, '') <> 'WITHDRAWN'\n    WITH o ORDER BY o.issued, o.id LIMIT 500\n    RETURN o {.id, .title, number: o.documentNumber, .issued, .inForceFrom, .inForceTo, .supersedes}\n  }\n} AS view",
};

/** Creates the stretches of stored documents or changes only what differs; one row back for every row given. */
export const policySaveArticle: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-article',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Article {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates clauses of policy documents or changes only what differs; one row back for every row given. */
export const policySaveClause: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-clause',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Clause {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates policy documents or changes only what differs; one row back for every row given. */
export const policySaveDocument: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-document',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:PolicyDocument {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates files of policy documents or changes only what differs; one row back for every row given. */
export const policySaveFile: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-file',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:PolicyFile {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates entries of what was promised, applied for, approved or paid or changes only what differs; one row back for every row given. */
export const policySaveGrant: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-grant',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:PolicyGrant {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates dated exchange rates or changes only what differs; one row back for every row given. */
export const policySaveRate: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-rate',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:ExchangeRate {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates reviews of fair competition or changes only what differs; one row back for every row given. */
export const policySaveReview: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-review',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:PolicyReview {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates rules that people write or changes only what differs; one row back for every row given. */
export const policySaveRule: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-rule',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:PolicyRule {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates what policy documents and clauses are recorded to apply to or changes only what differs; one row back for every row given. */
export const policySaveScope: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'policy/save-scope',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:PolicyScope {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Stretches and titles of policy documents that hold the words asked for, best first; a region narrows them to its own */
export const policyWords: Query<{ readonly text: string; readonly region: string | null; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly hit: WordsFound }> = {
  name: 'policy/words',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,\n  CASE WHEN $region IS NULL THEN null ELSE\n    COLLECT { MATCH (:Region {id: $region})-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] END AS areas\nCALL db.index.fulltext.queryNodes('policy_words', $text, {limit: 500}) YIELD node, score\nWITH staging, areas, node, score WHERE $viewer.id IS NOT NULL AND (node:PolicyDocument OR node.state = 'CONFIRMED')\nMATCH (d:PolicyDocument {id: CASE WHEN node:Article THEN node.documentId ELSE node.id END})\nWHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'\n  AND (areas IS NULL OR d.regionId IN areas)\nWITH d, node, score ORDER BY score DESC, node.id LIMIT $first\nRETURN {\n  documentId: d.id, title: d.title, level: d.level,\n  regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),\n  number: CASE WHEN node:Article THEN node.number END, heading: CASE WHEN node:Article THEN node.heading END,\n  start: CASE WHEN node:Article THEN node.textStart END, text: CASE WHEN node:Article THEN node.text ELSE d.title END\n} AS hit",
};

/** Creates links that products belong to or changes only what differs; one row back for every row whose two ends exist. */
export const productSaveInLink: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'product/save-in-link',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Product {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:IN_LINK {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates kinds of products (产品小类) or changes only what differs; one row back for every row whose two ends exist. */
export const productSaveKindOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'product/save-kind-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Product {id: row.from})\nMATCH (b:Product {id: row.to})\nMERGE (a)-[f:KIND_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates materials of products (上游材料) or changes only what differs; one row back for every row whose two ends exist. */
export const productSaveMadeFrom: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'product/save-made-from',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Product {id: row.from})\nMATCH (b:Product {id: row.to})\nMERGE (a)-[f:MADE_FROM {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates products of enterprises or changes only what differs; one row back for every row whose two ends exist. */
export const productSaveMakes: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'product/save-makes',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:Product {id: row.to})\nMERGE (a)-[f:MAKES {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates products (产品) or changes only what differs; one row back for every row given. */
export const productSaveProduct: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'product/save-product',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Product {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates uses of products (下游产品) or changes only what differs; one row back for every row whose two ends exist. */
export const productSaveUsedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'product/save-used-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Product {id: row.from})\nMATCH (b:Product {id: row.to})\nMERGE (a)-[f:USED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE key <> 'sourceIds' AND coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** The projects of a district, or of a region below one, with what they need: one trip. No row: no such region. */
export const projectBase: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ProjectBase }> = {
  name: 'project/base',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nRETURN {\n  regionId: home.id, regionName: home.name,\n  industries: COLLECT {\n    CALL (home) {\n      MATCH (home)-[:PART_OF*0..4]->(:Region {level: 'DISTRICT'})-[:FOCUSES_ON]->(i:Industry) RETURN i\n      UNION\n      MATCH (home)<-[:PART_OF*0..4]-(r:Region) MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'}) MATCH (i:Industry {id: p.industryId}) RETURN i\n    }\n    WITH i, staging WHERE NOT coalesce(i.createdIn, '') IN staging\n    RETURN i {.id, .title} ORDER BY i.id\n  },\n  projects: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(r:Region)\n    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})\n    WHERE NOT coalesce(p.createdIn, '') IN staging\n    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,\n      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,\n      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,\n      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),\n      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),\n      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),\n      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id\n  }\n} AS view",
};

/** Takes the lock of an offer, where one is named, and reads what it says and which of the things that it is to be about are there. */
export const projectLockOpportunity: Query<{ readonly id: string | null; readonly region: string | null; readonly linkIds: readonly string[]; readonly carrierIds: readonly string[] }, { readonly locked: LockedOpportunity }> = {
  name: 'project/lock-opportunity',
  mode: 'write',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nOPTIONAL MATCH (o:Opportunity {id: $id})\nSET o._lock = true\nREMOVE o._lock\nWITH o, staging\nRETURN {\n  region: head(COLLECT { MATCH (r:Region {id: $region}) RETURN r.id }),\n  known: CASE WHEN o IS NOT NULL THEN o {.stage, .content, .contact, .version, .by, at: o.recordedAt,\n    regionId: head(COLLECT { MATCH (o)-[:OFFERED_IN]->(r:Region) RETURN r.id }),\n    about: COLLECT { MATCH (o)-[f:OFFERS_LINK|OFFERS_CARRIER {state: 'CONFIRMED'}]->(b) RETURN {id: f.id, type: type(f), to: b.id} ORDER BY f.id }} END,\n  links: COLLECT { UNWIND $linkIds AS key MATCH (l:ChainLink {id: key}) WHERE NOT coalesce(l.createdIn, '') IN staging RETURN l.id },\n  carriers: COLLECT { UNWIND $carrierIds AS key MATCH (c:Carrier {id: key}) WHERE NOT coalesce(c.createdIn, '') IN staging RETURN c.id }\n} AS locked",
};

/** Takes the lock of a project if there is one, and reads what it says, who changed which field of it when, and what of the */
export const projectLockProject: Query<{ readonly id: string; readonly regionId: string | null; readonly industryId: string | null; readonly linkId: string | null; readonly enterpriseId: string | null; readonly enterpriseName: string | null }, { readonly locked: LockedProject }> = {
  name: 'project/lock-project',
  mode: 'write',
  text: "OPTIONAL MATCH (p:Project {id: $id})\nWHERE NOT coalesce(p.createdIn, '') IN coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), [])\nFOREACH (_ IN CASE WHEN p IS NULL THEN [] ELSE [1] END | SET p._lock = true REMOVE p._lock)\nWITH p\nRETURN {\n  project: p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,\n      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,\n      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,\n      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),\n      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),\n      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),\n      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })},\n  changes: COLLECT { MATCH (h:Change {factId: 'Project/' + $id}) RETURN h {.id, .field, .at, .by} ORDER BY h.at, h.id },\n  region: head(COLLECT { MATCH (r:Region {id: $regionId}) RETURN r.id }),\n  industry: head(COLLECT { MATCH (i:Industry {id: $industryId}) RETURN i.id }),\n  link: head(COLLECT { MATCH (l:ChainLink {id: $linkId}) RETURN l.id }),\n  enterprise: head(COLLECT { MATCH (e:Enterprise {id: $enterpriseId}) RETURN e.name }),\n  named: COLLECT { MATCH (e:Enterprise {name: $enterpriseName}) RETURN e.id ORDER BY e.id LIMIT 2 }\n} AS locked",
};

/** What a region and the regions below it have on offer (推介项目), at most 500, and what an offer can be about: one trip. */
export const projectOpportunities: Query<{ readonly region: string; readonly stage: string | null; readonly industryId: string | null; readonly about: string | null; readonly viewer: { readonly [key: string]: Value } }, { readonly view: OpportunityView }> = {
  name: 'project/opportunities',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWITH home, staging, COLLECT {\n  MATCH (home)<-[:PART_OF*0..4]-(r:Region)<-[:OFFERED_IN]-(o:Opportunity)\n  WHERE ($stage IS NULL OR o.stage = $stage)\n    AND ($about IS NULL OR EXISTS { (o)-[f:OFFERS_LINK|OFFERS_CARRIER]->(b) WHERE b.id = $about AND f.state = 'CONFIRMED' })\n    AND ($industryId IS NULL OR EXISTS { (o)-[:OFFERS_LINK {state: 'CONFIRMED'}]->(:ChainLink)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(:Industry {id: $industryId}) })\n  RETURN {o: o, r: r} ORDER BY o.on DESC, o.id\n} AS found\nRETURN {\n  regionId: home.id, regionName: home.name, total: size(found),\n  rows: COLLECT {\n    UNWIND found[..500] AS each\n    WITH each.o AS o, each.r AS r\n    RETURN o {.id, .name, .stage, .movedBecause, .content, .investFen, .cooperation, .contact, .on, .by, .recordedAt, .version,\n      demo: coalesce(o.demo, false), regionId: r.id, regionName: r.name,\n      links: COLLECT { MATCH (o)-[:OFFERS_LINK {state: 'CONFIRMED'}]->(l:ChainLink)\n        OPTIONAL MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry)\n        RETURN l {.id, .name, industryId: i.id, industry: i.title} ORDER BY l.id },\n      carriers: COLLECT { MATCH (o)-[:OFFERS_CARRIER {state: 'CONFIRMED'}]->(c:Carrier) RETURN c {.id, .name} ORDER BY c.id },\n      sources: COLLECT { UNWIND coalesce(o.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }}\n  },\n  linkChoices: COLLECT {\n    MATCH (home)-[:PART_OF*0..4]->(:Region {level: 'DISTRICT'})-[:FOCUSES_ON]->(i:Industry)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink)\n    WHERE NOT coalesce(l.createdIn, '') IN staging\n    RETURN l {.id, .name, industry: i.title} ORDER BY i.id, lane.order, l.id LIMIT 2000\n  },\n  carrierChoices: COLLECT {\n    MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)\n    WHERE NOT coalesce(c.createdIn, '') IN staging\n    RETURN c {.id, .name} ORDER BY c.name, c.id LIMIT 2000\n  }\n} AS view",
};

/** One project with its sources; withdrawn ones too. */
export const projectProject: Query<{ readonly id: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ProjectView }> = {
  name: 'project/project',
  mode: 'read',
  text: "MATCH (p:Project {id: $id})\nWHERE $viewer.id IS NOT NULL\nWITH p, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(p.createdIn, '') IN staging\nRETURN {\n  project: p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,\n      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,\n      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,\n      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),\n      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),\n      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),\n      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })},\n  sources: COLLECT { UNWIND coalesce(p.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }\n} AS view",
};

/** Removes the demo projects. */
export const projectRemoveDemo: Query<Record<never, never>, { readonly id: string }> = {
  name: 'project/remove-demo',
  mode: 'write',
  text: "MATCH (p:Project {demo: true})\nWITH p, p.id AS id\nDETACH DELETE p\nRETURN id",
};

/** Creates where offers are or changes only what differs; one row back for every row whose two ends exist. */
export const projectSaveOfferedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'project/save-offered-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Opportunity {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:OFFERED_IN {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the carriers that offers are about or changes only what differs; one row back for every row whose two ends exist. */
export const projectSaveOffersCarrier: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'project/save-offers-carrier',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Opportunity {id: row.from})\nMATCH (b:Carrier {id: row.to})\nMERGE (a)-[f:OFFERS_CARRIER {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates the links that offers are about or changes only what differs; one row back for every row whose two ends exist. */
export const projectSaveOffersLink: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'project/save-offers-link',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Opportunity {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:OFFERS_LINK {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates offers (推介项目) or changes only what differs; one row back for every row given. */
export const projectSaveOpportunity: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'project/save-opportunity',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Opportunity {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates projects (项目) or changes only what differs; one row back for every row given. */
export const projectSaveProject: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'project/save-project',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Project {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** The streets and towns of a district with what each is for (重点产业方向): one trip. */
export const regionDirections: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: DirectionView }> = {
  name: 'region/directions',
  mode: 'read',
  text: "MATCH (asked:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH coalesce(head(COLLECT { MATCH (asked)-[:PART_OF*0..4]->(d:Region {level: 'DISTRICT'}) RETURN d LIMIT 1 }), asked) AS home,\n  coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nRETURN {\n  regionId: home.id, regionName: home.name,\n  streets: COLLECT {\n    MATCH (home)<-[:PART_OF]-(r:Region) WHERE r.level IN ['STREET', 'TOWN']\n    RETURN r {.id, .name,\n      carriers: COUNT { (r)<-[:SITED_IN]-(c:Carrier) WHERE NOT coalesce(c.createdIn, '') IN staging },\n      industries: COLLECT { MATCH (r)-[f:DIRECTED_AT {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title, on: f.on, by: f.by,\n        sources: COLLECT { UNWIND coalesce(f.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }} ORDER BY i.id }} AS row ORDER BY r.id\n  },\n  choices: COLLECT { MATCH (home)-[:FOCUSES_ON]->(i:Industry) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i {.id, .title} ORDER BY i.id }\n} AS view",
};

/** Takes away the PART_OF that a new one takes the place of: one Region has one at a time. */
export const regionGiveWayPartOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly from: string; readonly to: string; readonly before: { readonly [key: string]: Value }; readonly floats: readonly string[] }> = {
  name: 'region/give-way-part-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})-[f:PART_OF]->(b:Region)\nWHERE b.id <> row.to\nSET f._lock = true\nWITH DISTINCT f, a.id AS from, b.id AS to\nREMOVE f._lock\nWITH f, from, to, properties(f) AS before\nDELETE f\nRETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats",
};

/** Takes the lock of a region, and reads what it is for and which of the industries asked for there are; no row: no such region. */
export const regionLockDirections: Query<{ readonly region: string; readonly industryIds: readonly string[] }, { readonly locked: LockedDirection }> = {
  name: 'region/lock-directions',
  mode: 'write',
  text: "MATCH (r:Region {id: $region})\nSET r._lock = true\nREMOVE r._lock\nWITH r\nRETURN {\n  name: r.name,\n  current: COLLECT { MATCH (r)-[:DIRECTED_AT {state: 'CONFIRMED'}]->(i:Industry) RETURN i.id ORDER BY i.id },\n  known: COLLECT { UNWIND $industryIds AS key MATCH (i:Industry {id: key}) RETURN i.id }\n} AS locked",
};

/** Takes the lock of a region, and tells which version of its outline stands; no row: no such region. */
export const regionLockOutline: Query<{ readonly region: string; readonly id: string }, { readonly locked: LockedOutline }> = {
  name: 'region/lock-outline',
  mode: 'write',
  text: "MATCH (r:Region {id: $region})\nSET r._lock = true\nREMOVE r._lock\nWITH r\nOPTIONAL MATCH (o:RegionOutline {id: $id})\nRETURN {regionId: r.id, version: o.version, by: o.by, at: o.recordedAt} AS locked",
};

/** The outline of a region as somebody supplied it. */
export const regionOutline: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: OutlineRow }> = {
  name: 'region/outline',
  mode: 'read',
  text: "MATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nRETURN {\n  regionId: r.id, regionName: r.name,\n  outline: head(COLLECT {\n    MATCH (o:RegionOutline)-[:OUTLINE_OF]->(r) WHERE o.shapes IS NOT NULL\n    RETURN o {.shapes, .fileName, .on, .by, .version,\n      sources: COLLECT { UNWIND coalesce(o.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }}\n  })\n} AS view",
};

/** Regions by id, or the children of one, or (neither given) the districts that have 重点产业 or industry groups. */
export const regionRegions: Query<{ readonly ids: readonly string[] | null; readonly parent: string | null }, { readonly id: string; readonly region: RegionRow }> = {
  name: 'region/regions',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  UNWIND coalesce($ids, []) AS id\n  MATCH (r:Region {id: id})\n  RETURN r\n  UNION\n  MATCH (:Region {id: $parent})<-[:PART_OF]-(r:Region)\n  WHERE $ids IS NULL\n  RETURN r\n  UNION\n  MATCH (r:Region)-[:FOCUSES_ON]->(:Industry)\n  WHERE $ids IS NULL AND $parent IS NULL\n  RETURN r\n  UNION\n  MATCH (r:Region)<-[:GROUP_OF]-(:Group)\n  WHERE $ids IS NULL AND $parent IS NULL\n  RETURN r\n}\nWITH r, staging\nWHERE NOT coalesce(r.createdIn, '') IN staging\nWITH r ORDER BY r.id\nRETURN r.id AS id, r {.id, .name, .level,\n  parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n  path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }\n} AS region",
};

/** Creates what streets and towns are for or changes only what differs; one row back for every row whose two ends exist. */
export const regionSaveDirectedAt: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'region/save-directed-at',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:Industry {id: row.to})\nMERGE (a)-[f:DIRECTED_AT {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates whose outlines they are or changes only what differs; one row back for every row whose two ends exist. */
export const regionSaveOutlineOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'region/save-outline-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:RegionOutline {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:OUTLINE_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates outlines of regions or changes only what differs; one row back for every row given. */
export const regionSaveOutline: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'region/save-outline',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:RegionOutline {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates region hierarchy or changes only what differs; one row back for every row whose two ends exist. */
export const regionSavePartOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'region/save-part-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:PART_OF {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates regions or changes only what differs; one row back for every row given. */
export const regionSaveRegion: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'region/save-region',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Region {id: row.id})\nON CREATE SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += row.spelling, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates code successions or changes only what differs; one row back for every row whose two ends exist. */
export const regionSaveSucceededBy: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'region/save-succeeded-by',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:SUCCEEDED_BY {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Things that the indexes find for any of the questions, those of earlier questions first; a region narrows what has one. */
export const searchSearch: Query<{ readonly questions: readonly ({ readonly [key: string]: Value })[]; readonly region: string | null; readonly labels: readonly string[]; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly hit: SearchCandidate }> = {
  name: 'search/search',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nUNWIND $questions AS question\nCALL db.index.fulltext.queryNodes(question.index, question.text, {limit: question.limit}) YIELD node, score\nWITH node, min(question.rank) AS rank, max(score) AS score, staging\nWITH node, rank, score, head([label IN labels(node) WHERE label IN $labels]) AS label, staging\nWHERE label IS NOT NULL AND $viewer.id IS NOT NULL AND NOT coalesce(node.createdIn, '') IN staging\n  AND ($region IS NULL OR label IN ['Industry', 'ChainLink', 'Region', 'Product', 'IndustryCode'] OR EXISTS {\n    (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region})\n  })\nWITH node, label, rank, score ORDER BY rank, score DESC, node.id LIMIT $first\nRETURN {\n  kind: CASE label WHEN 'ChainLink' THEN 'LINK' WHEN 'IndustryCode' THEN 'CODE' ELSE toUpper(label) END,\n  id: node.id,\n  name: node.name,\n  shortName: node.shortName,\n  aliases: coalesce(node.aliases, []),\n  synonyms: coalesce(node.synonyms, []),\n  hint: CASE label\n    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })\n    WHEN 'Industry' THEN head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(node) RETURN r.name })\n    WHEN 'Region' THEN head(COLLECT { MATCH (node)-[:PART_OF]->(r:Region) RETURN r.name })\n    WHEN 'Product' THEN head(COLLECT { MATCH (node)-[:KIND_OF]->(wider:Product) RETURN wider.name LIMIT 1 })\n    WHEN 'IndustryCode' THEN node.scheme + ' ' + node.code\n    ELSE head(COLLECT { MATCH (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(r:Region) RETURN r.name })\n  END,\n  industryId: CASE label\n    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })\n    WHEN 'Industry' THEN node.id\n    WHEN 'Enterprise' THEN head(COLLECT { MATCH (node)-[:OCCUPIES]->(:ChainLink)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })\n  END,\n  demo: coalesce(node.demo, false)\n} AS hit",
};

/** Keeps how names sound, of things that are as they were read; no change of what they say. */
export const searchSpell: Query<{ readonly things: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'search/spell',
  mode: 'write',
  text: "CALL () {\n  UNWIND $things.Carrier AS row MATCH (n:Carrier {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.ChainLink AS row MATCH (n:ChainLink {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.Enterprise AS row MATCH (n:Enterprise {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.Group AS row MATCH (n:Group {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.Industry AS row MATCH (n:Industry {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.IndustryCode AS row MATCH (n:IndustryCode {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.Organisation AS row MATCH (n:Organisation {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.Product AS row MATCH (n:Product {id: row.id}) RETURN row, n UNION ALL\n  UNWIND $things.Region AS row MATCH (n:Region {id: row.id}) RETURN row, n\n}\nSET n._lock = true\nWITH row, n\nREMOVE n._lock\nWITH row, n\nWHERE coalesce(n.version, 0) = row.version\nSET n += row.spelling\nRETURN row.id AS id",
};

/** Things whose names nobody has spelled yet: written before names were, or put back from a state of that time. */
export const searchUnspelled: Query<{ readonly first: number }, { readonly label: string; readonly row: { readonly [key: string]: Value } }> = {
  name: 'search/unspelled',
  mode: 'read',
  text: "CALL () {\n  MATCH (n:Carrier) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:ChainLink) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:Enterprise) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:Group) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:Industry) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:IndustryCode) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:Organisation) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:Product) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL\n  MATCH (n:Region) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000\n}\nWITH n LIMIT $first\nRETURN labels(n)[0] AS label, n {.id, .version, .name, .shortName, .aliases, .synonyms} AS row",
};

/** The fact that a rival value is about; no row: there is no such claim. */
export const sourceClaimFact: Query<{ readonly id: string }, { readonly factId: string }> = {
  name: 'source/claim-fact',
  mode: 'read',
  text: "MATCH (c:Claim {id: $id})\nRETURN c.factId AS factId",
};

/** The dates of sources by id; a source that does not exist has no row. */
export const sourceDates: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly date: string | null }> = {
  name: 'source/dates',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (s:Source {id: id})\nRETURN id, s.date AS date",
};

/** Removes rival values that nobody has decided upon. */
export const sourceRemoveClaims: Query<{ readonly ids: readonly string[] }, { readonly id: string }> = {
  name: 'source/remove-claims',
  mode: 'write',
  text: "UNWIND $ids AS wanted\nMATCH (c:Claim {id: wanted})\nWHERE c.version = 1\nWITH c, c.id AS id\nDELETE c\nRETURN id",
};

/** Creates rival values of facts, open until somebody decides, or changes only what differs; one row back for every row given. */
export const sourceSaveClaim: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'source/save-claim',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Claim {id: row.id})\nON CREATE SET n.state = 'OPEN', n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates sources or changes only what differs; one row back for every row given. */
export const sourceSaveSource: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'source/save-source',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Source {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Several regions of one level on the links of a chain, in one trip: what each has there, and what all of them are compared */
export const targetingCompareRegions: Query<{ readonly industryId: string; readonly regions: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly view: RegionsView }> = {
  name: 'targeting/compare-regions',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (i:Industry {id: $industryId})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging\nWITH i, staging,\n  COLLECT { UNWIND $regions AS id MATCH (r:Region {id: id}) WHERE NOT coalesce(r.createdIn, '') IN staging RETURN r } AS regions,\n  ['100000'] + COLLECT {\n    UNWIND $regions AS id\n    MATCH (r:Region {id: id})-[:PART_OF*1..5]->(area:Region)\n    WITH area, count(DISTINCT r) AS inside WHERE inside = size($regions)\n    RETURN area.id\n  } AS around\nRETURN {\n  id: i.id, title: i.title,\n  regions: [r IN regions | r {.id, .name, .level}],\n  links: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging\n    WITH lane, l, parent ORDER BY lane.order, l.order\n    RETURN l {.id, .name, lane: lane.name, parentId: parent.id}\n  },\n  presences: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    UNWIND $regions AS regionId\n    MATCH (p:Presence {id: regionId + '~' + l.id})\n    RETURN {linkId: l.id, regionId: regionId, local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0),\n      toReview: coalesce(p.toReview, 0), leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0),\n      surveyedAt: p.surveyedAt, surveyResult: p.surveyResult}\n  },\n  counts: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    CALL (l, around, staging) {\n      MATCH (l)<-[of:COUNT_OF]-(c:ReferenceCount)\n      WHERE coalesce(c.state, 'CONFIRMED') = 'CONFIRMED'\n        AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging\n      WITH around, c, head(COLLECT { MATCH (c)-[:REPORTED_IN]->(at:Region) RETURN at }) AS area\n      WHERE area.id IN around\n      RETURN c, area\n    }\n    RETURN {linkId: l.id, regionId: area.id, regionName: area.name, measure: c.measure, year: c.year, value: c.value, origin: c.origin}\n  },\n  ruleSets: COLLECT {\n    MATCH (s:VerdictRuleSet {industryId: i.id}) WHERE s.state = 'CONFIRMED' RETURN s {.id, .validFrom, .validTo, .source, .by, .values}\n  },\n  peers: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    MATCH (p:Presence {linkId: l.id})\n    MATCH (peer:Region {id: p.regionId})\n    WHERE peer.level = regions[0].level\n    RETURN {linkId: l.id, regionId: peer.id, regionName: peer.name, local: coalesce(p.local, 0)}\n  }\n} AS view",
};

/** What people entered about links as one region sees them: the signed judgement, core factors, where it gets the link */
export const targetingEntries: Query<{ readonly ids: readonly string[]; readonly region: string; readonly want: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly entries: LinkEntriesRow }> = {
  name: 'targeting/entries',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH id, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (l:ChainLink {id: id})\nWHERE NOT coalesce(l.createdIn, '') IN staging\nRETURN id, {\n  linkId: l.id,\n  judgement: CASE WHEN 'judgement' IN $want THEN head(COLLECT {\n    MATCH (r)-[j:JUDGED {state: 'CONFIRMED'}]->(l)\n    RETURN j {.id, .class, .reason, .on, .by, .version,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN j.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} LIMIT 1\n  }) END,\n  factors: CASE WHEN 'factors' IN $want THEN head(COLLECT {\n    MATCH (r)-[f:FACTORS_AT {state: 'CONFIRMED'}]->(l)\n    RETURN f {.id, .present, .absent, .text, .on, .by, .version,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN f.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} LIMIT 1\n  }) END,\n  supply: CASE WHEN 'supply' IN $want THEN head(COLLECT {\n    MATCH (r)-[f:SUPPLY_AT {state: 'CONFIRMED'}]->(l)\n    RETURN f {.id, .outside, .selfSupply, .on, .by, .version,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN f.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} LIMIT 1\n  }) END,\n  notes: CASE WHEN 'notes' IN $want THEN COLLECT {\n    MATCH (at:Region)-[n:NOTED {state: 'CONFIRMED'}]->(l)\n    WITH n, at ORDER BY n.on DESC, n.id LIMIT 50\n    RETURN n {.id, .kind, .text, .on, .by, .version, regionName: at.name,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  } END,\n  counts: CASE WHEN 'counts' IN $want THEN COLLECT {\n    MATCH (l)<-[of:COUNT_OF]-(c:ReferenceCount)-[:REPORTED_IN]->(at:Region)\n    WHERE coalesce(c.state, 'CONFIRMED') = 'CONFIRMED' AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging\n    WITH c, at ORDER BY c.year DESC, at.id, c.id LIMIT 100\n    RETURN c {.id, .measure, .year, .value, .unit, .origin, .by, .version, regionId: at.id, regionName: at.name,\n      entered: c.recordedAt IS NOT NULL}\n  } END,\n  places: CASE WHEN 'places' IN $want THEN COLLECT {\n    CALL (r) {\n      MATCH (r)-[:PART_OF*0..5]->(at:Region)\n      RETURN at\n      UNION\n      MATCH (r)-[:PART_OF]->(:Region)<-[:PART_OF]-(at:Region) WHERE at.level = r.level\n      RETURN at\n      UNION\n      MATCH (r)-[:PART_OF*1..4]->(:Region {level: 'CITY'})-[:PART_OF]->(:Region)<-[:PART_OF]-(at:Region {level: 'CITY'})\n      RETURN at\n    }\n    WITH at ORDER BY at.id LIMIT 100\n    RETURN at {.id, .name, .level}\n  } END\n} AS entries",
};

/** Takes the lock of a link's counts in a region, and reads what is recorded under the ids of an entry about it; no row: no */
export const targetingLockEntry: Query<{ readonly regionId: string; readonly linkId: string; readonly judgedId: string | null; readonly notedId: string | null; readonly countId: string | null; readonly factorsId: string | null; readonly supplyId: string | null }, { readonly industryId: string | null; readonly entry: LockedEntry | null }> = {
  name: 'targeting/lock-entry',
  mode: 'write',
  text: "MATCH (r:Region {id: $regionId})\nMATCH (l:ChainLink {id: $linkId})\nSET l._lock = true\nREMOVE l._lock\nWITH r, l\nRETURN head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id }) AS industryId,\n  coalesce(\n    head(COLLECT { MATCH (r)-[j:JUDGED {id: $judgedId}]->(l) RETURN j {.version, .state, .by, .sourceIds, at: j.recordedAt} }),\n    head(COLLECT { MATCH (:Region)-[n:NOTED {id: $notedId}]->(l) RETURN n {.version, .state, .by, .sourceIds, at: n.recordedAt} }),\n    head(COLLECT { MATCH (r)-[f:FACTORS_AT {id: $factorsId}]->(l) RETURN f {.version, .state, .by, .sourceIds, at: f.recordedAt} }),\n    head(COLLECT { MATCH (r)-[f:SUPPLY_AT {id: $supplyId}]->(l) RETURN f {.version, .state, .by, .sourceIds, at: f.recordedAt} }),\n    head(COLLECT { MATCH (l)<-[:COUNT_OF]-(c:ReferenceCount {id: $countId}) RETURN c {.version, .state, .by, .sourceIds, at: c.recordedAt} })\n  ) AS entry",
};

/** Takes the lock of a contact or note about a target and reads it; no row: there is none. */
export const targetingLockFollowed: Query<{ readonly id: string }, { readonly follow: LockedFollow }> = {
  name: 'targeting/lock-followed',
  mode: 'write',
  text: "MATCH (e:Enterprise)-[f:FOLLOWED {id: $id}]->(l:ChainLink)\nSET f._lock = true\nREMOVE f._lock\nRETURN f {.id, .version, .state, .by, .recordedAt, enterpriseId: e.id, linkId: l.id} AS follow",
};

/** Takes the lock of a region, and reads what is recorded under the id of a price or of a scenario of it; no row: no such */
export const targetingLockPlaceEntry: Query<{ readonly regionId: string; readonly id: string }, { readonly entry: LockedEntry | null }> = {
  name: 'targeting/lock-place-entry',
  mode: 'write',
  text: "MATCH (r:Region {id: $regionId})\nSET r._lock = true\nREMOVE r._lock\nWITH r\nRETURN head(\n  COLLECT { MATCH (n:CostPrice {id: $id}) WHERE n.regionId = r.id RETURN n {.version, .state, .by, sourceIds: [], at: n.recordedAt} }\n  + COLLECT { MATCH (n:Scenario {id: $id}) WHERE n.regionId = r.id RETURN n {.version, .state, .by, sourceIds: [], at: n.recordedAt} }\n) AS entry",
};

/** Takes the lock of an industry, and reads what is recorded under the id of a set of thresholds; no row: no such industry. */
export const targetingLockRuleSet: Query<{ readonly industryId: string; readonly id: string }, { readonly entry: LockedEntry | null }> = {
  name: 'targeting/lock-rule-set',
  mode: 'write',
  text: "MATCH (i:Industry {id: $industryId})\nSET i._lock = true\nREMOVE i._lock\nWITH i\nRETURN head(COLLECT {\n  MATCH (s:VerdictRuleSet {id: $id}) WHERE s.industryId = i.id\n  RETURN s {.version, .state, .by, sourceIds: [], at: s.recordedAt}\n}) AS entry",
};

/** Takes the locks of firms in the order of their ids, and reads what stands of them in the reserve on a link, and who talked */
export const targetingLockTargets: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly target: LockedTarget }> = {
  name: 'targeting/lock-targets',
  mode: 'write',
  text: "UNWIND $rows AS row\nWITH row ORDER BY row.from, row.to\nMATCH (e:Enterprise {id: row.from})\nMATCH (l:ChainLink {id: row.to})\nSET e._lock = true\nREMOVE e._lock\nWITH row, e, l, head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i }) AS i\nRETURN row.id AS id, {\n  enterpriseId: e.id, enterpriseName: e.name, linkId: l.id, linkName: l.name, industryId: i.id,\n  regionKnown: row.regionId IS NULL OR EXISTS { (:Region {id: row.regionId}) },\n  groups: COLLECT { MATCH (g:Group)-[:WORKS_ON]->(i) RETURN g {.id, .name} ORDER BY g.id },\n  known: head(COLLECT {\n    MATCH (e)-[t:TARGETED {id: row.id}]->(l)\n    RETURN t {.version, .state, .stage, .mode, .groupId, .regionId, .reason, .nextStep, .nextOn, .addedBy, .addedAt, .by, .recordedAt,\n      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })}\n  }),\n  contacts: COUNT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT' },\n  talks: COLLECT {\n    CALL (e) {\n      RETURN e AS firm\n      UNION\n      MATCH (e)-[h:HOLDS*1..2]-(firm:Enterprise)\n      WHERE firm <> e AND all(x IN h WHERE coalesce(x.share, 1.0) >= 0.5 AND coalesce(x.state, '') <> 'REJECTED')\n      RETURN DISTINCT firm LIMIT 200\n    }\n    MATCH (firm)-[f:FOLLOWED {state: 'CONFIRMED'}]->(at:ChainLink) WHERE f.kind = 'CONTACT'\n    WITH e, firm, f, at ORDER BY f.on DESC, f.id LIMIT 5\n    RETURN f {.id, .on, .who, .by, .outcome, firmName: firm.name, own: firm = e, linkName: at.name,\n      groupName: head(COLLECT { MATCH (g:Group {id: f.groupId}) RETURN g.name })}\n  }\n} AS target",
};

/** Takes the lock of a firm that was called on, and reads where it lies and whom it is known to supply or buy from; no row: */
export const targetingLockVisit: Query<{ readonly id: string }, { readonly firm: LockedFirm }> = {
  name: 'targeting/lock-visit',
  mode: 'write',
  text: "MATCH (e:Enterprise {id: $id})\nSET e._lock = true\nREMOVE e._lock\nRETURN e {.id, .name,\n  regionId: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.id ORDER BY r.id }),\n  supplies: COLLECT { MATCH (e)-[f:SELLS_TO]-(:Enterprise) RETURN f {.id, .sourceIds, .visitIds} ORDER BY f.id LIMIT 2000 }} AS firm",
};

/** Takes the lock of a visit to a firm and reads what was answered on it; no row: there is no such visit. */
export const targetingLockVisited: Query<{ readonly id: string }, { readonly visit: LockedVisit }> = {
  name: 'targeting/lock-visited',
  mode: 'write',
  text: "MATCH (e:Enterprise)-[v:VISITED {id: $id}]->(r:Region)\nSET v._lock = true\nREMOVE v._lock\nWITH e, v, r\nCALL (e, v) {\n  MATCH (e)-[f:SELLS_TO|SIGNAL_OF|RAISED_BY]-() WHERE v.sourceId IN f.sourceIds\n  RETURN f\n  UNION\n  MATCH (e)<-[:SIGNAL_OF|RAISED_BY]-(n:ExpansionSignal|Clue)-[f:REPORTED_IN]->(:Region) WHERE v.sourceId IN f.sourceIds\n  RETURN f\n}\nWITH e, v, r, collect(f {.id, .sourceIds, .visitIds, type: type(f), fromId: startNode(f).id, toId: endNode(f).id, of: labels(startNode(f))[0]}) AS answers\nRETURN v {.id, .version, .state, .by, .recordedAt, .sourceId, enterpriseId: e.id, regionId: r.id, answers: answers} AS visit",
};

/** The prices and the open scenarios that are recorded of a region. */
export const targetingPlaceBook: Query<{ readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: PlaceBook }> = {
  name: 'targeting/place-book',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging\nRETURN {\n  regionId: r.id, regionName: r.name,\n  prices: COLLECT {\n    MATCH (n:CostPrice {regionId: r.id}) WHERE n.state = 'CONFIRMED' AND NOT coalesce(n.createdIn, '') IN staging\n    WITH n ORDER BY n.item, n.on DESC, n.id LIMIT 200\n    RETURN n {.id, .regionId, .item, .amount, .unit, .on, .note, .by, .version, demo: coalesce(n.demo, false),\n      source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })}\n  },\n  scenarios: COLLECT {\n    MATCH (n:Scenario {regionId: r.id}) WHERE n.state = 'CONFIRMED' AND NOT coalesce(n.createdIn, '') IN staging\n    WITH n ORDER BY n.on DESC, n.id LIMIT 200\n    RETURN n {.id, .name, .owner, .text, .on, .until, .linkId, .by, .version, demo: coalesce(n.demo, false),\n      source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })}\n  }\n} AS view",
};

/** What tells where a region stands on the links of a chain, in one trip: counts of enterprises of the region, of the areas */
export const targetingPosition: Query<{ readonly industryId: string; readonly region: string; readonly measures: readonly string[]; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly view: PositionView }> = {
  name: 'targeting/position',
  mode: 'read',
  text: "MATCH (i:Industry {id: $industryId})\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH i, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging\nWITH i, r, staging, COLLECT { MATCH (r)-[:PART_OF*1..5]->(area:Region) WHERE area.level IN ['CITY', 'PROVINCE'] RETURN area } AS around\nRETURN {\n  id: i.id, title: i.title,\n  region: r {.id, .name, .level},\n  areas: [a IN around | a {.id, .name, .level}],\n  links: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging\n    OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})\n    WITH lane, l, parent, p ORDER BY lane.order, l.order\n    RETURN l {.id, .name, lane: lane.name, parentId: parent.id, local: p.local, demo: coalesce(p.demo, 0) > 0}\n  },\n  counts: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    CALL (l, r, around, staging) {\n      MATCH (l)<-[of:COUNT_OF]-(c:ReferenceCount)\n      WHERE c.measure IN $measures AND coalesce(c.state, 'CONFIRMED') = 'CONFIRMED'\n        AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging\n      WITH r, around, c, head(COLLECT { MATCH (c)-[:REPORTED_IN]->(region:Region) RETURN region }) AS at\n      WHERE at.level = r.level OR at.level = 'NATION' OR at IN around\n      RETURN c, at\n    }\n    WITH l, c, at ORDER BY c.year DESC, c.value DESC LIMIT $first\n    RETURN {linkId: l.id, regionId: at.id, regionName: at.name, level: at.level, measure: c.measure, year: c.year,\n      value: c.value, origin: c.origin,\n      within: COLLECT { MATCH (at)-[:PART_OF*0..5]->(area:Region) RETURN area.id }}\n  },\n  leaders: COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)-[:LOCATED_IN]->(at:Region)\n    WHERE o.role = 'LEADER' AND o.state = 'CONFIRMED' AND NOT coalesce(o.createdIn, '') IN staging\n    WITH DISTINCT l, e, at ORDER BY e.name LIMIT $first\n    RETURN {linkId: l.id, name: e.name, demo: coalesce(e.demo, false), within: COLLECT { MATCH (at)-[:PART_OF*0..5]->(area:Region) RETURN area.id }}\n  }\n} AS view",
};

/** All that a 招商方案 for one firm rests on but the firms around its link: the firm and what the reserve has of it, its link */
export const targetingProposal: Query<{ readonly asked: { readonly [key: string]: Value }; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ProposalView }> = {
  name: 'targeting/proposal',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (e:Enterprise {id: $asked.enterpriseId}) RETURN e\n  UNION\n  MATCH (:MergedEnterprise {id: $asked.enterpriseId})-[:MERGED_INTO*1..8]->(e:Enterprise) RETURN e\n}\nMATCH (r:Region {id: $asked.region})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging\nWITH *, COLLECT { MATCH (x:Region)-[:PART_OF*0..5]->(r) RETURN x.id } AS area, COLLECT { MATCH (r)-[:PART_OF*0..5]->(x:Region) RETURN DISTINCT x.id } + ['100000'] AS above,\n  COLLECT { MATCH (e)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink) WHERE t.regionId = $asked.district AND NOT coalesce(t.createdIn, '') IN staging RETURN l ORDER BY t.addedAt DESC, l.id LIMIT 20 }\n    + COLLECT { MATCH (e)-[o:OCCUPIES]->(l:ChainLink) WHERE o.state <> 'REJECTED' AND NOT coalesce(o.createdIn, '') IN staging RETURN l ORDER BY l.id LIMIT 20 } AS own\nWITH *, head(COLLECT { MATCH (l:ChainLink {id: $asked.linkId}) WHERE NOT coalesce(l.createdIn, '') IN staging RETURN l } + own) AS link\nWITH *, head(COLLECT { MATCH (link)-[:CHILD_OF*0..4]->(t:ChainLink) WHERE NOT EXISTS { (t)-[:CHILD_OF]->() } RETURN t }) AS top, head(COLLECT { MATCH (link)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i }) AS i\nRETURN {\n  regionId: r.id, regionName: r.name, industry: i {.id, .title},\n  firm: e {.id, .name, .uscc, .address, .status, .scope, .establishedOn, .capitalText, .asOf, demo: coalesce(e.demo, false), tags: coalesce(e.tags, []),\n    at: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(x:Region) RETURN x.name ORDER BY x.id }),\n    sources: COLLECT { MATCH (s:Source) WHERE s.id IN e.sourceIds RETURN s {.title, .date} ORDER BY s.id LIMIT 3 }},\n  link: link {.id, .name, lane: head(COLLECT { MATCH (link)-[:IN_LANE]->(x:Lane) RETURN x.name }),\n    sources: COLLECT { MATCH (s:Source) WHERE s.id IN link.sourceIds RETURN s {.title, .date} ORDER BY s.id LIMIT 3 }}, top: top {.id, .name},\n  linkChoices: COLLECT { UNWIND [link] + own AS l WITH DISTINCT l MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(x:Industry) RETURN l {.id, .name, industryTitle: x.title} },\n  targets: COLLECT {\n    MATCH (e)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink) WHERE t.regionId = $asked.district AND NOT coalesce(t.createdIn, '') IN staging\n    RETURN t {.mode, .stage, .reason, .nextStep, .nextOn, .addedBy, .addedAt, linkId: l.id, linkName: l.name, groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),\n      contacts: COLLECT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED', kind: 'CONTACT'}]->(l) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN f {.on, .who, .channel, .outcome, .text, .by} ORDER BY f.on DESC, f.id LIMIT 5 }} ORDER BY t.addedAt DESC\n  },\n  visits: COLLECT { MATCH (e)-[v:VISITED {state: 'CONFIRMED'}]->(:Region) WHERE NOT coalesce(v.createdIn, '') IN staging RETURN v {.on, .who, .text, .by} ORDER BY v.on DESC, v.id LIMIT 5 },\n  needs: COLLECT { MATCH (e)<-[g:SIGNAL_OF]-(n:ExpansionSignal {kind: '用地用房'}) WHERE coalesce(g.state, '') <> 'REJECTED' AND NOT coalesce(n.createdIn, '') IN staging RETURN n {.name, .on, source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })} ORDER BY n.on DESC LIMIT 3 },\n  chain: {\n    planned: EXISTS { MATCH (home:Region)-[:FOCUSES_ON]->(i) WHERE home = r OR EXISTS { (r)-[:PART_OF]->(home) } },\n    links: COLLECT {\n      MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging\n      OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})\n      RETURN l {.id, .name, .order, .criticality, .support, .note, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, regionId: r.id, regionName: r.name, laneId: lane.id, industryId: i.id, industryTitle: i.title,\n        parentId: head(COLLECT { MATCH (l)-[c:CHILD_OF]->(x:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging RETURN x.id }),\n        presence: {local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0), leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult},\n        stance: head(COLLECT { MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1 })} ORDER BY l.order\n    },\n    supplies: COLLECT { MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(x:ChainLink)-[s:SUPPLIES]->(y:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN s {.id, .what, .inputGroup, .essential, fromId: x.id, toId: y.id} ORDER BY s.id },\n    recorded: COLLECT { MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[f:FACTORS_AT|SUPPLY_AT|NOTED]-(at:Region) WHERE f.state = 'CONFIRMED' AND (type(f) = 'NOTED' OR at = r)\n      RETURN f {.id, .present, .absent, .outside, .selfSupply, .kind, .text, .on, .by, type: type(f), linkId: l.id, regionName: at.name} }\n  },\n  partners: COLLECT {\n    CALL (e, link, top) {\n      MATCH (e)-[f:SELLS_TO]-(n:Enterprise) WHERE coalesce(f.state, '') <> 'REJECTED' RETURN n, f AS said, f AS way, CASE startNode(f) WHEN e THEN 'BUYER' ELSE 'SUPPLIER' END AS side, null AS at\n      UNION\n      UNWIND [link, top] AS mine MATCH (mine)-[f:SUPPLIES]-(at:ChainLink)<-[o:OCCUPIES {state: 'CONFIRMED'}]-(n:Enterprise) WHERE n <> e RETURN DISTINCT n, o AS said, f AS way, CASE startNode(f) WHEN mine THEN 'BUYER' ELSE 'SUPPLIER' END AS side, at\n    }\n    MATCH (n)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area AND NOT coalesce(said.createdIn, '') IN staging AND NOT coalesce(n.createdIn, '') IN staging\n    WITH n, said, way, side, at ORDER BY at IS NOT NULL, side, said.role = 'LEADER' DESC, n.id, way.id LIMIT 60\n    RETURN {id: n.id, name: n.name, demo: coalesce(n.demo, false), side: side, linkName: at.name, role: said.role, what: way.what, on: said.asOf, source: head(COLLECT { MATCH (s:Source) WHERE s.id IN said.sourceIds RETURN s.title ORDER BY s.id })}\n  },\n  carriers: COLLECT {\n    MATCH (r)<-[:PART_OF*0..4]-(at:Region)<-[:SITED_IN]-(c:Carrier) WHERE NOT coalesce(c.createdIn, '') IN staging\n    RETURN c {.id, .name, .kind, .address, .floors, .basements, .areaHundredths, .lon, .lat, .powerKva, .effluentT, .envClass, .task, .reuseState, .taxFloorFen, .investFloorFen, .energyCap, .asOf, .version,\n      demo: coalesce(c.demo, false), aliases: coalesce(c.aliases, []), directions: coalesce(c.directions, []), links: coalesce(c.links, []), negative: coalesce(c.negative, []), regionId: at.id, regionName: at.name, years: [], parents: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p.id ORDER BY p.id }, operator: head(COLLECT { MATCH (o:Organisation)-[:OPERATES]->(c) RETURN o {.id, .name} ORDER BY o.id }),\n      industries: COLLECT { MATCH (c)-[:SUITS {state: 'CONFIRMED'}]->(x:Industry) RETURN x {.id, .title} ORDER BY x.id }} ORDER BY c.id\n  }, units: COLLECT {\n    MATCH (r)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)<-[:UNIT_IN]-(u:CarrierUnit) WHERE NOT coalesce(u.createdIn, '') IN staging\n    RETURN u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass, .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom,\n      .contractEnd, .tenantId, .tenantName, .note, .asOf, .by, .version, demo: coalesce(u.demo, false), carrierId: c.id, source: head(COLLECT { MATCH (s:Source) WHERE s.id IN u.sourceIds RETURN s.title ORDER BY s.id })} ORDER BY u.id\n  }, plans: COLLECT {\n    MATCH (r)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)<-[:SHOWS_CARRIER]-(p:CarrierPicture {kind: 'PLAN', state: 'CONFIRMED'}) WHERE NOT coalesce(p.createdIn, '') IN staging RETURN p {.id, .caption, .fileName, .fileType, .fileHash, .on, .by, carrierId: c.id} ORDER BY p.on DESC, p.id LIMIT 500\n  }, documents: COLLECT {\n    UNWIND above AS home MATCH (d:PolicyDocument {regionId: home}) WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN' AND (i IS NULL OR size(coalesce(d.industryIds, [])) = 0 OR i.id IN d.industryIds)\n    WITH d ORDER BY d.issued DESC, d.id LIMIT 500\n    RETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo, .supersedes, .fileHash, .version, own: coalesce(d.own, false), recorded: false, regionName: null,\n      clauses: COLLECT { MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN' RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd, own: coalesce(c.own, false), recorded: false, sources: []} ORDER BY c.order, c.id }}\n  },\n  rules: COLLECT { UNWIND above AS home MATCH (p:PolicyRule {regionId: home}) WITH p ORDER BY p.createdAt, p.id LIMIT 1000 RETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt, .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version} },\n  reviews: COLLECT { UNWIND above AS home MATCH (v:PolicyReview {regionId: home, state: 'CONFIRMED'}) WITH v ORDER BY v.on DESC, v.recordedAt DESC, v.id LIMIT 1000 RETURN v {.id, .ruleId, .ruleHash, .on, .who, .conclusion, .reference, .by, .recordedAt, .version} },\n  rates: COLLECT { MATCH (x:ExchangeRate {pair: 'USD/CNY', state: 'CONFIRMED'}) WITH x ORDER BY x.on DESC, x.recordedAt DESC, x.id LIMIT 50 RETURN x {.id, .on, .rate, .source, .by, .version} },\n  paid: COLLECT { MATCH (g:PolicyGrant {subjectKey: 'enterprise:' + e.id, state: 'CONFIRMED', stage: 'PAID'}) WHERE g.ruleId IS NOT NULL AND g.output IS NOT NULL RETURN g {.ruleId, .output, .year, .amount, .unit} },\n  places: COLLECT { UNWIND $asked.places AS id MATCH (p:Region {id: id}) RETURN p {.id, .name} }, placeChoices: COLLECT { MATCH (r)-[:PART_OF*1..3]->(x:Region)<-[:PART_OF]-(p:Region) WHERE p <> r AND (p.level = r.level OR p.level = 'CITY') WITH DISTINCT p ORDER BY p.level DESC, p.id LIMIT 200 RETURN p {.id, .name} },\n  prices: COLLECT {\n    UNWIND [r.id] + $asked.places AS home WITH DISTINCT home MATCH (n:CostPrice {regionId: home}) WHERE n.state = 'CONFIRMED' AND n.on <= $asked.day AND NOT coalesce(n.createdIn, '') IN staging\n    RETURN n {.id, .regionId, .item, .amount, .unit, .on, .note, .by, .version, demo: coalesce(n.demo, false), source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })} ORDER BY n.on DESC, n.id\n  }, scenarios: COLLECT {\n    MATCH (n:Scenario {regionId: r.id}) WHERE n.state = 'CONFIRMED' AND n.on <= $asked.day AND coalesce(n.until, $asked.day) >= $asked.day AND coalesce(n.linkId, link.id) IN [link.id, top.id] AND NOT coalesce(n.createdIn, '') IN staging\n    RETURN n {.id, .name, .owner, .text, .on, .until, .linkId, .by, .version, demo: coalesce(n.demo, false), source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })} ORDER BY n.on DESC, n.id LIMIT 30\n  }} AS view",
};

/** The states of the targets that the reserve of a district has for links and their sub-links; a link without any has no row. */
export const targetingReserveCounts: Query<{ readonly ids: readonly string[]; readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly stages: readonly string[] }> = {
  name: 'targeting/reserve-counts',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,\n  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions\nUNWIND $ids AS id\nMATCH (l:ChainLink {id: id})<-[:CHILD_OF*0..4]-(:ChainLink)<-[t:TARGETED {state: 'CONFIRMED'}]-(:Enterprise)\nWHERE t.regionId IN regions AND NOT coalesce(t.createdIn, '') IN staging\nRETURN l.id AS id, collect(t.stage) AS stages",
};

/** What the reserve has of one firm, with contacts and notes, and who talked to it or to firms of its group (half of the shares */
export const targetingReserveOf: Query<{ readonly enterpriseId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: FirmReserve }> = {
  name: 'targeting/reserve-of',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (e:Enterprise {id: $enterpriseId}) RETURN e\n  UNION\n  MATCH (:MergedEnterprise {id: $enterpriseId})-[:MERGED_INTO*1..8]->(e:Enterprise) RETURN e\n}\nWITH e, staging WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging\nRETURN {\n  enterpriseId: e.id, enterpriseName: e.name,\n  targets: COLLECT {\n    MATCH (e)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(t.createdIn, '') IN staging\n    WITH t, l, head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title }) AS industryTitle ORDER BY t.addedAt, t.id\n    RETURN t {.id, .mode, .stage, .reason, .origin, .groupId, .nextStep, .nextOn, .lookAgainOn, .movedBecause, .addedBy, .addedAt, .by,\n      .recordedAt, .version, .regionId, .industryId, linkId: l.id, linkName: l.name, industryTitle: industryTitle,\n      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN t.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id },\n      follows: COLLECT {\n        MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE NOT coalesce(f.createdIn, '') IN staging\n        WITH f ORDER BY f.on DESC, f.recordedAt DESC, f.id LIMIT 100\n        RETURN f {.id, .kind, .on, .who, .channel, .outcome, .text, .by, .recordedAt, .version}\n      }}\n  },\n  talks: COLLECT {\n    CALL (e) {\n      RETURN e AS firm\n      UNION\n      MATCH (e)-[h:HOLDS*1..2]-(firm:Enterprise)\n      WHERE firm <> e AND all(x IN h WHERE coalesce(x.share, 1.0) >= 0.5 AND coalesce(x.state, '') <> 'REJECTED')\n      RETURN DISTINCT firm LIMIT 200\n    }\n    MATCH (firm)-[f:FOLLOWED {state: 'CONFIRMED'}]->(at:ChainLink) WHERE f.kind = 'CONTACT'\n    WITH e, firm, f, at ORDER BY f.on DESC, f.id LIMIT 10\n    RETURN f {.id, .on, .who, .by, .outcome, firmName: firm.name, own: firm = e, linkName: at.name,\n      groupName: head(COLLECT { MATCH (g:Group {id: f.groupId}) RETURN g.name })}\n  }\n} AS view",
};

/** The targets of a reserve that are being worked on and whose firms are in a city (or another region), with what to know */
export const targetingReserveVisits: Query<{ readonly industryId: string | null; readonly region: string; readonly city: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ReserveVisits }> = {
  name: 'targeting/reserve-visits',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nMATCH (city:Region {id: $city})\nWHERE $viewer.id IS NOT NULL\nWITH home, city, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,\n  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions\nRETURN {\n  regionName: home.name, cityName: city.name,\n  industryTitle: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i.title }),\n  rows: COLLECT {\n    MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink)\n    WHERE t.regionId IN regions AND t.stage IN ['RESERVED', 'CONTACTED', 'NEGOTIATING']\n      AND ($industryId IS NULL OR t.industryId = $industryId) AND NOT coalesce(t.createdIn, '') IN staging\n    MATCH (e)-[:LOCATED_IN]->(at:Region) WHERE EXISTS { (at)-[:PART_OF*0..4]->(city) }\n    WITH e, t, l, at ORDER BY e.name, l.id\n    RETURN {id: t.id, firm: e.name, linkId: l.id, linkName: l.name, mode: t.mode, stage: t.stage, nextStep: t.nextStep, nextOn: t.nextOn,\n      lookAgainOn: t.lookAgainOn, addedAt: t.addedAt, addedBy: t.addedBy, reason: t.reason, demo: coalesce(e.demo, false),\n      uscc: e.uscc, address: e.address, at: at.name, scope: e.scope,\n      topLinkId: coalesce(head(COLLECT { MATCH (l)-[:CHILD_OF*1..4]->(top:ChainLink) WHERE NOT EXISTS { (top)-[:CHILD_OF]->() } RETURN top.id }), l.id),\n      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),\n      contacts: COLLECT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT'\n        RETURN f {.on, .who, .channel, .outcome, .text} ORDER BY f.on DESC, f.id LIMIT 5 }} AS row\n  }\n} AS view",
};

/** What became of the reserve of a district since an instant: targets that were added, moved or contacted since, and those */
export const targetingReserveWeek: Query<{ readonly industryId: string | null; readonly region: string; readonly since: string; readonly today: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ReserveWeek }> = {
  name: 'targeting/reserve-week',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,\n  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions\nWITH home, staging, COLLECT {\n  MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink)\n  WHERE t.regionId IN regions AND ($industryId IS NULL OR t.industryId = $industryId) AND NOT coalesce(t.createdIn, '') IN staging\n  RETURN {t: t, e: e, l: l, about: {id: t.id, firm: e.name, linkName: l.name, mode: t.mode, stage: t.stage, nextStep: t.nextStep, nextOn: t.nextOn,\n    lookAgainOn: t.lookAgainOn, addedAt: t.addedAt, addedBy: t.addedBy, reason: t.reason, demo: coalesce(e.demo, false),\n    groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })}} ORDER BY e.name, l.id\n} AS found\nRETURN {\n  regionName: home.name,\n  industryTitle: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i.title }),\n  added: [x IN found WHERE x.t.addedAt >= $since | x.about],\n  overdue: [x IN found WHERE coalesce(CASE WHEN x.t.stage = 'SHELVED' THEN x.t.lookAgainOn <= $today\n    WHEN x.t.stage <> 'TO_PROJECT' THEN x.t.nextOn < $today END, false) | x.about],\n  moved: COLLECT {\n    UNWIND found AS x\n    MATCH (c:Change {factId: 'TARGETED/' + x.t.id}) WHERE c.field = 'stage' AND c.at >= $since\n    WITH x.about AS about, c ORDER BY c.at\n    RETURN {about: about, at: c.at, by: c.by, before: c.before, after: c.after}\n  },\n  contacted: COLLECT {\n    UNWIND found AS x\n    WITH x.e AS e, x.l AS l, x.about AS about\n    MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT' AND f.recordedAt >= $since\n    WITH about, f ORDER BY f.on, f.id\n    RETURN {about: about, on: f.on, who: f.who, outcome: f.outcome, text: f.text}\n  }\n} AS view",
};

/** The reserve of a district, or of regions below one, one page in one trip: rows in the order of their next step, and what it */
export const targetingReserve: Query<{ readonly industryId: string | null; readonly region: string; readonly filter: { readonly [key: string]: Value }; readonly today: string; readonly after: string | null; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ReserveView }> = {
  name: 'targeting/reserve',
  mode: 'read',
  text: "MATCH (home:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nWITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,\n  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions\nWITH home, staging, regions, COLLECT {\n  MATCH (e:Enterprise)-[t:TARGETED]->(l:ChainLink)\n  WHERE t.regionId IN regions AND t.state = 'CONFIRMED' AND ($industryId IS NULL OR t.industryId = $industryId)\n    AND NOT coalesce(t.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging\n    AND ($filter.groupId IS NULL OR coalesce(t.groupId, '') = $filter.groupId)\n    AND ($filter.mode IS NULL OR t.mode = $filter.mode) AND ($filter.linkId IS NULL OR l.id = $filter.linkId)\n  RETURN {e: e, t: t, l: l, order: coalesce(t.nextOn, '9999-12-31') + ' ' + t.id,\n    overdue: coalesce(CASE WHEN t.stage = 'SHELVED' THEN t.lookAgainOn <= $today WHEN t.stage <> 'TO_PROJECT' THEN t.nextOn < $today END, false)}\n} AS found\nWITH home, staging, regions, found, [x IN found WHERE ($filter.state IS NULL OR x.t.stage = $filter.state) AND (NOT coalesce($filter.overdue, false) OR x.overdue)] AS shown\nCALL (regions) {\n  MATCH (:Enterprise)-[f:FOLLOWED]->(:ChainLink)\n  WHERE f.regionId IN regions AND f.state = 'CONFIRMED' AND f.kind = 'CONTACT' AND ($industryId IS NULL OR f.industryId = $industryId)\n  RETURN count(f) AS outcomes\n}\nCALL (found) {\n  UNWIND found AS x\n  WITH x.t.stage AS value, count(*) AS count\n  RETURN collect({value: value, label: null, count: count}) AS states\n}\nCALL (found) {\n  UNWIND found AS x\n  WITH x.t.mode AS value, count(*) AS count\n  RETURN collect({value: value, label: null, count: count}) AS modes\n}\nCALL (found) {\n  UNWIND found AS x\n  WITH x.l AS l, count(*) AS count ORDER BY count DESC, l.id\n  RETURN collect({value: l.id, label: l.name, count: count}) AS links\n}\nCALL (found) {\n  UNWIND found AS x\n  WITH x.e AS e\n  MATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(city:Region {level: 'CITY'})\n  WITH city, count(*) AS count ORDER BY count DESC, city.id\n  RETURN collect({value: city.id, label: city.name, count: count}) AS cities\n}\nRETURN {\n  regionId: home.id, regionName: home.name,\n  industry: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i {.id, .title} }),\n  total: size(shown), all: size(found), overdue: size([x IN found WHERE x.overdue]),\n  states: states, modes: modes, links: links, cities: cities,\n  groups: COLLECT {\n    CALL (home) {\n      MATCH (:Industry {id: $industryId})<-[:WORKS_ON]-(g:Group) RETURN g\n      UNION\n      MATCH (home)<-[:GROUP_OF]-(g:Group) WHERE $industryId IS NULL RETURN g\n    }\n    WITH g, found WHERE NOT coalesce(g.createdIn, '') IN staging\n    RETURN {value: g.id, label: g.name, count: size([x IN found WHERE x.t.groupId = g.id])} ORDER BY g.id\n  },\n  contactOutcomes: outcomes,\n  rows: COLLECT {\n    UNWIND shown AS x\n    WITH x WHERE $after IS NULL OR x.order > $after\n    WITH x ORDER BY x.order LIMIT $first\n    WITH x.e AS e, x.t AS t, x.l AS l, x.order AS order, x.overdue AS overdue\n    RETURN t {.id, .mode, .stage, .reason, .origin, .groupId, .nextStep, .nextOn, .lookAgainOn, .movedBecause, .addedBy, .addedAt, .by,\n      .recordedAt, .version, .regionId, .industryId, order: order, overdue: overdue,\n      enterpriseId: e.id, enterpriseName: e.name, uscc: e.uscc, demo: coalesce(e.demo, false),\n      at: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.name }),\n      linkId: l.id, linkName: l.name,\n      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),\n      contacts: COUNT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT' },\n      last: head(COLLECT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT'\n        RETURN f {.on, .outcome, .who} ORDER BY f.on DESC, f.id LIMIT 1 })} AS row\n  }\n} AS view",
};

/** The dated thresholds of one chain, the latest first, those taken back among them. */
export const targetingRuleSets: Query<{ readonly industryId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: RuleSetsView }> = {
  name: 'targeting/rule-sets',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nMATCH (i:Industry {id: $industryId})\nWHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging\nRETURN {\n  id: i.id, title: i.title,\n  regionId: head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home.id }),\n  sets: COLLECT {\n    MATCH (s:VerdictRuleSet {industryId: i.id})\n    WITH s ORDER BY s.validFrom DESC, s.id LIMIT 100\n    RETURN s {.id, .validFrom, .validTo, .source, .by, .values, .version, .state, .withdrawnBecause, at: s.recordedAt}\n  }\n} AS view",
};

/** Creates prices of a place or changes only what differs; one row back for every row given. */
export const targetingSaveCostPrice: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-cost-price',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:CostPrice {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates records of which core factors a region has on links (核心要素) or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveFactorsAt: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-factors-at',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:FACTORS_AT {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates contacts and notes about targets or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveFollowed: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-followed',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:FOLLOWED {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates signed judgements of people on links (专家判定) or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveJudged: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-judged',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:JUDGED {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates dated notes of people on links (趋势, 产业转移) or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveNoted: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-noted',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:NOTED {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates what firms raised or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveRaisedBy: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-raised-by',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Clue {id: row.from})\nMATCH (b:Enterprise {id: row.to})\nMERGE (a)-[f:RAISED_BY {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates dated thresholds of verdicts or changes only what differs; one row back for every row given. */
export const targetingSaveRuleSet: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-rule-set',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:VerdictRuleSet {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates open scenarios (应用场景) or changes only what differs; one row back for every row given. */
export const targetingSaveScenario: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-scenario',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Scenario {id: row.id})\nON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1\nON MATCH SET n._lock = true\nWITH row, n, CASE WHEN n._lock THEN properties(n) END AS before\nWITH row, n, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates records of where a region gets links from (外部供应商数、自给率) or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveSupplyAt: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-supply-at',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:SUPPLY_AT {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates targets of the reserve (目标企业储备库) or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveTargeted: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-targeted',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:TARGETED {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** Creates visits to firms or changes only what differs; one row back for every row whose two ends exist. */
export const targetingSaveVisited: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[] | null; readonly before: { readonly [key: string]: Value } | null; readonly floats: readonly string[] | null }> = {
  name: 'targeting/save-visited',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:VISITED {id: row.id}]->(b)\nON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1\nON MATCH SET f._lock = true\nWITH row, f, CASE WHEN f._lock THEN properties(f) END AS before\nWITH row, f, before, CASE WHEN before IS NOT NULL THEN\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed\nFOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,\n       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats",
};

/** What stands around a link as one region sees it, in one trip: firms of the region on the chain (anchors), what the */
export const targetingTargets: Query<{ readonly asked: { readonly [key: string]: Value }; readonly anchors: number; readonly firms: number; readonly fan: number; readonly hub: number; readonly viewer: { readonly [key: string]: Value } }, { readonly view: TargetView }> = {
  name: 'targeting/targets',
  mode: 'read',
  text: "MATCH (i:Industry {id: $asked.industryId})-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink {id: $asked.linkId})\nMATCH (r:Region {id: $asked.region})\nWHERE $viewer.id IS NOT NULL\nWITH i, l, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nWHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(l.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging\nWITH *, COLLECT { MATCH (x:Region)-[:PART_OF*0..5]->(r) RETURN x.id } AS area,\n  COLLECT { MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(x:ChainLink) WHERE NOT coalesce(x.createdIn, '') IN staging RETURN x ORDER BY x.order } AS links,\n  COLLECT { MATCH (x:ChainLink)-[:CHILD_OF*0..3]->(l) RETURN x } AS span\nWITH *, COLLECT {\n    UNWIND links AS x MATCH (x)<-[o:OCCUPIES]-(a:Enterprise)\n    WHERE o.state = 'CONFIRMED' AND NOT coalesce(o.createdIn, '') IN staging\n      AND EXISTS { MATCH (a)-[f:LOCATED_IN]->(home:Region) WHERE home.id IN area AND NOT coalesce(f.createdIn, '') IN staging }\n    WITH a, min(CASE o.role WHEN 'LEADER' THEN 0 ELSE 1 END) AS rank RETURN a ORDER BY rank, a.id LIMIT $anchors\n  } AS anchors, COLLECT { UNWIND span AS x MATCH (x)<-[f:IN_LINK]-(p:Product) WHERE coalesce(f.state, '') <> 'REJECTED' AND NOT coalesce(f.createdIn, '') IN staging RETURN DISTINCT p ORDER BY p.id LIMIT $fan } AS products\nWITH *, COLLECT { UNWIND products AS p MATCH (p)<-[m:MAKES]-(f:Enterprise) WHERE coalesce(m.state, '') <> 'REJECTED' AND NOT coalesce(m.createdIn, '') IN staging RETURN DISTINCT f ORDER BY f.id LIMIT $firms }\n  + COLLECT { UNWIND span AS x MATCH (x)<-[o:OCCUPIES]-(f:Enterprise) WHERE o.state <> 'REJECTED' AND NOT coalesce(o.createdIn, '') IN staging RETURN DISTINCT f ORDER BY f.id LIMIT $firms } AS makers\nCALL (links, span, products, makers, anchors) {\n  UNWIND links AS x MATCH (x)-[e:SUPPLIES]->() RETURN e\n  UNION UNWIND span AS x MATCH (x)-[e:CHILD_OF]->() RETURN e\n  UNION UNWIND products AS p MATCH (p)-[e:IN_LINK]->(x) WHERE x IN span RETURN e\n  UNION UNWIND products AS p MATCH (p)<-[e:MAKES]-(f) WHERE f IN makers RETURN e\n  UNION UNWIND makers AS f MATCH (f)-[e:OCCUPIES]->(x) WHERE x IN span RETURN e\n  UNION UNWIND anchors AS a MATCH (a)-[e:OCCUPIES]->(x) WHERE x IN links RETURN e\n  UNION UNWIND anchors AS a CALL (a) { MATCH (a)-[e:SELLS_TO]-() RETURN e ORDER BY e.id LIMIT $fan } RETURN e\n  UNION UNWIND anchors AS a CALL (a) { MATCH (a)-[e:HOLDS]-() RETURN e ORDER BY e.id LIMIT $fan } RETURN e\n  UNION UNWIND anchors AS a CALL (a) { MATCH (a)<-[:HOLDS]-(s:Enterprise) WHERE COUNT { (s)--() } <= $hub RETURN s ORDER BY s.id LIMIT $fan } WITH DISTINCT s CALL (s) { MATCH (s)-[e:HOLDS]->() RETURN e ORDER BY e.id LIMIT $fan } RETURN e\n  UNION UNWIND anchors AS a CALL (a) { MATCH (a)-[m:MAKES]->(p:Product) RETURN m, p ORDER BY p.id LIMIT $fan } CALL (p, m) { RETURN m AS e UNION MATCH (p)-[u:MADE_FROM|USED_IN]-(q:Product)<-[n:MAKES]-() WITH u, n ORDER BY u.id, n.id LIMIT $fan UNWIND [u, n] AS e RETURN e } RETURN DISTINCT e\n  UNION UNWIND makers[..$fan] AS f MATCH (f)-[e:CLASSED_AS]->(:IndustryCode) RETURN e\n  UNION UNWIND makers[..$fan] AS f MATCH (f)-[:CLASSED_AS]->(c:IndustryCode) WHERE COUNT { (c)<-[:CLASSED_AS]-() } <= $hub WITH DISTINCT c CALL (c) { MATCH (c)<-[e:CLASSED_AS]-() RETURN e ORDER BY e.id LIMIT $fan } RETURN e\n  UNION UNWIND makers[..$fan] AS f CALL (f) { MATCH (f)-[:MAKES]->(q:Product) WHERE 2 <= COUNT { (q)<-[:MAKES]-() } <= $fan RETURN q ORDER BY q.id LIMIT $fan } WITH DISTINCT q MATCH (q)<-[e:MAKES]-() RETURN e\n  UNION UNWIND links AS x MATCH (x)<-[o:OCCUPIES]-(f:Enterprise)<-[g:SIGNAL_OF]-(s:ExpansionSignal) WHERE s.on >= $asked.since AND o.state <> 'REJECTED' WITH o, g ORDER BY s.on DESC LIMIT $firms UNWIND [o, g] AS e RETURN e\n}\nWITH i, l, r, staging, area, links, span, anchors, e\nWHERE coalesce(e.state, '') <> 'REJECTED' AND NOT coalesce(e.createdIn, '') IN staging\n  AND NOT coalesce(startNode(e).createdIn, '') IN staging AND NOT coalesce(endNode(e).createdIn, '') IN staging\nWITH i, l, r, staging, area, links, span, anchors, collect(e) AS relations\nCALL (relations) { UNWIND relations AS e UNWIND [startNode(e), endNode(e)] AS n WITH DISTINCT n RETURN collect(n) AS things }\nWITH *, [n IN things WHERE n:Enterprise] + COLLECT { MATCH (f:Enterprise {id: $asked.enterpriseId}) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN f } AS firms\nRETURN {\n  industryId: i.id, link: l {.id, .name}, region: r {.id, .name}, span: [x IN span | x.id], anchors: [a IN anchors | a.id],\n  stance: head(COLLECT { MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1 }),\n  things: [n IN things WHERE NOT n:Enterprise | {id: n.id, kind: labels(n)[0], name: coalesce(n.name, n.title, n.label, n.id)}],\n  relations: [e IN relations | e {.state, .asOf, .share, source: head(e.sourceIds), type: type(e), fromId: startNode(e).id, toId: endNode(e).id}],\n  firms: COLLECT {\n    UNWIND firms AS f WITH DISTINCT f RETURN f {.id, .name, .status, .tags, .stockCode, .exchange, .branchForm, .capitalFen, .capitalCurrency,\n      demo: coalesce(f.demo, false), ways: COUNT { (f)--() }, here: EXISTS { MATCH (f)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area },\n      region: head(COLLECT { MATCH (f)-[:LOCATED_IN]->(x:Region) RETURN x {.id, .name} ORDER BY x.id LIMIT 1 }),\n      city: head(COLLECT { MATCH (f)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(x:Region) WHERE x.level = 'CITY' RETURN x.name LIMIT 1 }),\n      talks: COLLECT {\n        CALL (f) { RETURN f AS firm UNION MATCH (f)-[h:HOLDS]-(firm:Enterprise) WHERE coalesce(h.share, 1.0) >= 0.5 AND coalesce(h.state, '') <> 'REJECTED' RETURN firm LIMIT $fan }\n        MATCH (firm)-[t:FOLLOWED {state: 'CONFIRMED'}]->(at:ChainLink) WHERE t.kind = 'CONTACT' AND NOT coalesce(t.createdIn, '') IN staging\n        WITH f, firm, t, at ORDER BY t.on DESC, t.id LIMIT 3 RETURN t {.id, .on, .who, .by, .outcome, firmName: firm.name, own: firm = f, linkName: at.name, groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })} },\n      branches: COLLECT {\n        MATCH (f)-[h:HOLDS]->(b:Enterprise)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area AND h.share >= 0.5 AND NOT coalesce(h.createdIn, '') IN staging RETURN b.name LIMIT 3\n        UNION MATCH (b:Enterprise) USING INDEX SEEK b:Enterprise(nameKey)\n        WHERE b.nameKey STARTS WITH f.nameKey AND b.nameKey <> f.nameKey AND b.branchForm <> 'LEGAL_PERSON' AND NOT coalesce(b.createdIn, '') IN staging\n          AND EXISTS { MATCH (b)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area } RETURN b.name LIMIT 3\n      },\n      signals: COLLECT { MATCH (f)<-[g:SIGNAL_OF]-(s:ExpansionSignal) WHERE coalesce(g.state, '') <> 'REJECTED' AND NOT coalesce(s.createdIn, '') IN staging RETURN s {.name, .on, .kind} ORDER BY s.on DESC LIMIT 3 }}\n  },\n  sources: COLLECT { UNWIND relations AS e WITH DISTINCT head(e.sourceIds) AS id MATCH (s:Source {id: id}) RETURN s {.id, .title, .date} },\n  presences: COLLECT { UNWIND links AS x MATCH (p:Presence {id: r.id + '~' + x.id})\n    RETURN {linkId: x.id, top: NOT EXISTS { (x)-[:CHILD_OF]->() }, local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0),\n      toReview: coalesce(p.toReview, 0), leaders: coalesce(p.leaders, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult} },\n  counts: COLLECT {\n    UNWIND links AS x MATCH (x)<-[of:COUNT_OF]-(c:ReferenceCount)-[:REPORTED_IN]->(at:Region)\n    WHERE (EXISTS { (r)-[:PART_OF*1..5]->(at) } OR at.level = 'NATION') AND coalesce(c.state, 'CONFIRMED') = 'CONFIRMED' AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging\n    RETURN {linkId: x.id, regionId: at.id, regionName: at.name, measure: c.measure, year: c.year, value: c.value, origin: c.origin}\n  },\n  ruleSets: COLLECT { MATCH (s:VerdictRuleSet {industryId: i.id}) WHERE s.state = 'CONFIRMED' RETURN s {.id, .validFrom, .validTo, .source, .by, .values} },\n  peers: COLLECT { UNWIND links AS x MATCH (p:Presence {linkId: x.id}) MATCH (peer:Region {id: p.regionId}) WHERE peer.level = r.level\n    RETURN {linkId: x.id, regionId: peer.id, regionName: peer.name, local: coalesce(p.local, 0)} }\n} AS view",
};

/** When a firm was called on, by whom, and what it answered. A merged firm's visits are those of the one it was merged into. */
export const targetingVisitsOf: Query<{ readonly enterpriseId: string; readonly viewer: { readonly [key: string]: Value } }, { readonly view: FirmVisits }> = {
  name: 'targeting/visits-of',
  mode: 'read',
  text: "WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging\nCALL () {\n  MATCH (e:Enterprise {id: $enterpriseId}) RETURN e\n  UNION\n  MATCH (:MergedEnterprise {id: $enterpriseId})-[:MERGED_INTO*1..8]->(e:Enterprise) RETURN e\n}\nWITH e, staging WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging\nRETURN {\n  enterpriseId: e.id, name: e.name, address: e.address,\n  region: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r {.id, .name} ORDER BY r.id }),\n  links: COLLECT { MATCH (e)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging RETURN l.name ORDER BY l.id LIMIT 8 },\n  visits: COLLECT {\n    MATCH (e)-[v:VISITED {state: 'CONFIRMED'}]->(:Region) WHERE NOT coalesce(v.createdIn, '') IN staging\n    WITH e, v ORDER BY v.on DESC, v.id LIMIT 50\n    RETURN v {.id, .on, .who, .text, .by, .recordedAt, .version, answers: COLLECT {\n      MATCH (e)-[f:SELLS_TO]-(other:Enterprise) WHERE v.sourceId IN f.sourceIds AND coalesce(f.state, '') <> 'REJECTED'\n      RETURN {id: f.id, kind: CASE startNode(f) WHEN e THEN 'CUSTOMER' ELSE 'SUPPLIER' END, text: f.what, amount: null,\n        firm: other {.id, .name}} AS answer ORDER BY f.id\n      UNION\n      MATCH (e)<-[f:SIGNAL_OF]-(n:ExpansionSignal) WHERE v.sourceId IN f.sourceIds AND coalesce(f.state, '') <> 'REJECTED'\n      RETURN {id: f.id, kind: CASE n.kind WHEN '用地用房' THEN 'SPACE' ELSE 'EXPANSION' END, text: n.name, amount: n.amountText, firm: null} AS answer ORDER BY f.id\n      UNION\n      MATCH (e)<-[f:RAISED_BY]-(n:Clue) WHERE v.sourceId IN f.sourceIds AND coalesce(f.state, '') <> 'REJECTED'\n      RETURN {id: f.id, kind: 'PROBLEM', text: n.name, amount: null, firm: null} AS answer ORDER BY f.id\n    }}\n  }\n} AS view",
};

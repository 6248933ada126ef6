// Made by `npm run gen` from the .cypher files beside it: change those.
import type { Query, Value } from '../server/platform/graph/query.ts';
import type { UserRow, ViewerRow } from '../server/auth/auth.types.ts';
import type { ChainMapView, IndustryRow, LinkRow, PresenceKey } from '../server/chain/chain.types.ts';
import type { EnterprisePage, EnterpriseRow, KnownRegion, LinkRules, OccupationListView, OccupationRow } from '../server/enterprise/enterprise.types.ts';
import type { RegionRow } from '../server/region/region.types.ts';
import type { SearchHitRow } from '../server/search/search.types.ts';

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

/** Creates carriers or changes only what differs; one row back for every row given. */
export const carrierSaveCarrier: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'carrier/save-carrier',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Carrier {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates the operator of a carrier or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveOperates: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'carrier/save-operates',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})\nMATCH (b:Carrier {id: row.to})\nMERGE (a)-[f:OPERATES {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates the region of a carrier or changes only what differs; one row back for every row whose two ends exist. */
export const carrierSaveSitedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'carrier/save-sited-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Carrier {id: row.from})\nMATCH (b:Region {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:SITED_IN]->(other:Region)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:SITED_IN {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
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

/** What a reader may switch to, in one trip: all industries with their district, the districts that have 重点产业 or */
export const chainChoices: Query<{ readonly viewer: { readonly [key: string]: Value } }, { readonly industries: readonly IndustryRow[]; readonly regions: readonly RegionRow[] }> = {
  name: 'chain/choices',
  mode: 'read',
  text: "UNWIND [$viewer.id] AS viewer\nWITH viewer WHERE viewer IS NOT NULL\nRETURN COLLECT {\n    MATCH (i:Industry)\n    WITH i ORDER BY i.order, i.id\n    RETURN i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,\n      region: head(COLLECT {\n        MATCH (home:Region)-[:FOCUSES_ON]->(i)\n        RETURN home {.id, .name, .level,\n          parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n          path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n      })}\n  } AS industries,\n  COLLECT {\n    CALL () {\n      MATCH (d:Region)-[:FOCUSES_ON]->(:Industry)\n      RETURN d\n      UNION\n      MATCH (d:Region)<-[:GROUP_OF]-(:Group)\n      RETURN d\n    }\n    MATCH (d)<-[:PART_OF*0..1]-(r:Region)\n    WITH DISTINCT r ORDER BY r.id\n    RETURN r {.id, .name, .level,\n      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n  } AS regions",
};

/** Industries by id, of a district, or all of them; the batch loader of an industry's edges too. */
export const chainIndustries: Query<{ readonly ids: readonly string[] | null; readonly region: string | null; readonly want: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly industry: IndustryRow }> = {
  name: 'chain/industries',
  mode: 'read',
  text: "MATCH (i:Industry)\nWHERE $viewer.id IS NOT NULL\n  AND ($ids IS NULL OR i.id IN $ids)\n  AND ($region IS NULL OR EXISTS { (:Region {id: $region})-[:PART_OF*0..5]->(:Region)-[:FOCUSES_ON]->(i) })\nWITH i ORDER BY i.order, i.id\nRETURN i.id AS id, i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,\n  region: CASE WHEN 'region' IN $want THEN head(COLLECT {\n    MATCH (r:Region)-[:FOCUSES_ON]->(i)\n    RETURN r {.id, .name, .level,\n      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n  }) END,\n  groups: CASE WHEN 'groups' IN $want THEN COLLECT {\n    MATCH (g:Group)-[:WORKS_ON]->(i)\n    RETURN g {.id, .name, .shape, .focus,\n      members: COLLECT {\n        MATCH (g)-[:HAS_SEAT]->(seat:Seat)\n        OPTIONAL MATCH (seat)-[:HELD_BY]->(o:Organisation)\n        OPTIONAL MATCH (o)-[:UNIT_OF]->(parent:Organisation)\n        WITH seat, o, parent ORDER BY seat.order\n        RETURN seat {.id, .role, .post, .order,\n          organisation: o {.id, .name, .aliases, parent: parent {.id, .name}}}\n      },\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN g.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }\n    } ORDER BY g.id\n  } END,\n  dossier: CASE WHEN 'dossier' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_DOSSIER_ITEM]->(d:DossierItem)\n    WITH d ORDER BY d.order\n    RETURN d {.key, .label, .value, .order,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN d.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  } END,\n  sources: CASE WHEN 'sources' IN $want THEN COLLECT {\n    MATCH (s:Source) WHERE s.id IN i.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n  } END} AS industry",
};

/** Links by id as one region sees them: the link panel, and the batch loader of every edge of a link. */
export const chainLinks: Query<{ readonly ids: readonly string[]; readonly region: string; readonly want: readonly string[]; readonly pages: readonly ({ readonly [key: string]: Value })[]; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly link: LinkRow }> = {
  name: 'chain/links',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nCALL (id) {\n  MATCH (l:ChainLink {id: id})-[:IN_LANE]->(lane:Lane)<-[:HAS_LANE]-(i:Industry)\n  RETURN l, lane, i\n}\nOPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})\nCALL (l, r, i) {\n  UNWIND $pages AS page\n  CALL (page, l, r) {\n    MATCH (l)<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n    WHERE (page.state IS NULL OR o.state = page.state)\n      AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }\n    RETURN count(o) AS total\n  }\n  CALL (page, l, r, i) {\n    MATCH (l)<-[:CHILD_OF*0..4]-(at:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n    WHERE (page.state IS NULL OR o.state = page.state)\n      AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }\n    WITH page, o, e, at,\n         // The order of enterprise/occupation-list: a list begun here goes on there.\n         CASE o.role WHEN 'LEADER' THEN '1' WHEN 'BACKBONE' THEN '2' ELSE '3' END + '|'\n           + right('000' + toString(1000 - toInteger(round(coalesce(o.confidence, 1.0) * 1000))), 4) + '|' + e.name + '|' + o.id AS order\n    WHERE page.after IS NULL OR order > page.after\n    WITH page, o, e, at, order ORDER BY order\n    WITH page, collect({o: o, e: e, at: at, order: order}) AS found\n    UNWIND found[..page.first] AS f\n    WITH f.o AS o, f.e AS e, f.at AS at, f.order AS order\n    WITH o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons, order,\n      link: at {.id, .name, industryTitle: i.title},\n      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n        .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags,\n        region: head(COLLECT {\n          MATCH (e)-[:LOCATED_IN]->(place:Region)\n          RETURN place {.id, .name, .level,\n            parentId: head(COLLECT { MATCH (place)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n            path: COLLECT { MATCH way = (place)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(way) DESC }}\n        })},\n      sources: COLLECT {\n        MATCH (s:Source) WHERE s.id IN o.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n      }} AS row\n    RETURN collect(row) AS rows\n  }\n  RETURN collect({key: page.key, total: total, rows: rows}) AS pages\n}\nRETURN id, l {.id, .name, .order, .criticality, .support, .note, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,\n  regionId: r.id, regionName: r.name, laneId: lane.id, industryId: i.id, industryTitle: i.title,\n  parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id }),\n  presence: {local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0),\n    leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult},\n  stance: CASE WHEN 'stance' IN $want THEN head(COLLECT {\n    MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) RETURN u.stance LIMIT 1\n  }) END,\n  suppliers: CASE WHEN 'suppliers' IN $want THEN COLLECT {\n    MATCH (l)<-[:SUPPLIES]-(o:ChainLink) RETURN o {.id, .name} ORDER BY o.id\n  } END,\n  customers: CASE WHEN 'customers' IN $want THEN COLLECT {\n    MATCH (l)-[:SUPPLIES]->(o:ChainLink) RETURN o {.id, .name} ORDER BY o.id\n  } END,\n  children: CASE WHEN 'children' IN $want THEN COLLECT {\n    MATCH (l)<-[:CHILD_OF]-(o:ChainLink) WITH o ORDER BY o.order RETURN o {.id, .name}\n  } END,\n  survey: CASE WHEN 'survey' IN $want THEN head(COLLECT {\n    MATCH (r)-[s:SURVEYED]->(l) RETURN s {.id, .on, .by, .scope, .result, .version} ORDER BY s.on DESC LIMIT 1\n  }) END,\n  sources: CASE WHEN 'sources' IN $want THEN COLLECT {\n    MATCH (s:Source) WHERE s.id IN l.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n  } END,\n  pages: pages\n} AS link",
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

/** One chain as one region sees it, in one trip; each part only when it is wanted. */
export const chainMap: Query<{ readonly industryId: string; readonly region: string; readonly want: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly view: ChainMapView }> = {
  name: 'chain/map',
  mode: 'read',
  text: "MATCH (i:Industry {id: $industryId})\nMATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nRETURN {\n  industry: i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,\n    region: head(COLLECT {\n      MATCH (home:Region)-[:FOCUSES_ON]->(i)\n      RETURN home {.id, .name, .level,\n        parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n        path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n    })},\n  region: r {.id, .name, .level,\n    parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n    path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }},\n  dossier: CASE WHEN 'dossier' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_DOSSIER_ITEM]->(d:DossierItem)\n    WITH d ORDER BY d.order\n    RETURN d {.key, .label, .value, .order,\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN d.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  } END,\n  lanes: CASE WHEN 'lanes' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(lane:Lane)\n    RETURN lane {.id, .name, .stage, .order} ORDER BY lane.order\n  } END,\n  links: CASE WHEN 'links' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink)\n    OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})\n    OPTIONAL MATCH (l)-[:CHILD_OF]->(parent:ChainLink)\n    WITH lane, l, p, parent ORDER BY l.order\n    RETURN l {.id, .name, .order, .criticality, .support, .note, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,\n      regionId: r.id, regionName: r.name, laneId: lane.id, parentId: parent.id, industryId: i.id, industryTitle: i.title,\n      presence: CASE WHEN 'presence' IN $want THEN {\n        local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0),\n        leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult\n      } END,\n      stance: CASE WHEN 'stance' IN $want THEN head(COLLECT {\n        MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) RETURN u.stance LIMIT 1\n      }) END}\n  } END,\n  supplies: CASE WHEN 'supplies' IN $want THEN COLLECT {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(from:ChainLink)-[s:SUPPLIES]->(to:ChainLink)\n    RETURN s {.id, .what, fromId: from.id, toId: to.id} ORDER BY s.id\n  } END,\n  demo: 'demo' IN $want AND EXISTS {\n    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\n    MATCH (p:Presence {id: r.id + '~' + l.id}) WHERE p.demo > 0\n  }\n} AS view",
};

/** Counts distinct enterprises per (region with its sub-regions, link with its sub-links); the locks are held. */
export const chainRecountPresence: Query<{ readonly pairs: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string; readonly changed: boolean }> = {
  name: 'chain/recount-presence',
  mode: 'write',
  text: "UNWIND $pairs AS pair\nMATCH (p:Presence {id: pair.id})\nCALL (pair) {\n  MATCH (top:ChainLink {id: pair.linkId})\n  MATCH (top)<-[:CHILD_OF*0..4]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n  WHERE o.state IN ['CONFIRMED', 'TO_REVIEW']\n    AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: pair.regionId}) }\n  WITH e, collect({state: o.state, role: o.role, capacity: o.kind IN l.capacityKinds}) AS found\n  WITH e,\n       any(f IN found WHERE f.state = 'CONFIRMED') AS confirmed,\n       any(f IN found WHERE f.state = 'TO_REVIEW') AS toReview,\n       any(f IN found WHERE f.state = 'CONFIRMED' AND f.capacity) AS local,\n       any(f IN found WHERE f.state = 'CONFIRMED' AND f.role = 'LEADER') AS leader\n  RETURN count(CASE WHEN confirmed THEN 1 END) AS confirmed,\n         count(CASE WHEN toReview THEN 1 END) AS toReview,\n         count(CASE WHEN local THEN 1 END) AS local,\n         count(CASE WHEN leader THEN 1 END) AS leaders,\n         count(CASE WHEN e.demo THEN 1 END) AS demo\n}\nWITH p, confirmed, toReview, local, leaders, demo,\n     NOT coalesce([p.confirmed, p.toReview, p.local, p.leaders, p.demo] = [confirmed, toReview, local, leaders, demo], false) AS changed\nSET p.confirmed = confirmed, p.toReview = toReview, p.local = local, p.leaders = leaders, p.demo = demo\nREMOVE p._lock\nRETURN p.id AS id, changed",
};

/** Removes demo survey records. */
export const chainRemoveDemoSurveys: Query<Record<never, never>, { readonly id: string; readonly regionId: string; readonly linkId: string }> = {
  name: 'chain/remove-demo-surveys',
  mode: 'write',
  text: "MATCH (r:Region)-[s:SURVEYED {demo: true}]->(l:ChainLink)\nWITH r, s, l, s.id AS id\nDELETE s\nRETURN id, r.id AS regionId, l.id AS linkId",
};

/** Creates the parent of a sub-link or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveChildOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-child-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:CHILD_OF]->(other:ChainLink)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:CHILD_OF {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates dossier items or changes only what differs; one row back for every row given. */
export const chainSaveDossierItem: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-dossier-item',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:DossierItem {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates the industries a district focuses on or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveFocusesOn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-focuses-on',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:Industry {id: row.to})\nMERGE (a)-[f:FOCUSES_ON {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates the dossier of an industry or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveHasDossierItem: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-has-dossier-item',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Industry {id: row.from})\nMATCH (b:DossierItem {id: row.to})\nMERGE (a)-[f:HAS_DOSSIER_ITEM {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates the lanes of an industry or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveHasLane: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-has-lane',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Industry {id: row.from})\nMATCH (b:Lane {id: row.to})\nMERGE (a)-[f:HAS_LANE {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates the lane of a link or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveInLane: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-in-lane',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})\nMATCH (b:Lane {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:IN_LANE]->(other:Lane)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:IN_LANE {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates industries or changes only what differs; one row back for every row given. */
export const chainSaveIndustry: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-industry',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Industry {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates lanes or changes only what differs; one row back for every row given. */
export const chainSaveLane: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-lane',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Lane {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates chain links or changes only what differs; one row back for every row given. */
export const chainSaveLink: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-link',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:ChainLink {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates supply edges or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveSupplies: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-supplies',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:ChainLink {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:SUPPLIES {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates survey records (摸底) or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveSurveyed: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-surveyed',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:SURVEYED {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates what a district takes on of a link (承接) or changes only what differs; one row back for every row whose two ends exist. */
export const chainSaveUndertakes: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'chain/save-undertakes',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:UNDERTAKES {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Copies the day and result of the latest survey to the counts, where the map reads it. */
export const chainSetSurveyed: Query<{ readonly pairs: readonly ({ readonly [key: string]: Value })[] }, { readonly id: string }> = {
  name: 'chain/set-surveyed',
  mode: 'write',
  text: "UNWIND $pairs AS pair\nMERGE (p:Presence {id: pair.id})\nON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0\nWITH p, pair\nCALL (pair) {\n  MATCH (:Region {id: pair.regionId})-[s:SURVEYED]->(:ChainLink {id: pair.linkId})\n  RETURN s ORDER BY s.on DESC LIMIT 1\n  UNION\n  RETURN null AS s\n}\nWITH p, collect(s)[0] AS latest\nSET p.surveyedAt = latest.on, p.surveyResult = latest.result\nRETURN p.id AS id",
};

/** Enterprises by id: the enterprise page, and the batch loader of an enterprise's edges. */
export const enterpriseEnterprises: Query<{ readonly ids: readonly string[]; readonly want: readonly string[]; readonly viewer: { readonly [key: string]: Value } }, { readonly id: string; readonly enterprise: EnterpriseRow }> = {
  name: 'enterprise/enterprises',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (e:Enterprise {id: id})\nWHERE $viewer.id IS NOT NULL\nRETURN id, e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n  .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags,\n  region: CASE WHEN 'region' IN $want THEN head(COLLECT {\n    MATCH (e)-[:LOCATED_IN]->(r:Region)\n    RETURN r {.id, .name, .level,\n      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}\n  }) END,\n  location: CASE WHEN 'location' IN $want THEN head(COLLECT {\n    MATCH (e)-[f:LOCATED_IN]->(r:Region)\n    RETURN f {.rule, .precision, .state, regionId: r.id}\n  }) END,\n  history: CASE WHEN 'history' IN $want THEN COLLECT {\n    CALL (e) {\n      MATCH (c:Change {factId: 'Enterprise/' + e.id})\n      RETURN c, 'ENTERPRISE' AS about, null AS linkName\n      UNION ALL\n      MATCH (c:Change) WHERE c.factId STARTS WITH 'LOCATED_IN/' + e.id + '~'\n      RETURN c, 'LOCATION' AS about, null AS linkName\n      UNION ALL\n      MATCH (c:Change) WHERE c.factId STARTS WITH 'OCCUPIES/' + e.id + '~'\n      OPTIONAL MATCH (l:ChainLink {id: split(c.factId, '~')[1]})\n      RETURN c, 'OCCUPATION' AS about, l.name AS linkName\n    }\n    WITH c, about, linkName ORDER BY c.at DESC, c.id LIMIT 100\n    RETURN c {.id, .at, .by, .batchId, .field, .before, .after, about: about, linkName: linkName}\n  } END,\n  sources: CASE WHEN 'sources' IN $want THEN COLLECT {\n    MATCH (s:Source) WHERE s.id IN e.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id\n  } END,\n  occupations: CASE WHEN 'occupations' IN $want THEN COLLECT {\n    MATCH (e)-[o:OCCUPIES]->(l:ChainLink)\n    WITH e, o, l ORDER BY o.id\n    RETURN o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons,\n      link: l {.id, .name,\n        industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},\n      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n        .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags},\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  } END} AS enterprise",
};

/** Every region that the map knows, with the one that took over a retired code. */
export const enterpriseKnownRegions: Query<Record<never, never>, { readonly region: KnownRegion }> = {
  name: 'enterprise/known-regions',
  mode: 'read',
  text: "MATCH (r:Region)\nWITH r ORDER BY r.id\nRETURN r {.id, .name, .level, .current,\n  parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n  successorId: head(COLLECT { MATCH (r)-[:SUCCEEDED_BY]->(next:Region) RETURN next.id })} AS region",
};

/** Every link of every chain with the words that tell who stands on it. */
export const enterpriseLinkRules: Query<Record<never, never>, { readonly link: LinkRules }> = {
  name: 'enterprise/link-rules',
  mode: 'read',
  text: "MATCH (i:Industry)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)\nWITH i, l ORDER BY l.id\nRETURN l {.id, .name, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, industryId: i.id,\n  parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id })} AS link",
};

/** The name of the link that a list of occupations of a region is of; no row: there is no such link or region. */
export const enterpriseListNames: Query<{ readonly linkId: string; readonly region: string; readonly viewer: { readonly [key: string]: Value } }, { readonly link: string }> = {
  name: 'enterprise/list-names',
  mode: 'read',
  text: "MATCH (l:ChainLink {id: $linkId})\nWHERE $viewer.id IS NOT NULL AND EXISTS { MATCH (:Region {id: $region}) }\nRETURN l.name AS link",
};

/** A page of enterprises in the order of their names, within a region, on a link (with its sub-links), or by text. */
export const enterpriseList: Query<{ readonly region: string | null; readonly linkId: string | null; readonly text: string | null; readonly after: string | null; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly page: EnterprisePage }> = {
  name: 'enterprise/list',
  mode: 'read',
  text: "CALL () {\n  CALL db.index.fulltext.queryNodes('search_names', coalesce($text, 'a')) YIELD node AS e\n  WHERE $text IS NOT NULL AND e:Enterprise\n  RETURN e\n  UNION\n  MATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)\n  WHERE $text IS NULL AND o.state <> 'REJECTED'\n  RETURN DISTINCT e\n  UNION\n  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(e:Enterprise)\n  WHERE $text IS NULL AND $linkId IS NULL\n  RETURN e\n  UNION\n  MATCH (e:Enterprise)\n  WHERE $text IS NULL AND $linkId IS NULL AND $region IS NULL\n  RETURN e\n}\nWITH e\nWHERE $viewer.id IS NOT NULL\n  AND ($region IS NULL OR EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })\n  AND ($linkId IS NULL OR EXISTS {\n    MATCH (e)-[o:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(:ChainLink {id: $linkId}) WHERE o.state <> 'REJECTED'\n  })\nWITH e, e.name + '|' + e.id AS order ORDER BY order\nWITH collect({e: e, order: order}) AS found\nWITH size(found) AS total, [f IN found WHERE $after IS NULL OR f.order > $after][..$first] AS shown\nRETURN {total: total, rows: COLLECT {\n  UNWIND shown AS f\n  WITH f.e AS e, f.order AS order\n  RETURN e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n    .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags, order: order}\n}} AS page",
};

/** Takes the locks of occupations in the order of their ids and reads what they say now; no row: there is none. */
export const enterpriseLockOccupations: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly enterpriseId: string; readonly enterpriseName: string; readonly linkId: string; readonly state: string; readonly version: number; readonly lastBy: string | null; readonly lastAt: string | null }> = {
  name: 'enterprise/lock-occupations',
  mode: 'write',
  text: "UNWIND $ids AS wanted\nWITH DISTINCT wanted ORDER BY wanted\nMATCH (e:Enterprise)-[o:OCCUPIES {id: wanted}]->(l:ChainLink)\nSET o._lock = true\nREMOVE o._lock\nWITH e, o, l\nCALL (o) {\n  MATCH (c:Change {factId: 'OCCUPIES/' + o.id})\n  RETURN c ORDER BY c.at DESC LIMIT 1\n  UNION\n  RETURN null AS c\n}\nWITH e, l, o, collect(c)[0] AS last\nRETURN o.id AS id, e.id AS enterpriseId, e.name AS enterpriseName, l.id AS linkId, o.state AS state,\n       o.version AS version, last.by AS lastBy, last.at AS lastAt",
};

/** Takes the locks of the enterprises that codes or names (with district) name, and of their occupations, and reads them. */
export const enterpriseMatch: Query<{ readonly usccs: readonly string[]; readonly nameKeys: readonly string[] }, { readonly enterprise: { readonly [key: string]: Value }; readonly locatedIn: { readonly [key: string]: Value } | null; readonly occupations: readonly ({ readonly [key: string]: Value })[] }> = {
  name: 'enterprise/match',
  mode: 'write',
  text: "CALL () {\n  UNWIND $usccs AS uscc\n  MATCH (e:Enterprise {uscc: uscc})\n  RETURN e\n  UNION\n  UNWIND $nameKeys AS nameKey\n  MATCH (e:Enterprise {nameKey: nameKey})\n  RETURN e\n}\nWITH DISTINCT e\nSET e._lock = true\nREMOVE e._lock\nWITH e\nCALL (e) {\n  MATCH (e)-[o:OCCUPIES]->(l:ChainLink)\n  SET o._lock = true\n  REMOVE o._lock\n  WITH o, l\n  RETURN collect(o {.*, linkId: l.id}) AS occupations\n}\nRETURN properties(e) AS enterprise,\n       head(COLLECT { MATCH (e)-[f:LOCATED_IN]->(r:Region) RETURN f {.*, regionId: r.id} }) AS locatedIn,\n       occupations",
};

/** Occupations of a link and its sub-links by enterprises of a region, surest first, with what they can be narrowed by. */
export const enterpriseOccupationList: Query<{ readonly linkId: string; readonly region: string; readonly filter: { readonly [key: string]: Value }; readonly unverified: boolean; readonly after: string | null; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly list: OccupationListView }> = {
  name: 'enterprise/occupation-list',
  mode: 'read',
  text: "MATCH (r:Region {id: $region})\nWHERE $viewer.id IS NOT NULL\nCALL (r) {\n  MATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)-[:LOCATED_IN]->(at:Region)\n  WHERE EXISTS { (at)-[:PART_OF*0..5]->(r) } AND ($unverified OR e.status <> 'UNVERIFIED')\n  WITH o, e, l, at,\n    CASE WHEN at.id CONTAINS '-' THEN at.id ELSE '' END AS place,\n    CASE\n      WHEN e.capitalFen IS NULL THEN 'UNKNOWN'\n      WHEN e.capitalCurrency <> 'CNY' THEN 'FOREIGN'\n      WHEN e.capitalFen < 100000000 THEN 'BELOW_1M'\n      WHEN e.capitalFen < 1000000000 THEN 'FROM_1M'\n      WHEN e.capitalFen < 10000000000 THEN 'FROM_10M'\n      ELSE 'FROM_100M'\n    END AS band,\n    CASE o.role WHEN 'LEADER' THEN '1' WHEN 'BACKBONE' THEN '2' ELSE '3' END + '|'\n      + right('000' + toString(1000 - toInteger(round(coalesce(o.confidence, 1.0) * 1000))), 4) + '|' + e.name + '|' + o.id AS order\n  ORDER BY order\n  RETURN collect({o: o, e: e, l: l, at: at, place: place, band: band, order: order}) AS everything\n}\nWITH everything, [x IN everything WHERE $filter.state IS NULL OR x.o.state = $filter.state] AS all\nWITH everything, all, [x IN all WHERE\n  ($filter.regionId IS NULL OR x.at.id = $filter.regionId)\n  AND ($filter.unlocated IS NULL OR (x.place = '') = $filter.unlocated)\n  AND ($filter.status IS NULL OR x.e.status = $filter.status)\n  AND ($filter.capital IS NULL OR x.band = $filter.capital)\n  AND ($filter.tag IS NULL OR $filter.tag IN coalesce(x.e.tags, []))\n  AND ($filter.word IS NULL OR $filter.word IN coalesce(x.o.matchedWords, []))\n  AND ($filter.kind IS NULL OR x.o.kind = $filter.kind)\n  AND ($filter.text IS NULL OR toLower(x.e.name) CONTAINS toLower($filter.text)\n    OR toLower(coalesce(x.e.scope, '')) CONTAINS toLower($filter.text))] AS found\nCALL (everything, all) {\n  CALL (everything, all) {\n    UNWIND everything AS x\n    RETURN 'states' AS facet, x.o.state AS value, null AS label, x.o AS row\n    UNION ALL\n    UNWIND all AS x\n    UNWIND [['regions', x.place, CASE x.place WHEN '' THEN null ELSE x.at.name END], ['statuses', x.e.status, null],\n      ['capitals', x.band, null], ['kinds', x.o.kind, null]]\n      + [tag IN coalesce(x.e.tags, []) | ['tags', tag, null]]\n      + [word IN coalesce(x.o.matchedWords, []) | ['words', word, null]] AS item\n    RETURN item[0] AS facet, item[1] AS value, item[2] AS label, x.o AS row\n  }\n  WITH facet, value, label, count(DISTINCT row) AS rows\n  ORDER BY rows DESC, value\n  RETURN collect({facet: facet, value: value, label: label, count: rows}) AS facets\n}\nRETURN {\n  total: size(found),\n  rows: COLLECT {\n    UNWIND [x IN found WHERE $after IS NULL OR x.order > $after][..$first] AS x\n    WITH x, x.o AS o, x.e AS e, x.l AS l, x.at AS at\n    RETURN o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons, order: x.order,\n      link: l {.id, .name, industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},\n      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf,\n        .version, .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm,\n        .industryCodes, .tags,\n        region: at {.id, .name, .level,\n          parentId: head(COLLECT { MATCH (at)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n          path: COLLECT { MATCH p = (at)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}},\n      sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds\n        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}\n  },\n  facets: facets\n} AS list",
};

/** Occupations by id, with their two ends. */
export const enterpriseOccupationsById: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly occupation: OccupationRow }> = {
  name: 'enterprise/occupations-by-id',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (e:Enterprise)-[o:OCCUPIES {id: id}]->(l:ChainLink)\nRETURN id, o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,\n  .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons,\n  link: l {.id, .name, industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},\n  enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,\n    .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags},\n  sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds\n    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} AS occupation",
};

/** Removes up to a number of demo enterprises with their relations; the answer names the counts to make anew. */
export const enterpriseRemoveDemo: Query<{ readonly limit: number }, { readonly id: string; readonly pairs: readonly PresenceKey[] }> = {
  name: 'enterprise/remove-demo',
  mode: 'write',
  text: "MATCH (e:Enterprise {demo: true})\nWITH e ORDER BY e.id LIMIT $limit\nWITH e, e.id AS id, COLLECT {\n  MATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)\n  MATCH (e)-[:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(l:ChainLink)\n  RETURN DISTINCT {id: r.id + '~' + l.id, regionId: r.id, linkId: l.id}\n} AS pairs\nDETACH DELETE e\nRETURN id, pairs",
};

/** Creates enterprises or changes only what differs; one row back for every row given. */
export const enterpriseSaveEnterprise: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'enterprise/save-enterprise',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Enterprise {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates the region of an enterprise or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveLocatedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'enterprise/save-located-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:Region {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:LOCATED_IN]->(other:Region)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:LOCATED_IN {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates occupations (占位) or changes only what differs; one row back for every row whose two ends exist. */
export const enterpriseSaveOccupies: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'enterprise/save-occupies',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Enterprise {id: row.from})\nMATCH (b:ChainLink {id: row.to})\nMERGE (a)-[f:OCCUPIES {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Takes back occupations that a classifier proposed and nobody has judged. */
export const enterpriseWithdrawOccupations: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly version: number }> = {
  name: 'enterprise/withdraw-occupations',
  mode: 'write',
  text: "UNWIND $ids AS id\nMATCH (:Enterprise)-[o:OCCUPIES {id: id}]->(:ChainLink)\nWHERE o.state = 'TO_REVIEW'\nWITH o, o.id AS id, o.version AS version\nDELETE o\nRETURN id, version",
};

/** Imports that people ran, newest first, or the one of an id. */
export const importJobs: Query<{ readonly id: string | null; readonly kinds: readonly string[]; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly job: { readonly [key: string]: Value } }> = {
  name: 'import/jobs',
  mode: 'read',
  text: "MATCH (j:Job)\nWHERE $viewer.id IS NOT NULL AND j.kind IN $kinds AND ($id IS NULL OR j.id = $id)\nWITH j ORDER BY j.at DESC, j.id LIMIT $first\nRETURN j {.id, .kind, .file, .region, .by, .at, .dryRun, .state, .total, .done, .leaseUntil, .error, .report,\n  regionName: head(COLLECT { MATCH (r:Region {id: j.region}) RETURN r.name })} AS job",
};

/** Opens or advances a piece of long work, in the transaction that advanced it. */
export const importSaveJob: Query<{ readonly id: string; readonly props: { readonly [key: string]: Value } }, { readonly id: string }> = {
  name: 'import/save-job',
  mode: 'write',
  text: "MERGE (j:Job {id: $id})\nSET j += $props\nRETURN j.id AS id",
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

/** Creates the region of an organisation or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveBasedIn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-based-in',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})\nMATCH (b:Region {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:BASED_IN]->(other:Region)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:BASED_IN {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates the district of a group or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveGroupOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-group-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Group {id: row.from})\nMATCH (b:Region {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:GROUP_OF]->(other:Region)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:GROUP_OF {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates industry groups or changes only what differs; one row back for every row given. */
export const organisationSaveGroup: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-group',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Group {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates seats held in a group or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveHasSeat: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-has-seat',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Group {id: row.from})\nMATCH (b:Seat {id: row.to})\nMERGE (a)-[f:HAS_SEAT {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates the organisation a seat belongs to or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveHeldBy: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-held-by',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Seat {id: row.from})\nMATCH (b:Organisation {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:HELD_BY]->(other:Organisation)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:HELD_BY {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates organisations or changes only what differs; one row back for every row given. */
export const organisationSaveOrganisation: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-organisation',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Organisation {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates seats of a group (a role held by post, never by a named person) or changes only what differs; one row back for every row given. */
export const organisationSaveSeat: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-seat',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Seat {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates organisation hierarchy or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveUnitOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-unit-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Organisation {id: row.from})\nMATCH (b:Organisation {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:UNIT_OF]->(other:Organisation)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:UNIT_OF {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates the industry a group works on or changes only what differs; one row back for every row whose two ends exist. */
export const organisationSaveWorksOn: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'organisation/save-works-on',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Group {id: row.from})\nMATCH (b:Industry {id: row.to})\nMERGE (a)-[f:WORKS_ON {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Waits until every index can be used. */
export const platformAwaitIndexes: Query<Record<never, never>, Record<never, never>> = {
  name: 'platform/await-indexes',
  mode: 'schema',
  text: "CALL db.awaitIndexes(120)",
};

/** Stores what a mutation did under its id, in the transaction that did it. */
export const platformFinishMutation: Query<{ readonly id: string; readonly bodyHash: string; readonly resultId: string }, { readonly id: string }> = {
  name: 'platform/finish-mutation',
  mode: 'write',
  text: "MATCH (m:MutationRecord {id: $id})\nSET m.bodyHash = $bodyHash, m.resultId = $resultId\nRETURN m.id AS id",
};

/** Notes one applied migration with its checksum; the caller holds the schema lease. */
export const platformMigrationDone: Query<{ readonly version: number; readonly checksum: string }, { readonly version: number }> = {
  name: 'platform/migration-done',
  mode: 'write',
  text: "MATCH (l:Lock {id: 'schema'})\nSET l.versions = coalesce(l.versions, []) + $version,\n    l.checksums = coalesce(l.checksums, []) + $checksum,\n    l.schemaVersion = $version\nRETURN l.schemaVersion AS version",
};

/** Names the migrations that this database has had, each with the checksum it had then. */
export const platformMigrationsApplied: Query<Record<never, never>, { readonly versions: readonly number[]; readonly checksums: readonly string[] }> = {
  name: 'platform/migrations-applied',
  mode: 'read',
  text: "MATCH (l:Lock {id: 'schema'})\nRETURN coalesce(l.versions, []) AS versions, coalesce(l.checksums, []) AS checksums",
};

/** Claims a user's mutation id before its work begins: a row with a result means it was done before. */
export const platformMutationRecord: Query<{ readonly id: string; readonly at: string }, { readonly bodyHash: string | null; readonly resultId: string | null }> = {
  name: 'platform/mutation-record',
  mode: 'write',
  text: "MERGE (m:MutationRecord {id: $id})\nON CREATE SET m.at = $at\nSET m._lock = true\nWITH m\nREMOVE m._lock\nRETURN m.bodyHash AS bodyHash, m.resultId AS resultId",
};

/** Reads one thing of the business database: whether it answers and which schema it has. */
export const platformPing: Query<Record<never, never>, { readonly version: number }> = {
  name: 'platform/ping',
  mode: 'read',
  text: "OPTIONAL MATCH (m:Lock {id: 'schema'})\nRETURN coalesce(m.schemaVersion, 0) AS version",
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

/** Names the constraints that are there: drift between this and the migrations stops imports. */
export const platformSchemaNames: Query<Record<never, never>, { readonly name: string }> = {
  name: 'platform/schema-names',
  mode: 'read',
  text: "SHOW CONSTRAINTS YIELD name\nRETURN name",
};

/** Takes or renews a lease on a named lock; a lease that ran out is free for the next. */
export const platformTakeLease: Query<{ readonly id: string; readonly holder: string; readonly by: string; readonly now: string; readonly until: string }, { readonly granted: boolean; readonly by: string; readonly since: string }> = {
  name: 'platform/take-lease',
  mode: 'write',
  text: "MERGE (l:Lock {id: $id})\nSET l._lock = true\nWITH l, coalesce(l.until, '') > $now AND l.holder <> $holder AS taken\nFOREACH (_ IN CASE WHEN taken THEN [] ELSE [1] END |\n  SET l.since = CASE WHEN l.holder = $holder THEN l.since ELSE $now END,\n      l.holder = $holder, l.by = $by, l.until = $until)\nREMOVE l._lock\nRETURN NOT taken AS granted, l.by AS by, l.since AS since",
};

/** Regions by id, or the children of one, or (neither given) the districts that have 重点产业 or industry groups. */
export const regionRegions: Query<{ readonly ids: readonly string[] | null; readonly parent: string | null }, { readonly id: string; readonly region: RegionRow }> = {
  name: 'region/regions',
  mode: 'read',
  text: "CALL () {\n  UNWIND coalesce($ids, []) AS id\n  MATCH (r:Region {id: id})\n  RETURN r\n  UNION\n  MATCH (:Region {id: $parent})<-[:PART_OF]-(r:Region)\n  WHERE $ids IS NULL\n  RETURN r\n  UNION\n  MATCH (r:Region)-[:FOCUSES_ON]->(:Industry)\n  WHERE $ids IS NULL AND $parent IS NULL\n  RETURN r\n  UNION\n  MATCH (r:Region)<-[:GROUP_OF]-(:Group)\n  WHERE $ids IS NULL AND $parent IS NULL\n  RETURN r\n}\nWITH r ORDER BY r.id\nRETURN r.id AS id, r {.id, .name, .level,\n  parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),\n  path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }\n} AS region",
};

/** Creates region hierarchy or changes only what differs; one row back for every row whose two ends exist. */
export const regionSavePartOf: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'region/save-part-of',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:Region {id: row.to})\nCALL (a, row) {\n  MATCH (a)-[former:PART_OF]->(other:Region)\n  WHERE other.id <> row.to\n  DELETE former\n}\nMERGE (a)-[f:PART_OF {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Creates regions or changes only what differs; one row back for every row given. */
export const regionSaveRegion: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'region/save-region',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Region {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates code successions or changes only what differs; one row back for every row whose two ends exist. */
export const regionSaveSucceededBy: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'region/save-succeeded-by',
  mode: 'write',
  text: "UNWIND $rows AS row\nMATCH (a:Region {id: row.from})\nMATCH (b:Region {id: row.to})\nMERGE (a)-[f:SUCCEEDED_BY {id: row.id}]->(b)\nON CREATE SET f.version = 0\nSET f._lock = true\nWITH row, f, properties(f) AS before\nWITH row, f, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET f += row.props, f += $stamp, f.version = before.version + 1)\nREMOVE f._lock\nRETURN row.id AS id, f.version AS version, changed, before",
};

/** Things whose name, alias or synonym holds every word of the text, best first; a region narrows what has one. */
export const searchSearch: Query<{ readonly text: string; readonly region: string | null; readonly labels: readonly string[]; readonly first: number; readonly viewer: { readonly [key: string]: Value } }, { readonly hit: SearchHitRow }> = {
  name: 'search/search',
  mode: 'read',
  text: "CALL db.index.fulltext.queryNodes('search_names', $text, {limit: 400}) YIELD node, score\nWITH node, score, head([label IN labels(node) WHERE label IN $labels]) AS label\nWHERE label IS NOT NULL AND $viewer.id IS NOT NULL\n  AND ($region IS NULL OR label IN ['Industry', 'ChainLink', 'Region'] OR EXISTS {\n    (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region})\n  })\nWITH node, label, score ORDER BY score DESC, node.id LIMIT $first\nRETURN {\n  kind: CASE label WHEN 'ChainLink' THEN 'LINK' ELSE toUpper(label) END,\n  id: node.id,\n  name: node.name,\n  hint: CASE label\n    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })\n    WHEN 'Industry' THEN head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(node) RETURN r.name })\n    WHEN 'Region' THEN head(COLLECT { MATCH (node)-[:PART_OF]->(r:Region) RETURN r.name })\n    ELSE head(COLLECT { MATCH (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(r:Region) RETURN r.name })\n  END,\n  industryId: CASE label\n    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })\n    WHEN 'Industry' THEN node.id\n    WHEN 'Enterprise' THEN head(COLLECT { MATCH (node)-[:OCCUPIES]->(:ChainLink)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })\n  END,\n  demo: coalesce(node.demo, false)\n} AS hit",
};

/** The dates of sources by id; a source that does not exist has no row. */
export const sourceDates: Query<{ readonly ids: readonly string[] }, { readonly id: string; readonly date: string | null }> = {
  name: 'source/dates',
  mode: 'read',
  text: "UNWIND $ids AS id\nMATCH (s:Source {id: id})\nRETURN id, s.date AS date",
};

/** Creates rival values of facts or changes only what differs; one row back for every row given. */
export const sourceSaveClaim: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'source/save-claim',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Claim {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

/** Creates sources or changes only what differs; one row back for every row given. */
export const sourceSaveSource: Query<{ readonly rows: readonly ({ readonly [key: string]: Value })[]; readonly stamp: { readonly [key: string]: Value } }, { readonly id: string; readonly version: number; readonly changed: readonly string[]; readonly before: { readonly [key: string]: Value } }> = {
  name: 'source/save-source',
  mode: 'write',
  text: "UNWIND $rows AS row\nMERGE (n:Source {id: row.id})\nON CREATE SET n.version = 0\nSET n._lock = true\nWITH row, n, properties(n) AS before\nWITH row, n, before,\n     [key IN keys(row.props)\n      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed\nFOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |\n  SET n += row.props, n += $stamp, n.version = before.version + 1)\nREMOVE n._lock\nRETURN row.id AS id, n.version AS version, changed, before",
};

// Counts distinct enterprises per (region with its sub-regions, link with its sub-links); the locks are held.
// local: confirmed on a kind that is capacity on that very link; leaders: confirmed 链主; demo: 示例 among all counted.
// Things of an import under way are not counted; counts of nothing that nobody surveyed are removed.
// @mode write
// @param pairs map[]
// @returns id string
// @returns changed boolean
WITH COLLECT { MATCH (k:Lock {id: 'staging'}) UNWIND k.staging AS batch RETURN batch } AS staging
UNWIND $pairs AS pair
MATCH (p:Presence {id: pair.id})
CALL (pair, staging) {
  MATCH (top:ChainLink {id: pair.linkId})
  MATCH (top)<-[:CHILD_OF*0..4]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)
  WHERE o.state IN ['CONFIRMED', 'TO_REVIEW'] AND NOT coalesce(o.createdIn IN staging, false)
    AND EXISTS { MATCH (e)-[f:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: pair.regionId})
      WHERE NOT coalesce(f.createdIn IN staging, false) }
  WITH e, collect({state: o.state, role: o.role, capacity: o.kind IN l.capacityKinds}) AS found
  WITH e,
       any(f IN found WHERE f.state = 'CONFIRMED') AS confirmed,
       any(f IN found WHERE f.state = 'TO_REVIEW') AS toReview,
       any(f IN found WHERE f.state = 'CONFIRMED' AND f.capacity) AS local,
       any(f IN found WHERE f.state = 'CONFIRMED' AND f.role = 'LEADER') AS leader
  RETURN count(CASE WHEN confirmed THEN 1 END) AS confirmed,
         count(CASE WHEN toReview THEN 1 END) AS toReview,
         count(CASE WHEN local THEN 1 END) AS local,
         count(CASE WHEN leader THEN 1 END) AS leaders,
         count(CASE WHEN e.demo THEN 1 END) AS demo
}
WITH pair, p, confirmed, toReview, local, leaders, demo,
     [n IN [p.confirmed, p.toReview, p.local, p.leaders, p.demo] | coalesce(n, 0)] <> [confirmed, toReview, local, leaders, demo] AS changed
SET p.confirmed = confirmed, p.toReview = toReview, p.local = local, p.leaders = leaders, p.demo = demo
REMOVE p._lock
WITH pair, p, changed,
     confirmed + toReview + demo = 0 AND p.surveyedAt IS NULL AS empty
FOREACH (_ IN CASE WHEN empty THEN [1] ELSE [] END | DELETE p)
RETURN pair.id AS id, changed

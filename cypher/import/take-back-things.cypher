// Puts things back to what they said before a batch, or removes what it made; `kept`: not as the batch left it.
// @mode write
// @param facts map
// @param batchId string
// @returns id string
// @returns kept boolean
// @returns was map|null
CALL () {
  UNWIND $facts.Carrier AS fact MATCH (n:Carrier {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.CarrierUnit AS fact MATCH (n:CarrierUnit {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.CarrierYear AS fact MATCH (n:CarrierYear {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.ChainLink AS fact MATCH (n:ChainLink {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Claim AS fact MATCH (n:Claim {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Clause AS fact MATCH (n:Clause {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Clue AS fact MATCH (n:Clue {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.DossierItem AS fact MATCH (n:DossierItem {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.DuplicateChoice AS fact MATCH (n:DuplicateChoice {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Enterprise AS fact MATCH (n:Enterprise {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.ExpansionSignal AS fact MATCH (n:ExpansionSignal {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Group AS fact MATCH (n:Group {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Industry AS fact MATCH (n:Industry {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.IndustryCode AS fact MATCH (n:IndustryCode {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Lane AS fact MATCH (n:Lane {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Organisation AS fact MATCH (n:Organisation {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.PolicyDocument AS fact MATCH (n:PolicyDocument {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Product AS fact MATCH (n:Product {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Project AS fact MATCH (n:Project {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.ReferenceCount AS fact MATCH (n:ReferenceCount {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Region AS fact MATCH (n:Region {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Seat AS fact MATCH (n:Seat {id: fact.id}) RETURN fact, n UNION ALL
  UNWIND $facts.Source AS fact MATCH (n:Source {id: fact.id}) RETURN fact, n
}
SET n._lock = true
WITH fact, n
REMOVE n._lock
WITH fact, n, coalesce(n.batchId = $batchId, false) AND (fact.before IS NOT NULL OR NOT EXISTS { (n)--() }) AS free,
     CASE WHEN fact.before IS NOT NULL THEN properties(n) END AS was
FOREACH (_ IN CASE WHEN free AND fact.before IS NOT NULL THEN [1] ELSE [] END | SET n = fact.before)
FOREACH (_ IN CASE WHEN free AND fact.before IS NULL THEN [1] ELSE [] END | DELETE n)
RETURN fact.id AS id, NOT free AS kept, was

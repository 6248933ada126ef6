// Things that a batch wrote and that are not as it left them, or that something else stands on now. An enterprise that
// became part of another one is not as the batch left it.
// @mode read
// @param facts map
// @param batchId string
// @returns kind string
// @returns id string
// @returns title string
// @returns edited boolean
// @returns tied boolean
// @returns lastBatch string|null
CALL () {
  UNWIND $facts.Carrier AS fact OPTIONAL MATCH (n:Carrier {id: fact.id}) RETURN 'Carrier' AS kind, fact, n UNION ALL
  UNWIND $facts.CarrierUnit AS fact OPTIONAL MATCH (n:CarrierUnit {id: fact.id}) RETURN 'CarrierUnit' AS kind, fact, n UNION ALL
  UNWIND $facts.CarrierYear AS fact OPTIONAL MATCH (n:CarrierYear {id: fact.id}) RETURN 'CarrierYear' AS kind, fact, n UNION ALL
  UNWIND $facts.ChainLink AS fact OPTIONAL MATCH (n:ChainLink {id: fact.id}) RETURN 'ChainLink' AS kind, fact, n UNION ALL
  UNWIND $facts.Claim AS fact OPTIONAL MATCH (n:Claim {id: fact.id}) RETURN 'Claim' AS kind, fact, n UNION ALL
  UNWIND $facts.Clause AS fact OPTIONAL MATCH (n:Clause {id: fact.id}) RETURN 'Clause' AS kind, fact, n UNION ALL
  UNWIND $facts.Clue AS fact OPTIONAL MATCH (n:Clue {id: fact.id}) RETURN 'Clue' AS kind, fact, n UNION ALL
  UNWIND $facts.DossierItem AS fact OPTIONAL MATCH (n:DossierItem {id: fact.id}) RETURN 'DossierItem' AS kind, fact, n UNION ALL
  UNWIND $facts.DuplicateChoice AS fact OPTIONAL MATCH (n:DuplicateChoice {id: fact.id}) RETURN 'DuplicateChoice' AS kind, fact, n UNION ALL
  UNWIND $facts.Enterprise AS fact OPTIONAL MATCH (n:Enterprise {id: fact.id}) OPTIONAL MATCH (m:MergedEnterprise {id: fact.id})
    RETURN 'Enterprise' AS kind, fact, coalesce(n, m) AS n UNION ALL
  UNWIND $facts.ExpansionSignal AS fact OPTIONAL MATCH (n:ExpansionSignal {id: fact.id}) RETURN 'ExpansionSignal' AS kind, fact, n UNION ALL
  UNWIND $facts.Group AS fact OPTIONAL MATCH (n:Group {id: fact.id}) RETURN 'Group' AS kind, fact, n UNION ALL
  UNWIND $facts.Industry AS fact OPTIONAL MATCH (n:Industry {id: fact.id}) RETURN 'Industry' AS kind, fact, n UNION ALL
  UNWIND $facts.IndustryCode AS fact OPTIONAL MATCH (n:IndustryCode {id: fact.id}) RETURN 'IndustryCode' AS kind, fact, n UNION ALL
  UNWIND $facts.Lane AS fact OPTIONAL MATCH (n:Lane {id: fact.id}) RETURN 'Lane' AS kind, fact, n UNION ALL
  UNWIND $facts.Organisation AS fact OPTIONAL MATCH (n:Organisation {id: fact.id}) RETURN 'Organisation' AS kind, fact, n UNION ALL
  UNWIND $facts.PolicyDocument AS fact OPTIONAL MATCH (n:PolicyDocument {id: fact.id}) RETURN 'PolicyDocument' AS kind, fact, n UNION ALL
  UNWIND $facts.Product AS fact OPTIONAL MATCH (n:Product {id: fact.id}) RETURN 'Product' AS kind, fact, n UNION ALL
  UNWIND $facts.Project AS fact OPTIONAL MATCH (n:Project {id: fact.id}) RETURN 'Project' AS kind, fact, n UNION ALL
  UNWIND $facts.ReferenceCount AS fact OPTIONAL MATCH (n:ReferenceCount {id: fact.id}) RETURN 'ReferenceCount' AS kind, fact, n UNION ALL
  UNWIND $facts.Region AS fact OPTIONAL MATCH (n:Region {id: fact.id}) RETURN 'Region' AS kind, fact, n UNION ALL
  UNWIND $facts.Seat AS fact OPTIONAL MATCH (n:Seat {id: fact.id}) RETURN 'Seat' AS kind, fact, n UNION ALL
  UNWIND $facts.Source AS fact OPTIONAL MATCH (n:Source {id: fact.id}) RETURN 'Source' AS kind, fact, n
}
WITH kind, fact, n,
  CASE WHEN fact.gone THEN n IS NOT NULL ELSE n IS NULL OR n:MergedEnterprise OR coalesce(n.batchId <> $batchId, true) END AS edited,
  n IS NOT NULL AND fact.created AND EXISTS { (n)-[f]-() WHERE coalesce(f.batchId <> $batchId, true) } AS tied
WHERE edited OR tied
RETURN kind, fact.id AS id, coalesce(n.name, n.title, fact.id) AS title, edited, tied, n.batchId AS lastBatch

// The outline of a region as somebody supplied it.
// @mode read
// @param region string
// @param viewer map
// @returns view region/outline.OutlineRow
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
RETURN {
  regionId: r.id, regionName: r.name,
  outline: head(COLLECT {
    MATCH (o:RegionOutline)-[:OUTLINE_OF]->(r) WHERE o.shapes IS NOT NULL
    RETURN o {.shapes, .fileName, .on, .by, .version,
      sources: COLLECT { UNWIND coalesce(o.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }}
  })
} AS view

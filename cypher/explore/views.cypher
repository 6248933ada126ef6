// Saved views that start at a thing, the latest first: those of the viewer and those that are shared.
// @mode read
// @param rootId string
// @param viewer map
// @returns view explore.ViewRow
MATCH (v:ExploreView {rootId: $rootId})
WHERE $viewer.id IS NOT NULL AND v.state = 'KEPT' AND (v.shared OR v.owner = $viewer.id)
WITH v ORDER BY v.at DESC, v.id LIMIT 100
RETURN v {.id, .name, .rootId, .shared, .owner, .by, .at, .version, body: null} AS view

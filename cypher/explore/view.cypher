// A saved view with what it draws, if the viewer may see it.
// @mode read
// @param id string
// @param viewer map
// @returns view explore.ViewRow
MATCH (v:ExploreView {id: $id})
WHERE $viewer.id IS NOT NULL AND v.state = 'KEPT' AND (v.shared OR v.owner = $viewer.id)
RETURN v {.id, .name, .rootId, .shared, .owner, .by, .at, .version, .body} AS view

// Accepted plans with what they place: what they hold is given to nobody else.
// @mode read
// @param viewer map
// @returns plan plan.AcceptedPlan
MATCH (p:PlacementPlan {state: 'ACCEPTED'})
WHERE $viewer.id IS NOT NULL
RETURN p {.id, .name, .body} AS plan ORDER BY p.id

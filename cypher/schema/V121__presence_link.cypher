// What regions know of a link is found from the link: a verdict compares them.
CREATE RANGE INDEX presence_link IF NOT EXISTS FOR (n:Presence) ON (n.linkId)

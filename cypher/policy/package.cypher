// The policy documents of a region and of those above it, with their clauses and what these cite; with an industry those
// that name it, are recorded to apply to it, or name none; with a link of it those recorded for the link or for all links.
// Beside them the rules that people wrote, reviews of fair competition, exchange rates, and what was paid to a subject.
// @mode read
// @param region string
// @param industryId string|null
// @param linkId string|null
// @param subject string|null
// @param viewer map
// @returns view policy.PackageView
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging
WITH r, staging, COLLECT { MATCH (r)-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] AS areas
RETURN {
  id: r.id, name: r.name,
  industry: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i.title }),
  link: head(COLLECT { MATCH (l:ChainLink {id: $linkId}) WHERE NOT coalesce(l.createdIn, '') IN staging RETURN l.name }),
  documents: COLLECT {
    UNWIND areas AS area
    MATCH (d:PolicyDocument {regionId: area})
    WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'
    WITH staging, d, COLLECT {
      MATCH (s:PolicyScope {documentId: d.id, state: 'CONFIRMED'}) RETURN s {.clauseId, .industryId, .linkId}
    } AS scopes
    WITH staging, d, scopes, [s IN scopes WHERE s.industryId = $industryId
      AND ($linkId IS NULL OR s.linkId IS NULL OR s.linkId = $linkId) | coalesce(s.clauseId, '')] AS fits
    WHERE $industryId IS NULL OR size(fits) > 0 OR $industryId IN coalesce(d.industryIds, [])
      OR (size(coalesce(d.industryIds, [])) = 0 AND NONE(s IN scopes WHERE s.clauseId IS NULL))
    WITH staging, d, scopes, fits ORDER BY d.issued DESC, d.id LIMIT 500
    RETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo,
      .supersedes, .fileHash, .version, own: coalesce(d.own, false), recorded: size(fits) > 0,
      regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),
      clauses: COLLECT {
        MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN'
          AND ($industryId IS NULL OR c.id IN fits OR NONE(s IN scopes WHERE s.clauseId = c.id))
        WITH c ORDER BY c.order, c.id
        RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd, own: coalesce(c.own, false), recorded: c.id IN fits,
          sources: COLLECT {
            UNWIND c.sourceIds AS sourceId
            MATCH (s:Source {id: sourceId})
            RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date}
          }}
      }}
  },
  rules: COLLECT {
    UNWIND areas AS area
    MATCH (p:PolicyRule {regionId: area})
    WITH p ORDER BY p.createdAt, p.id LIMIT 1000
    RETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt,
      .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version}
  },
  reviews: COLLECT {
    UNWIND areas AS area
    MATCH (v:PolicyReview {regionId: area, state: 'CONFIRMED'})
    WITH v ORDER BY v.on DESC, v.recordedAt DESC, v.id LIMIT 1000
    RETURN v {.id, .ruleId, .ruleHash, .on, .who, .conclusion, .reference, .by, .recordedAt, .version}
  },
  rates: COLLECT {
    MATCH (x:ExchangeRate {pair: 'USD/CNY', state: 'CONFIRMED'})
    WITH x ORDER BY x.on DESC, x.recordedAt DESC, x.id LIMIT 50
    RETURN x {.id, .on, .rate, .source, .by, .version}
  },
  paid: COLLECT {
    MATCH (g:PolicyGrant {subjectKey: $subject, state: 'CONFIRMED', stage: 'PAID'}) WHERE g.ruleId IS NOT NULL AND g.output IS NOT NULL
    RETURN g {.ruleId, .output, .year, .amount, .unit}
  }
} AS view

// Who may import whom. `npm test` runs this and checks that it looked at more than 0 modules.
const BASE = 'region|organisation|chain|enterprise|carrier|source|product|code';
const SIDE = 'import|auth|search|review|export|explore|targeting|policy|matching|project';
const DOMAINS = `${BASE}|${SIDE}`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'web-and-server-never-meet',
      'they share schema.graphql only',
      { path: '^web/' },
      { path: '^(server|seed|cypher)/' },
    ),
    rule('server-never-imports-web', '', { path: '^(server|seed|cypher)/' }, { path: '^web/' }),
    rule('platform-knows-no-domain', '', { path: '^(server|web)/platform/' }, { path: `^(server|web)/(${DOMAINS})/` }),
    rule(
      'kernel-is-the-floor',
      '',
      { path: '^server/platform/kernel/' },
      { path: '^(server/platform/(?!kernel/)|cypher/)' },
    ),
    rule(
      'graph-on-kernel-only',
      '',
      { path: '^server/platform/graph/' },
      { path: '^server/platform/(?!graph/|kernel/)' },
    ),
    rule(
      'facts-and-jobs-below-api',
      '',
      { path: '^server/platform/(facts|jobs|schema)/' },
      { path: '^server/platform/(api|http|managed)/' },
    ),
    rule(
      'driver-only-in-graph',
      'every statement goes through Graph; the managed database probes itself',
      { pathNot: '^(server/platform/(graph|managed)|tests)/' },
      { path: 'node_modules/neo4j-driver' },
    ),
    rule('base-never-imports-side', '', { path: `^server/(${BASE})/` }, { path: `^server/(${SIDE})/` }),
    rule(
      'cross-domain-by-front-door',
      '',
      { path: `^server/(${BASE}|search|auth)/` },
      { path: `^server/(${DOMAINS})/`, pathNot: ['^server/$1/', '\\.(schema|rules|access|types|writes)\\.ts$'] },
    ),
    rule(
      'rules-are-pure',
      'rules and access decide over data alone; reading data by its shape (zod) is pure',
      { path: '\\.(rules|access)\\.ts$' },
      {
        path: '^(server|cypher|node_modules)',
        pathNot: [
          '^node_modules/zod/',
          '\\.(rules|access|types|template)\\.ts$',
          '^server/platform/kernel/',
          '^server/platform/facts/',
        ],
      },
    ),
    rule(
      'screens-are-islands',
      'but deciding on occupations, and what fits a need, is one thing wherever they are listed',
      { path: `^web/(${DOMAINS})/` },
      { path: `^web/(${DOMAINS})/`, pathNot: ['^web/$1/', '^web/review/', '^web/matching/'] },
    ),
    rule(
      'canvas-only-imports-cytoscape',
      '',
      { path: '^web/', pathNot: '^web/platform/canvas/' },
      { path: 'node_modules/cytoscape' },
    ),
    rule(
      'data-only-imports-urql',
      '',
      { path: '^web/', pathNot: '^web/platform/data/' },
      { path: 'node_modules/(@?urql)' },
    ),
    rule('cycles-only-between-schemas', '', { pathNot: '\\.(schema|types)\\.ts$' }, { circular: true }),
    rule('no-dev-dependency-in-server', '', { path: '^server/' }, { dependencyTypes: ['npm-dev'] }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests)/' },
  },
};

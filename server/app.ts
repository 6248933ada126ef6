import { Hono, type MiddlewareHandler } from 'hono';
import { permissionsOf } from './auth/auth.access.ts';
import { authRoutes } from './auth/auth.routes.ts';
import { readSessionCookie } from './auth/session.cookie.ts';
import { Sessions } from './auth/session.ts';
import { carrierRoutes } from './carrier/carrier.routes.ts';
import { pictureRoutes } from './carrier/picture.routes.ts';
import { chainRoutes } from './chain/chain.routes.ts';
import { historyRoutes } from './chain/history.routes.ts';
import { compareRoutes } from './enterprise/compare.routes.ts';
import { duplicateRoutes } from './enterprise/duplicate.routes.ts';
import { enterpriseRoutes } from './enterprise/enterprise.routes.ts';
import { exploreRoutes } from './explore/explore.routes.ts';
import { graphRoutes } from './export/export.routes.ts';
import { fileRoutes } from './import/import.routes.ts';
import { jobRoutes, templateRoutes } from './import/job.routes.ts';
import { importListRoutes } from './import/list.routes.ts';
import { matchRoutes } from './matching/match.routes.ts';
import { planRoutes } from './plan/plan.routes.ts';
import type { Viewer } from './platform/api/context.ts';
import type { FileStore } from './platform/files/file-store.ts';
import type { Graph } from './platform/graph/graph.ts';
import { limitBody } from './platform/http/body.ts';
import type { HttpEnv } from './platform/http/env.ts';
import { errorHandler, notFoundHandler } from './platform/http/errors.ts';
import { originCheck } from './platform/http/origin.ts';
import { requestLog } from './platform/http/request-log.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import type { SignedInEnv } from './platform/http/signed-in.ts';
import { loadSite } from './platform/http/site.ts';
import { serveSite } from './platform/http/static.ts';
import { DomainError } from './platform/kernel/errors.ts';
import type { Log } from './platform/kernel/log.ts';
import { message } from './platform/kernel/messages.ts';
import { paperRoutes } from './policy/paper.routes.ts';
import { policyRoutes } from './policy/policy.routes.ts';
import { opportunityRoutes } from './project/opportunity.routes.ts';
import { projectRoutes } from './project/project.routes.ts';
import { outlineRoutes } from './region/outline.routes.ts';
import { searchRoutes } from './search/search.routes.ts';
import { proposalRoutes } from './targeting/proposal.routes.ts';
import { regionsRoutes } from './targeting/regions.routes.ts';
import { reserveRoutes } from './targeting/reserve.routes.ts';

export interface GraphqlContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
}

export interface AppOptions {
  readonly graph: Graph;
  readonly log: Log;
  /** What people upload. */
  readonly files: FileStore;
  /** The built web, or null to serve the API alone. */
  readonly webRoot: string | null;
  readonly graphqlHandler: (request: Request, context: GraphqlContext) => Promise<Response>;
  /** A TLS proxy stands in front: Secure cookies and HSTS although our own socket is plain. */
  readonly secureCookies?: boolean;
}

const graphqlBytes = 1_000_000;
const apiPaths = [
  '/auth',
  '/graphql',
  '/files',
  '/exports',
  '/import/jobs',
  '/import/templates',
  '/carrier-pictures',
  '/outlines',
  '/papers',
] as const;

/** Lets signed-in people through, with what they may do. */
function signedIn(sessions: Sessions): MiddlewareHandler<SignedInEnv> {
  return async (c, next) => {
    const viewer = await sessions.viewerOf(readSessionCookie(c));
    if (!viewer) throw new DomainError('UNAUTHENTICATED', 'unauthenticated');
    c.set('viewer', viewer);
    c.set('permissions', new Set(permissionsOf(viewer.role)));
    await next();
  };
}

/** Everything that the public port serves; all but the sign-in and the web is reached by signed-in people only. */
export function createApp(options: AppOptions): Hono<HttpEnv> {
  const { graph, log, files, webRoot, graphqlHandler, secureCookies = false } = options;
  const sessions = new Sessions(graph, log);
  const app = new Hono<HttpEnv>();
  app.onError(errorHandler(log));
  app.notFound(notFoundHandler);
  app.use(requestLog(log), securityHeaders(secureCookies), originCheck(secureCookies));
  app.route('/auth', authRoutes({ graph, sessions, log, behindTls: secureCookies }));

  const people = signedIn(sessions);
  const graphql = new Hono<SignedInEnv>().use(people);
  graphql.post('/', limitBody(graphqlBytes, '1 MB'), (c) => {
    const { viewer, requestId } = c.var;
    return graphqlHandler(c.req.raw, { viewer, requestId, signal: c.req.raw.signal });
  });
  graphql.all('/', (c) =>
    c.json({ code: 'INVALID', message: message('methodNotAllowed', { allowed: 'POST' }) }, 405, { allow: 'POST' }),
  );
  app.route('/graphql', graphql);
  app.route('/files', new Hono<SignedInEnv>().use(people).route('/', fileRoutes(files)));
  app.route('/carrier-pictures', new Hono<SignedInEnv>().use(people).route('/', pictureRoutes(graph, files)));
  app.route('/outlines', new Hono<SignedInEnv>().use(people).route('/', outlineRoutes(files)));
  app.route('/import/jobs', new Hono<SignedInEnv>().use(people).route('/', jobRoutes(graph, files)));
  app.route('/import/templates', new Hono<SignedInEnv>().use(people).route('/', templateRoutes()));
  app.route('/papers', new Hono<SignedInEnv>().use(people).route('/', paperRoutes(graph, files)));
  const exports = new Hono<SignedInEnv>().use(people);
  app.route(
    '/exports',
    exports
      .route('/', enterpriseRoutes(graph))
      .route('/', compareRoutes(graph))
      .route('/', duplicateRoutes(graph))
      .route('/', chainRoutes(graph))
      .route('/', historyRoutes(graph))
      .route('/', importListRoutes(graph))
      .route('/', matchRoutes(graph))
      .route('/', proposalRoutes(graph, files))
      .route('/', regionsRoutes(graph))
      .route('/', reserveRoutes(graph))
      .route('/', carrierRoutes(graph))
      .route('/', planRoutes(graph))
      .route('/', projectRoutes(graph))
      .route('/', policyRoutes(graph))
      .route('/', opportunityRoutes(graph))
      .route('/', searchRoutes(graph))
      .route('/', exploreRoutes(graph))
      .route('/', graphRoutes(graph)),
  );

  if (webRoot !== null) app.get('*', serveSite(loadSite(webRoot), apiPaths));
  return app;
}

import type { HttpBindings } from '@hono/node-server';

/** What every route finds in its context; the bindings are missing when a request did not come by a socket. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string; nonce?: string };
}

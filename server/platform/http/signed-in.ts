import type { MiddlewareHandler } from 'hono';
import type { Viewer } from '../api/context.ts';
import { ForbiddenError } from '../kernel/errors.ts';
import type { HttpEnv } from './env.ts';

/** What routes behind the sign-in find in their context. */
export interface SignedInEnv extends HttpEnv {
  Variables: HttpEnv['Variables'] & { viewer: Viewer; permissions: ReadonlySet<string> };
}

/** Refuses viewers without a permission, before the body of their request is read. */
export function need(permission: string): MiddlewareHandler<SignedInEnv> {
  return async (c, next) => {
    if (!c.var.permissions.has(permission)) throw new ForbiddenError();
    await next();
  };
}

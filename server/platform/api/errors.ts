import { GraphQLError } from 'graphql';
import {
  ConflictError,
  DomainError,
  errorCodes,
  ForbiddenError,
  InvalidError,
  NotFoundError,
} from '../kernel/errors.ts';
import type { Language } from '../kernel/language.ts';
import { message, paramsIn } from '../kernel/messages.ts';
import { builder } from './builder.ts';

const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'An expected outcome of a mutation that the user can act on.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    message: t.string({ resolve: (error, _args, { language }) => error.messageIn(language) }),
    code: t.exposeString('code'),
    field: t.exposeString('field', { nullable: true }),
  }),
});

for (const [type, name] of [
  [ConflictError, 'ConflictError'],
  [ForbiddenError, 'ForbiddenError'],
  [InvalidError, 'InvalidError'],
  [NotFoundError, 'NotFoundError'],
] as const) {
  builder.objectType(type, { name, interfaces: [ErrorInterface], authScopes: { signedIn: true } });
}

/** What a mutation of a name answers: what it did, or an expected error. */
export const answers = (name: string) => ({
  types: [ConflictError, ForbiddenError, InvalidError, NotFoundError],
  union: { name: `${name}Result` },
  result: { name: `Mutation${name}Success`, authScopes: { signedIn: true } },
});

const complexityCodes = /query (complexity|depth|breadth)/i;

/** A GraphQL error with one of our codes; its HTTP status stays for the server to use. */
export function coded(error: GraphQLError): GraphQLError {
  const given = error.extensions['code'];
  const limited = complexityCodes.test(error.message);
  const code = errorCodes.find((known) => known === given) ?? (limited ? 'TOO_LARGE' : 'INVALID');
  const text = limited ? message('queryTooComplex', { detail: error.message }) : error.message;
  const { http, ...rest } = error.extensions;
  const extensions = { ...(code === given ? rest : {}), code, ...(http === undefined ? {} : { http }) };
  return new GraphQLError(text, { nodes: error.nodes ?? null, path: error.path ?? null, extensions });
}

interface Asked {
  readonly requestId: string;
  readonly language: Language;
}

/** What a client may see of an error: coded errors as they are, everything else only as a request id. */
export function maskError(
  error: unknown,
  { requestId, language }: Asked,
  onUnknown: (cause: unknown) => void,
): GraphQLError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const position = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  if (original instanceof DomainError) {
    const { code, field, params } = original;
    if (original.cause !== undefined) onUnknown(original.cause);
    return new GraphQLError(original.messageIn(language), {
      ...position,
      extensions: { code, field, params: paramsIn(language, params) },
    });
  }
  if (original instanceof GraphQLError) return coded(original);
  onUnknown(original);
  return new GraphQLError(message('internal', { requestId }, language), {
    ...position,
    extensions: { code: 'INTERNAL', requestId },
  });
}

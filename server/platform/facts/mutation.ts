import { platformFinishMutation, platformMutationRecord } from '../../../cypher/queries.gen.ts';
import type { Graph, WriteTransaction } from '../graph/graph.ts';
import { ConflictError } from '../kernel/errors.ts';
import { sha256 } from '../kernel/ids.ts';
import type { Stamp } from './fact-kind.ts';

export interface MutationRequest {
  readonly userId: string;
  readonly username: string;
  readonly operation: string;
  readonly clientMutationId: string;
  /** What was asked, to tell a repetition from another request under the same id. */
  readonly body: unknown;
}

/**
 * Runs a mutation once: its result id is stored in the same transaction under (user, clientMutationId), so a repetition
 * answers what was stored and writes nothing. The same id with another body throws CONFLICT.
 */
export async function mutateOnce(
  graph: Graph,
  request: MutationRequest,
  work: (tx: WriteTransaction, stamp: Stamp) => Promise<string>,
): Promise<string> {
  const id = `${request.userId}~${request.clientMutationId}`;
  const bodyHash = sha256(JSON.stringify([request.operation, request.body]));
  const stamp: Stamp = { batchId: `mutation~${id}`, by: request.username, at: new Date().toISOString() };
  return graph.write(async (tx) => {
    const [record] = await tx.run(platformMutationRecord, { id, at: stamp.at });
    if (record?.bodyHash) {
      if (record.bodyHash !== bodyHash) throw new ConflictError('mutationReplayed', { field: 'clientMutationId' });
      return record.resultId ?? '';
    }
    const resultId = await work(tx, stamp);
    await tx.run(platformFinishMutation, { id, bodyHash, resultId });
    return resultId;
  });
}

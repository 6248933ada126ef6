import { describe, expect, it } from 'vitest';
import { outcomeOf, problemOf } from '../../web/platform/data/outcome.ts';

const refused = (code: string) => ({ status: 'done', data: { act: { code, message: '来自服务' } } }) as const;

describe('what came of a mutation', () => {
  it('is its value, with nothing wrong', () => {
    const outcome = outcomeOf({ status: 'done', data: { act: { data: { id: 'a' } } } }, ({ act }) => act);
    expect(outcome).toEqual({ status: 'done', value: { id: 'a' } });
    expect(problemOf(outcome)).toBeNull();
  });

  it('is what the server says against it, a conflict in words of our own where there are some', () => {
    expect(outcomeOf(refused('CONFLICT'), ({ act }) => act)).toMatchObject({ code: 'CONFLICT', text: '来自服务' });
    expect(problemOf(outcomeOf(refused('CONFLICT'), ({ act }) => act, '刚被改过'))).toBe('刚被改过');
    expect(problemOf(outcomeOf(refused('INVALID'), ({ act }) => act, '刚被改过'))).toBe('来自服务');
  });

  it('has no code when the request itself failed', () => {
    const failed = { status: 'failed', text: '连接不上' } as const;
    const answerOf = (data: { readonly act: { readonly data: null } }) => data.act;
    expect(outcomeOf(failed, answerOf)).toEqual({ status: 'failed', code: null, text: '连接不上' });
  });
});

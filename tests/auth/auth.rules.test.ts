import { describe, expect, it } from 'vitest';
import { AttemptLimiter, type Outcome } from '../../server/auth/attempt-limiter.ts';
import { can, type Permission, permissions, permissionsOf } from '../../server/auth/auth.access.ts';
import { type Role, roles } from '../../server/auth/auth.types.ts';
import { BoundedMap } from '../../server/auth/bounded-map.ts';
import { checkPasswordPolicy, hashPassword, verifyPassword } from '../../server/auth/password.ts';
import { WorkQueue } from '../../server/auth/work-queue.ts';
import { TooManyRequests } from '../../server/platform/http/errors.ts';
import { InvalidError } from '../../server/platform/kernel/errors.ts';

describe('the access matrix', () => {
  const matrix = `
                      RESEARCHER LEAD OPERATOR BUREAU ADMIN
    map.read          yes        yes  yes      yes    yes
    occupation.review yes        yes  no       yes    yes
    enterprise.edit   yes        yes  no       yes    yes
    survey.record     yes        yes  no       yes    yes
    reserve.edit      yes        yes  no       yes    yes
    project.edit      yes        yes  no       yes    yes
    carrier.edit      no         yes  yes      yes    yes
    plan.make         yes        yes  no       yes    yes
    plan.accept       no         yes  no       yes    yes
    chain.draft       yes        yes  no       yes    yes
    chain.edit        no         yes  no       no     yes
    policy.edit       yes        yes  no       yes    yes
    policy.paper      no         yes  no       yes    yes
    policy.approve    no         yes  no       yes    yes
    import.run        yes        yes  no       yes    yes
    import.manage     no         yes  no       no     yes
    user.manage       no         no   no       no     yes
  `;
  const [head = [], ...rows] = matrix
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const roleNamed = (name: string | undefined): Role | undefined => roles.find((role) => role === name);
  const permissionNamed = (name: string | undefined): Permission | undefined =>
    permissions.find((permission) => permission === name);

  it('names every role and every permission', () => {
    expect([...head].sort()).toEqual([...roles].sort());
    expect(rows.map(([name]) => name).sort()).toEqual([...permissions].sort());
  });

  const cells = rows.flatMap(([name, ...answers]) => answers.map((answer, i) => ({ name, role: head[i], answer })));
  it.each(cells)('$role $name: $answer', ({ name, role, answer }) => {
    const known = { role: roleNamed(role), permission: permissionNamed(name) };
    if (!known.role || !known.permission) throw new Error(`no such cell: ${role} ${name}`);
    expect(can({ role: known.role }, known.permission)).toBe(answer === 'yes');
    expect(permissionsOf(known.role).includes(known.permission)).toBe(answer === 'yes');
  });
});

describe('passwords', () => {
  it('keeps scrypt PHC strings that only the right password opens', async () => {
    const kept = await hashPassword('一个好密码 123');
    expect(kept).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword('一个好密码 123', kept)).toBe(true);
    expect(await verifyPassword('一个好密码 124', kept)).toBe(false);
    expect(await hashPassword('一个好密码 123')).not.toBe(kept);
  });

  it('takes full-width and half-width input of one password for the same', async () => {
    expect(await verifyPassword('ｐａｓｓword1', await hashPassword('password1'))).toBe(true);
  });

  it('has no password for an account that is not there', async () => {
    expect(await verifyPassword('', null)).toBe(false);
  });

  it.each([
    ['1234567', 'passwordWeak'],
    ['密码密码密码密', 'passwordWeak'],
    ['x'.repeat(257), 'textTooLong'],
  ])('refuses %j', (password, key) => {
    expect(() => checkPasswordPolicy(password)).toThrow(
      expect.objectContaining({ code: 'INVALID', key, field: 'password' }),
    );
  });

  it('takes eight characters', () => {
    expect(() => checkPasswordPolicy('密码密码密码密码')).not.toThrow(InvalidError);
  });
});

describe('the work queue', () => {
  it('runs two at once, lets fifty wait, refuses the next, and works on', async () => {
    const queue = new WorkQueue({ atOnce: 2, waiting: 50 });
    const gate = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await gate.promise;
      running -= 1;
    };
    const accepted = Array.from({ length: 52 }, () => queue.run(work));
    await expect(queue.run(work)).rejects.toThrow(TooManyRequests);
    gate.resolve();
    await Promise.all(accepted);
    expect(most).toBe(2);
    await expect(queue.run(async () => 'again')).resolves.toBe('again');
  });

  it('counts whoever was handed a place', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 5 });
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const started: number[] = [];
    const [first, second] = gates.map(({ promise }, i) =>
      queue.run(async () => {
        started.push(i);
        await promise;
      }),
    );
    gates[0]?.resolve();
    await first;
    const third = queue.run(async () => started.push(2));
    await new Promise((resolve) => setImmediate(resolve));
    expect(started).toEqual([0, 1]);
    gates[1]?.resolve();
    await Promise.all([second, third]);
    expect(started).toEqual([0, 1, 2]);
  });

  it('gives the place back when the work fails', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 1 });
    await expect(queue.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(queue.run(async () => 'next')).resolves.toBe('next');
  });
});

describe('the attempt limiter', () => {
  function limiterAt(start: number, successClears = true) {
    const clock = { now: start };
    const limiter = new AttemptLimiter({ failures: 5, windowMs: 900_000, successClears, now: () => clock.now });
    const attempt = (key: string, outcome: Outcome) => {
      const reservation = limiter.reserve(key);
      if (reservation.granted) reservation.settle(outcome);
      return reservation;
    };
    return { clock, limiter, attempt };
  }

  it('locks a key for a window after five failures, and no other key', () => {
    const { clock, attempt } = limiterAt(1_000_000);
    for (let i = 0; i < 5; i += 1) expect(attempt('li', 'failed').granted).toBe(true);
    expect(attempt('li', 'succeeded')).toEqual({ granted: false, locked: true, retryAfterSeconds: 900 });
    expect(attempt('wang', 'failed').granted).toBe(true);
    clock.now += 899_999;
    expect(attempt('li', 'failed')).toMatchObject({ granted: false, retryAfterSeconds: 1 });
    clock.now += 1;
    expect(attempt('li', 'failed').granted).toBe(true);
  });

  it('forgets failures older than the window, and all of them after a success', () => {
    const { clock, attempt } = limiterAt(1_000_000);
    for (let i = 0; i < 4; i += 1) attempt('li', 'failed');
    clock.now += 900_000;
    for (let i = 0; i < 4; i += 1) attempt('li', 'failed');
    attempt('li', 'succeeded');
    for (let i = 0; i < 4; i += 1) attempt('li', 'failed');
    expect(attempt('li', 'undecided').granted).toBe(true);
  });

  it('keeps failures through a success where it is told so', () => {
    const { attempt } = limiterAt(1_000_000, false);
    for (let i = 0; i < 4; i += 1) attempt('address', 'failed');
    attempt('address', 'succeeded');
    attempt('address', 'failed');
    expect(attempt('address', 'failed')).toMatchObject({ granted: false, locked: true });
  });

  it('lets five of a thousand parallel attempts through', () => {
    const { limiter } = limiterAt(1_000_000);
    const granted = Array.from({ length: 1_000 }, () => limiter.reserve('li')).filter((each) => each.granted);
    expect(granted).toHaveLength(5);
  });

  it('does not count attempts that could not be decided', () => {
    const { attempt } = limiterAt(1_000_000);
    for (let i = 0; i < 20; i += 1) expect(attempt('li', 'undecided').granted).toBe(true);
  });
});

describe('the bounded map', () => {
  it('forgets what was not used for longest', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([1, undefined, 3, 2]);
  });
});

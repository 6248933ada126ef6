import { Agent, request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly cookie: string | null;
  readonly body: string;
}

/** One client on one kept-alive connection: node:http, because its own cost is part of every time measured here. */
export class HttpClient {
  readonly #origin: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** Headers of every request, the session's cookie among them. */
  get headers(): Record<string, string> {
    return { 'content-type': 'application/json', 'x-requested-with': 'liantu', cookie: this.#cookie };
  }

  /** Signs in and keeps the session's cookie; throws when the server refuses. */
  async signIn(username: string, password: string): Promise<void> {
    const { status, cookie, body } = await this.post('/auth/login', JSON.stringify({ username, password }));
    if (status !== 204 || cookie === null) throw new Error(`sign-in: ${status} ${body}`);
    this.#cookie = cookie;
  }

  post(path: string, body: string): Promise<HttpAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
    const headers = { ...this.headers, 'content-length': Buffer.byteLength(body) };
    const sent = request(`${this.#origin}${path}`, { method: 'POST', agent: this.#agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? null;
        resolve({ status: answer.statusCode ?? 0, cookie, body: Buffer.concat(parts).toString('utf8') });
      });
    });
    sent.once('error', reject);
    sent.end(body);
    return promise;
  }

  /** Runs a persisted operation and returns its data; throws on any error in the answer. */
  async read(body: string): Promise<unknown> {
    const answer = await this.post('/graphql', body);
    const parsed: unknown = JSON.parse(answer.body);
    const failed = answer.status !== 200 || typeof parsed !== 'object' || parsed === null || 'errors' in parsed;
    if (failed || !('data' in parsed)) throw new Error(`${answer.status} ${answer.body.slice(0, 500)}`);
    return parsed.data;
  }

  close(): void {
    this.#agent.destroy();
  }
}

import { check } from './check.js';
import { withQuery, type Endpoint } from './endpoint.js';
import { CoworkingError } from './errors.js';
import type { Path, Shaped } from './shape.js';
import { sharedToken, type TokenProvider } from './token.js';

export interface ClientOptions {
  /** Scheme and host of the API, such as `https://nexudushq.spaces.nexudus.com`. */
  readonly baseUrl: string;
  /** Returns the bearer token of the current customer. The client sends tokens to the base URL only. */
  readonly token: TokenProvider;
  /** The limit of a call in milliseconds: tokens, attempts, pauses and bodies. Default: 10,000. */
  readonly timeout?: number;
  /** The limit of one attempt in milliseconds, unless there is only one. Default: 4,000. */
  readonly attemptTimeout?: number;
  /** The maximum number of attempts of a call. 1 means no retries. Default: 3. */
  readonly attempts?: number;
  /** Replaces `fetch`. By default, each call uses the current `globalThis.fetch`. */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  /** Aborts the call, also during a pause. */
  readonly signal?: AbortSignal;
  /** The limit of this call in milliseconds. For `all`, that of each page. */
  readonly timeout?: number;
}

export interface ReadOptions<P extends string, R> extends CallOptions {
  /** The fields to return, such as `['Name', 'TeamMembers.FullName']`. Default: all. */
  readonly shape?: readonly P[];
  /** Checks or converts the body. If it throws, the call fails with the kind `unreadable`, and the error as its `cause`. */
  readonly parse?: Parse<R>;
}

export interface Client {
  /**
   * Reads a response. `shape` selects fields: `client.get(endpoints.teams.one(55), { shape: ['Name', 'TeamMembers.FullName'] })`.
   *
   * @throws CoworkingError if the call fails
   */
  get<T, S, const P extends Path<S> = never, R = Shaped<T, P>>(
    endpoint: Endpoint<T, S>,
    options?: ReadOptions<P, R>,
  ): Promise<R>;

  /** Sends one request, for `send` and functions like it. */
  request<R>(path: string, options: CallOptions, parse: Parse<R>, init: RequestInit, repeatable: boolean): Promise<R>;
}

/** Checks or converts the body of a response, which is undefined if it is empty. */
export type Parse<R> = (body: unknown, headers: Headers) => R;

/**
 * Creates a client. It is immutable, and sends all requests to the base URL.
 *
 * @throws TypeError if an option is missing or invalid
 */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, attempts = 3, timeout: standardTimeout = 10_000, attemptTimeout = 4_000 } = options;
  check(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(baseUrl), 'baseUrl must be an http(s) URL without user, query and fragment.');
  check(options.token instanceof Function, 'token must be a function that returns the bearer token.');
  check(attempts >= 1, 'attempts must be 1 or more.');
  check(attemptTimeout > 0, 'attemptTimeout must be positive.');
  checkTimeout(standardTimeout);
  const token = sharedToken(options.token);

  const request: Client['request'] = async (path, { signal, timeout = standardTimeout }, parse, init, repeatable) => {
    checkTimeout(timeout);
    const end = performance.now() + timeout;
    const left = () => end - performance.now();
    let sent = 0;
    let response: Response | undefined;
    let problem: { code?: unknown; detail?: unknown; errors?: unknown } | undefined;
    let expired: string | undefined;
    let error: CoworkingError | undefined;

    const fail = (kind: CoworkingError['kind'], cause?: unknown) => {
      const header = (name: string) => response?.headers.get(name) ?? undefined;
      const requestId = header('X-Request-Id');
      const wait = header('Retry-After') ?? '';
      const seconds = /^\d+$/.test(wait) ? +wait : Math.ceil((Date.parse(wait) - Date.now()) / 1000);
      const status = response?.status;
      const { code, detail, errors } = problem ?? {};
      // The message has no ids of persons, and no query.
      const operation = `${init.method} ${path.replace(/\d+|\?.*/g, '…')}: `;
      const words = [
        status,
        code ?? kind,
        status === 400 && detail,
        // Node says why, such as ECONNREFUSED; a browser does not, so that these are the usual reasons.
        (cause as { cause?: { code?: unknown } })?.cause?.code ?? { network: '(refused, redirect or CORS)' }[kind as 'network'],
        requestId && `(request ${requestId})`,
      ];
      return Object.assign(new CoworkingError(operation + words.filter(Boolean).join(' '), { cause }), {
        kind,
        attempts: sent,
        status,
        code,
        detail,
        errors,
        requestId,
        retryAfter: seconds >= 0 ? seconds : undefined,
      }) as CoworkingError;
    };

    /** Does work for a limited time, or until the caller aborts, even if the work ignores the signal that it receives. */
    const within = <T>(ms: number, work: (signal: AbortSignal) => Promise<T>) => {
      const controller = new AbortController();
      let timer: ReturnType<typeof setTimeout>;
      return new Promise<T>((resolve, reject) => {
        const stop = (kind: CoworkingError['kind']) => reject(fail(kind, signal?.reason));
        timer = setTimeout(stop, ms, 'timeout');
        // The signal of the controller removes the listener.
        signal?.addEventListener('abort', () => stop('aborted'), controller);
        if (signal?.aborted) {
          stop('aborted');
        } else {
          work(controller.signal).then(resolve, reject);
        }
      }).finally(() => {
        clearTimeout(timer);
        controller.abort();
      });
    };

    for (let attempt = 1; ; attempt++) {
      response = problem = undefined;
      const bearer = await within(left(), () => token(expired));
      if (error && bearer === expired) {
        throw error;
      }
      // A random part ("full jitter") of a pause that doubles with each attempt.
      let pause = Math.random() * Math.min(50 * 2 ** attempt, 2000);
      let temporary: unknown = true;
      try {
        sent++;
        const text = await within(attempts > 1 ? Math.min(attemptTimeout, left()) : left(), async (attemptSignal) => {
          // Always with a slash, because a text behind the host could name another one, which would receive the token.
          const received = await (options.fetch ?? globalThis.fetch)(baseUrl.replace(/\/*$/, '/') + path.replace(/^\/+/, ''), {
            ...init,
            headers: { ...init.headers, Authorization: `Bearer ${bearer}` },
            redirect: 'error',
            credentials: 'omit',
            signal: attemptSignal,
          });
          const content = await received.text();
          response = received;
          return content;
        });
        const { status, ok, headers } = response!;
        let body;
        try {
          body = /json/.test(headers.get('Content-Type')!) && JSON.parse(text);
        } catch {
          // The error of the parser would quote the body.
        }
        problem = !ok && body?.code && body;
        const { retryAfter } = (error = fail(problem ? 'api' : 'unreadable'));
        if (ok) {
          temporary = false;
          // An update has no body.
          check(body || (!text && init.method !== 'GET'), 'The body is not JSON.');
          return parse(body || undefined, headers);
        }
        if (problem?.code === 'TOKEN_EXPIRED' && !expired) {
          expired = bearer;
          attempt--;
          continue;
        }
        // A 409 without a body is throttling; the 409 of a conflict has a body.
        temporary = /429|50[234]/.test(`${status}`) || (status === 409 && !text && retryAfter);
        pause = retryAfter ? retryAfter * 1000 : pause;
      } catch (e) {
        error = e instanceof CoworkingError ? e : fail(temporary ? 'network' : 'unreadable', e);
        temporary &&= error.kind !== 'aborted';
      }
      if (!temporary || !repeatable || attempt >= attempts || pause >= left()) {
        throw error;
      }
      await within(pause, () => new Promise(() => {})).catch((e) => {
        if (e.kind === 'aborted') {
          throw e;
        }
      });
    }
  };

  return {
    request,
    get(path, { shape, parse = (body: unknown) => body as never, ...options } = {}) {
      check(!shape || shape.length, 'shape must name a field; omit it for all fields.');
      return request(shape ? withQuery(path, '_shape', shape.map(encodeURIComponent)) : path, options, parse, { method: 'GET' }, true);
    },
  };
}

function checkTimeout(ms: number): void {
  // A longer timer would end at once.
  check(ms > 0 && ms < 2 ** 31, 'timeout must be from 1 to 2147483647 ms.');
}

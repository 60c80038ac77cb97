import { ABORTED, TIMEOUT, within } from './deadline.js';
import { withQuery, type Endpoint, type Paged, type Tagged, type Write } from './endpoint.js';
import { CoworkingError } from './errors.js';
import { backoff, isTemporary, retryAfter } from './retry.js';
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
  /** Checks or converts the body. If it throws, the call fails with the kind `unreadable`. */
  readonly parse?: (body: unknown) => R;
}

export interface ConditionalOptions extends CallOptions {
  /** The `etag` that was read with `getVersioned`, or `*` to overwrite any version. */
  readonly ifMatch: string;
}

/** A response with its version. */
export interface Versioned<T> {
  readonly data: T;
  /** The strong entity tag, with its quotes. Send it as `ifMatch` of an update. */
  readonly etag: string;
}

/** The records of a page. */
export type RecordOf<T> = T extends { readonly Records: readonly (infer E)[] } ? E : never;

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

  /**
   * Reads a response with its version, to be sent in `ifMatch` of an update.
   *
   * @throws CoworkingError if the call fails, or if the response has no strong `ETag`
   */
  getVersioned<T, S, const P extends Path<S> = never, R = Shaped<T, P>>(
    endpoint: Endpoint<T, S> & Tagged,
    options?: ReadOptions<P, R>,
  ): Promise<Versioned<R>>;

  /**
   * Iterates over the records of all pages, from the page of the endpoint. `shape` selects fields of a record. Each page is loaded
   * when the iteration reaches it. If the data changes meanwhile, records may occur twice or not at all.
   *
   * @throws CoworkingError from the iteration, if a call fails
   */
  all<T, S, const P extends Path<RecordOf<S>> = never, R = Shaped<RecordOf<T>, P>>(
    endpoint: Endpoint<T, S> & Paged,
    options?: ReadOptions<P, R>,
  ): AsyncGenerator<R, void, undefined>;

  /**
   * Sends a request that changes data: `client.send(endpoints.teams.update(55, { ProfileSummary: 'New' }), { ifMatch: etag })`. The
   * result is the body of the response, or its `ETag` if it has no body.
   *
   * @throws CoworkingError if the call fails. After the kinds `network`, `timeout`, `aborted` and `unreadable`, and after the status
   *     503, the request may have taken effect.
   */
  send<T, O extends readonly unknown[]>(write: Write<T, O>, ...options: O): Promise<T>;
}

interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly repeatable: boolean;
}

interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Creates the error of a response that is not what the API documents. */
  readonly unreadable: (why: string, cause?: unknown) => CoworkingError;
}

/**
 * Creates a client. It is immutable, and sends all requests to the base URL.
 *
 * @throws TypeError if an option is missing or invalid
 */
export function createClient(options: ClientOptions): Client {
  const { attempts: maxAttempts = 3, timeout: defaultTimeout = 10_000, attemptTimeout = 4_000 } = options;
  const baseUrl = checkedBaseUrl(options.baseUrl);
  if (typeof options.token !== 'function') {
    throw new TypeError('token is missing; pass a function that returns the bearer token of the customer.');
  }
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1) {
    throw new TypeError(`attempts is ${maxAttempts}; it must be an integer of 1 or more.`);
  }
  checkTime('timeout', defaultTimeout);
  checkTime('attemptTimeout', attemptTimeout);
  const token = sharedToken(options.token);

  async function send(request: HttpRequest, { signal, timeout = defaultTimeout }: CallOptions): Promise<HttpResponse> {
    checkTime('timeout', timeout);
    const { method, path, body, repeatable } = request;
    const operation = `${method} ${path.replace(/\?.*/, '').replace(/\/\d+(?=\/|$)/g, '/{id}')}`;
    const end = performance.now() + timeout;
    const left = () => end - performance.now();
    let sent = 0;
    let expired: string | undefined;
    let authorization = '';

    const exchange = async (attemptSignal: AbortSignal) => {
      const response = await (options.fetch ?? globalThis.fetch)(baseUrl + path, {
        method,
        headers: { ...request.headers, Authorization: `Bearer ${authorization}` },
        body: body ?? null,
        redirect: 'error',
        credentials: 'omit',
        signal: attemptSignal,
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };

    /** Creates the error for what `within` or `fetch` throws. */
    const transportError = (reason: unknown) => {
      const plural = sent === 1 ? 'attempt' : 'attempts';
      if (reason === ABORTED) {
        return new CoworkingError('aborted', `${operation}: aborted by the caller`, { attempts: sent }, signal?.reason);
      }
      if (reason === TIMEOUT) {
        return new CoworkingError('timeout', `${operation}: no response in time, ${sent} ${plural}`, { attempts: sent });
      }
      const code = (reason as { cause?: { code?: unknown } }).cause?.code;
      const why = typeof code === 'string' ? ` (${code})` : '';
      return new CoworkingError('network', `${operation}: no response${why}, ${sent} ${plural}`, { attempts: sent }, reason);
    };

    const ownError = (reason: unknown) => (reason === ABORTED || reason === TIMEOUT ? transportError(reason) : reason);

    let error: CoworkingError | undefined;
    for (let attempt = 1; ; attempt++) {
      const current = await within(left(), signal, () => token(expired)).catch((e) => {
        throw ownError(e);
      });
      if (error && current === expired) {
        throw error;
      }
      authorization = current;
      let pause = backoff(attempt);
      sent++;
      try {
        const limit = maxAttempts === 1 ? left() : Math.min(attemptTimeout, left());
        const { status, headers, text } = await within(limit, signal, exchange);
        const seconds = retryAfter(headers);
        const requestId = headers.get('X-Request-Id') ?? undefined;
        const details = {
          attempts: sent,
          status,
          ...(requestId && { requestId }),
          ...(seconds !== undefined && { retryAfter: seconds }),
        };
        const suffix = requestId ? ` (request ${requestId})` : '';
        const unreadable = (why: string, cause?: unknown) =>
          new CoworkingError('unreadable', `${operation}: ${status}, but ${why}${suffix}`, details, cause);
        if (status >= 200 && status < 300) {
          return { status, headers, text, unreadable };
        }
        const problem = parsed(text) as { code?: unknown; detail?: unknown; errors?: unknown } | undefined;
        if (typeof problem?.code === 'string') {
          const { code, detail, errors } = problem;
          error = new CoworkingError(
            'api',
            `${operation}: ${status} ${code}${status === 400 && detail ? `: ${detail}` : ''}${suffix}`,
            { ...details, code, detail, errors } as object,
          );
        } else {
          error = unreadable('the body is not an error of the API');
        }
        if (status === 401 && problem?.code === 'TOKEN_EXPIRED' && expired === undefined) {
          expired = authorization;
          attempt--;
          continue;
        }
        if (!isTemporary(status, text, seconds)) {
          throw error;
        }
        pause = seconds ? seconds * 1000 : pause;
      } catch (e) {
        if (e instanceof CoworkingError) {
          throw e;
        }
        error = transportError(e);
      }
      if (!repeatable || error.kind === 'aborted' || attempt >= maxAttempts || pause >= left()) {
        throw error;
      }
      await within(pause, signal, () => new Promise(() => {})).catch((e) => {
        if (e === ABORTED) {
          throw transportError(e);
        }
      });
    }
  }

  async function read(endpoint: string, shape: readonly string[] | undefined, options: CallOptions) {
    const response = await send(
      {
        method: 'GET',
        path: shape ? withQuery(endpoint, '_shape', checkedShape(shape)) : endpoint,
        headers: { Accept: 'application/json' },
        repeatable: true,
      },
      options,
    );
    return { response, body: json(response) };
  }

  function converted<R>(response: HttpResponse, body: unknown, parse: ((body: unknown) => R) | undefined): R {
    if (!parse) {
      return body as R;
    }
    try {
      return parse(body);
    } catch (e) {
      throw response.unreadable('`parse` refused the body', e);
    }
  }

  return {
    async get(endpoint, options = {}) {
      const { response, body } = await read(endpoint, options.shape, options);
      return converted(response, body, options.parse);
    },

    async getVersioned(endpoint, options = {}) {
      const { response, body } = await read(endpoint, options.shape, options);
      return { data: converted(response, body, options.parse), etag: strongTag(response) };
    },

    async *all(endpoint, options = {}) {
      const shape = options.shape?.map((path) => `Records.${path}`);
      const { 1: before = '', 2: first = 1, 3: after = '' } = /^(.*[?&]_page=)(\d+)(.*)$/.exec(endpoint) ?? [, withQuery(endpoint, '_page', '')];
      for (let page = Number(first); ; page++) {
        const { response, body } = await read(before + page + after, shape?.length ? [...shape, 'HasNextPage'] : shape, options);
        const { Records: records, HasNextPage: hasNext } = body as { Records?: unknown; HasNextPage?: unknown };
        if (!Array.isArray(records) || typeof hasNext !== 'boolean') {
          throw response.unreadable('the page has no records, or does not state whether another page follows');
        }
        for (const record of records) {
          yield converted(response, record, options.parse);
        }
        // An empty page is the last one, so that the iteration ends even if the server is wrong.
        if (!hasNext || !records.length) {
          return;
        }
      }
    },

    async send(write, ...[options = {}]) {
      const { ifMatch, ...callOptions } = options as Partial<ConditionalOptions>;
      const hasBody = write.body !== undefined;
      const response = await send(
        {
          method: write.method,
          path: write.path,
          headers: {
            Accept: 'application/json',
            ...(hasBody && { 'Content-Type': 'application/json' }),
            ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
          },
          ...(hasBody && { body: JSON.stringify(write.body) }),
          // A repeated request with a tag would fail with 412 if the first one had taken effect.
          repeatable: !!write.repeatable && (ifMatch === undefined || ifMatch === '*'),
        },
        callOptions,
      );
      const data = response.text ? json(response) : undefined;
      const etag = write.tagged ? strongTag(response) : undefined;
      return (etag && data !== undefined ? { data, etag } : (etag ?? data)) as never;
    },
  };
}

function json(response: HttpResponse): unknown {
  const type = response.headers.get('Content-Type') ?? '';
  if (!/^application\/(.+\+)?json\b/i.test(type)) {
    throw response.unreadable(`Content-Type is '${type}' instead of 'application/json'`);
  }
  const body = parsed(response.text);
  if (body === undefined) {
    throw response.unreadable(response.text ? 'the body is not valid JSON' : 'the body is empty');
  }
  return body;
}

/** Returns undefined if the text is not JSON. The error of the parser would quote the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function strongTag(response: HttpResponse): string {
  const tag = response.headers.get('ETag') ?? '';
  if (!tag.startsWith('"')) {
    throw response.unreadable('it has no strong ETag; a proxy may have removed or changed it, or the server does not expose it');
  }
  return tag;
}

function checkedShape(shape: readonly string[]): string {
  if (!shape.length) {
    throw new TypeError('shape is empty; name at least one field, or omit it for all fields.');
  }
  return shape.map(encodeURIComponent).join();
}

function checkTime(name: string, ms: number): void {
  if (!(ms > 0 && ms < 2 ** 31)) {
    throw new TypeError(`${name} is ${ms}; it must be a number of milliseconds from 1 to ${2 ** 31 - 1}.`);
  }
}

function checkedBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new TypeError(
      `baseUrl is ${url ? `'${url.origin}…'` : JSON.stringify(text)}; it must be an http or https URL without a user, a query and a fragment.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

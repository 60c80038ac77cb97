import { http, type HttpHandler, HttpResponse } from 'msw';
import { StubBuilder, type StubContext } from './builder.js';
import type { Contract, ResponseData, VerifiedData } from './data.js';
import { callOf, idOf, keyOf, type StubKey } from './key.js';
import { acceptsJson, describe, matchesContract, type ParsedRequest, parseRequest, shapeOf } from './request.js';
import { type Outcome, Scenario, type Step } from './scenario.js';
import { InvalidShapeError, Selection } from './selection.js';
import { NotVerifiedError, operationOf, VerifiedErrors, VerifiedResponses, withDetail, withRetryAfter } from './verified.js';

/** A request that the stub received for an operation of the spec. */
export interface StubRequest {
  /** The operationId of the spec, such as `getTeamProfile`. */
  readonly operation: string;
  /** The first id in the path, or null for none. */
  readonly id: number | null;
  /** `_shape` as sent, or null for none. */
  readonly shape: string | null;
  /** The bearer token as sent, or null for none. */
  readonly token: string | null;
  /** The body as sent, or null for none. */
  readonly body: string | null;
}

/** The part of a stub that does not depend on the operations of the spec. */
export interface Stub {
  /** The request handlers, for `setupServer` of `msw/node` or `setupWorker` of `msw/browser`. */
  readonly handlers: HttpHandler[];

  /** Returns the requests since the last `reset()` for operations of the spec, including retries. */
  requests(): readonly StubRequest[];

  /**
   * Ends a test: removes its stubbed responses and its requests, and ends hanging and delayed responses.
   *
   * @throws Error if the stub received a request that it could not match
   */
  reset(): void;
}

type Change = NonNullable<Step['change']>;
const unchanged: Change = (response) => response;

/** Serves the contracts of some consumers, and stubbed responses. */
export class StubServer implements Stub {
  readonly handlers: HttpHandler[];
  private readonly scenario = new Scenario();
  private readonly responses: VerifiedResponses;
  private readonly errors: VerifiedErrors;
  private readonly contracts: readonly Contract[];
  private readonly consumers: readonly string[];
  private readonly basePath: string;
  private readonly apiPath: string;
  private received: StubRequest[] = [];
  private unmatched = new Set<string>();
  private test = new AbortController();

  constructor(
    private readonly data: VerifiedData,
    baseUrl: string,
    private readonly consumer: string | undefined,
  ) {
    const all = [...new Set(data.contracts.map((contract) => contract.consumer))].sort();
    if (consumer !== undefined && !all.includes(consumer)) {
      throw new RangeError(`Consumer '${consumer}' has no contracts; the consumers with contracts are ${all.join(', ')}.`);
    }
    this.consumers = consumer === undefined ? all : [consumer];
    this.responses = new VerifiedResponses(data, this.consumers);
    this.errors = new VerifiedErrors(data, this.consumers);
    // As in WireMock, the last one of several contracts with the same priority takes precedence.
    this.contracts = data.contracts
      .filter((contract) => this.consumers.includes(contract.consumer))
      .reverse()
      .sort((a, b) => a.priority - b.priority);
    this.apiPath = commonFolder(data.operations.map((operation) => operation.path));
    const url = baseUrl.replace(/\/+$/, '');
    this.basePath = new URL(url).pathname.replace(/\/$/, '');
    this.handlers = [http.all(`${url}/*`, ({ request }) => this.handle(request))];
  }

  stub(operationId: string, pathValues: readonly (string | number)[]): StubBuilder {
    const key = keyOf(operationOf(operationId, this.data), pathValues);
    const { scenario, responses, errors, consumer } = this;
    const context: StubContext = { scenario, responses, errors, consumer, catalog: this.data.variations };
    return new StubBuilder(key, context);
  }

  requests(): readonly StubRequest[] {
    return [...this.received];
  }

  reset(): void {
    const messages = [...this.unmatched];
    this.scenario.clear();
    this.received = [];
    this.unmatched.clear();
    this.test.abort();
    this.test = new AbortController();
    if (messages.length > 0) {
      throw new Error(messages.join('\n'));
    }
  }

  /** Handles a request; undefined if it is not a request to the API, such as one for a file of the tested page. */
  private async handle(original: Request): Promise<Response | undefined> {
    const signals = [this.test.signal, original.signal];
    const path = new URL(original.url).pathname.slice(this.basePath.length);
    if (!path.includes(this.apiPath) && !this.contracts.some((contract) => contract.request.path === path)) {
      return undefined;
    }
    const request = await parseRequest(original, path, this.data.operations);
    const { key } = request;
    if (key !== undefined) {
      const { token, body } = request;
      this.received.push({ operation: key.operation.id, id: idOf(key), shape: shapeOf(request), token, body });
      const step = this.scenario.next(key);
      if (step !== undefined) {
        return this.respond(request, key, step, signals);
      }
    }
    const contract = request.shapes.length > 1 ? undefined : this.contractFor(request);
    return contract === undefined ? this.notImplemented(this.messageFor(request)) : send(contract.response);
  }

  private contractFor(request: ParsedRequest): Contract | undefined {
    return this.contracts.find((contract) =>
      matchesContract(contract, request, operationOf(contract.operation, this.data)),
    );
  }

  private async respond(request: ParsedRequest, key: StubKey, step: Step, signals: AbortSignal[]): Promise<Response> {
    await wait(step.after, signals);
    const { outcome, change = unchanged } = step;
    switch (outcome.kind) {
      case 'found':
        return send(this.rejection(request, key)) ?? this.verifiedResponse(request, key, change);
      case 'missing':
        return send(this.rejection(request, key) ?? this.error(request, key, key.operation.notFoundCode ?? ''));
      case 'failure':
        return send(this.failure(request, key, outcome, change));
      case 'hang':
        await wait(Infinity, signals);
        return HttpResponse.error();
      case 'disconnect':
        return disconnected();
    }
  }

  private failure(
    request: ParsedRequest,
    key: StubKey,
    { code, retryAfter }: Outcome & { kind: 'failure' },
    change: Change,
  ): ResponseData {
    const error = this.errors.find(key, code, request.token);
    const { response, contract } = retryAfter === undefined ? error : withRetryAfter(error, retryAfter);
    return change(response, contract);
  }

  private error(request: ParsedRequest, key: StubKey, code: string): ResponseData {
    return this.errors.find(key, code, request.token).response;
  }

  /** Returns the error for an invalid media type, token or shape, which the server checks before the id. */
  private rejection(request: ParsedRequest, key: StubKey): ResponseData | undefined {
    if (!acceptsJson(request) && this.errors.has(key.operation, 'NOT_ACCEPTABLE')) {
      return this.error(request, key, 'NOT_ACCEPTABLE');
    }
    const code = this.rejectionOfToken(request.token);
    if (code !== undefined && this.errors.has(key.operation, code)) {
      return this.error(request, key, code);
    }
    return key.operation.schema === null ? undefined : this.rejectionOfShape(request, key, key.operation.schema);
  }

  private rejectionOfToken(token: string | null): string | undefined {
    if (token === null) {
      return 'TOKEN_MISSING';
    }
    const kind = this.data.tokens[token] ?? 'valid';
    const codes: Readonly<Record<string, string | undefined>> = { valid: undefined, expired: 'TOKEN_EXPIRED' };
    return kind in codes ? codes[kind] : 'TOKEN_INVALID';
  }

  private rejectionOfShape(request: ParsedRequest, key: StubKey, schema: string): ResponseData | undefined {
    try {
      const { length } = request.shapes;
      if (length > 1) {
        const message = `_shape is sent ${length} times; send it once, with commas between the paths.`;
        throw new InvalidShapeError('INVALID_SHAPE', message);
      }
      Selection.of(shapeOf(request), schema, this.data);
      return undefined;
    } catch (e) {
      if (e instanceof InvalidShapeError) {
        return withDetail(this.errors.find(key, e.code, request.token), e.message).response;
      }
      throw e;
    }
  }

  private verifiedResponse(request: ParsedRequest, key: StubKey, change: Change): Response {
    const rejection = this.errors.rejection(key, request.token);
    if (rejection !== undefined) {
      return send(rejection.response);
    }
    try {
      const { response, contract } = this.responses.find(key, request);
      return send(change(response, contract));
    } catch (e) {
      if (e instanceof NotVerifiedError) {
        const caller = this.knows(request.token) ? ` as ${request.token}` : '';
        const folder = this.folder(key);
        return this.notImplemented(`${e.message} (${describe(request)}${caller})${e.hint}; add a contract in ${folder}.`);
      }
      throw e;
    }
  }

  /** Suggests a response to stub or a contract to write for a request that neither a stub nor a contract matches. */
  private messageFor(request: ParsedRequest): string {
    const consumers = this.consumer ?? 'any consumer';
    const problem = `No stub and no contract of ${consumers} matches ${describe(request)} ${this.caller(request.token)}`;
    return request.key === undefined
      ? `${problem}; if the spec defines this request, add a contract; otherwise correct the request.`
      : `${problem}; stub it, for example with ${callOf(request.key)}.found(), or add a contract in ${this.folder(request.key)}.`;
  }

  private caller(token: string | null): string {
    if (token === null) {
      return 'without a token';
    }
    return this.knows(token) ? `as ${token}` : 'with an unknown token';
  }

  /** Returns whether the contracts define the token. Messages quote only such tokens, because others may be secret. */
  private knows(token: string | null): boolean {
    return token !== null && Object.hasOwn(this.data.tokens, token);
  }

  private folder(key: StubKey): string {
    return `contracts/${this.consumer ?? '<your consumer>'}/${key.operation.folder}`;
  }

  /** Returns a response with status 501, which the API does not use and clients do not retry. */
  private notImplemented(detail: string): Response {
    this.unmatched.add(detail);
    return send({
      status: 501,
      headers: { 'Content-Type': 'application/problem+json' },
      body: { title: 'No matching stub', status: 501, detail, code: 'NOT_VERIFIED' },
    });
  }
}

function send(response: ResponseData): Response;
function send(response: ResponseData | undefined): Response | undefined;
function send(response: ResponseData | undefined): Response | undefined {
  if (response === undefined) {
    return undefined;
  }
  const { status, headers, body } = response;
  return new HttpResponse(body === undefined ? null : JSON.stringify(body), { status, headers: { ...headers } });
}

/** Returns a response that fails after its first byte. */
function disconnected(): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller): void {
      controller.enqueue(new TextEncoder().encode('{'));
    },
    pull(controller): void {
      controller.error(new TypeError('The stub closed the connection.'));
    },
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'application/json' } });
}

/**
 * Waits, at most until one of the signals. `AbortSignal.any` would not accept signals of Node.js and of a simulated DOM
 * together.
 */
function wait(milliseconds: number, signals: readonly AbortSignal[]): Promise<void> {
  if (milliseconds === 0 || signals.some((signal) => signal.aborted)) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const timer = milliseconds === Infinity ? undefined : setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signals.forEach((signal) => signal.addEventListener('abort', end));
  });
}

/** Returns the folder that contains all paths, such as `/api/public/`. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let length = first.length;
  for (const path of others) {
    while (!path.startsWith(first.slice(0, length))) {
      length--;
    }
  }
  return first.slice(0, first.slice(0, length).lastIndexOf('/') + 1);
}

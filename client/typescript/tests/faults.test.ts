import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CoworkingError, createClient, endpoints, hasCode, send } from '../src/index.js';
import { failure, json, problem, raw, serve } from './support/server.js';

const endpoint = endpoints.teams.one(55);
const update = endpoints.teams.update(55, { ProfileSummary: 'New' });

/** The timers of the client stand still until a test advances them; the sockets of Node do not use them. */
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });

const withoutPauses = () => vi.spyOn(Math, 'random').mockReturnValue(0);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('errors of the API', () => {
  test('have the status, the code, the detail and the request id', async () => {
    const server = await serve(problem(404, 'TEAM_NOT_FOUND'));
    const error = await failure(server.client().get(endpoint));
    expect(error).toBeInstanceOf(CoworkingError);
    expect(error).toMatchObject({
      name: 'CoworkingError',
      kind: 'api',
      status: 404,
      code: 'TEAM_NOT_FOUND',
      detail: 'The detail.',
      requestId: 'r-1',
      attempts: 1,
      message: 'GET /api/public/teams/…/profile: 404 TEAM_NOT_FOUND (request r-1)',
    });
    expect(hasCode(error, 'TEAM_NOT_FOUND')).toBe(true);
    expect(hasCode(error, 'COWORKER_NOT_FOUND')).toBe(false);
    expect(hasCode(new Error('TEAM_NOT_FOUND'), 'TEAM_NOT_FOUND')).toBe(false);
  });

  test('show the detail of a wrong request in the message', async () => {
    const errors = [{ pointer: '/Name', detail: 'must not be empty' }];
    const server = await serve(problem(400, 'INVALID_BODY', {}, { errors }));
    const error = await failure(send(server.client(), update, { ifMatch: '*' }));
    expect(error).toMatchObject({ errors });
    expect(error.message).toBe('PUT /api/public/teams/…/profile: 400 INVALID_BODY The detail. (request r-1)');
  });

  test('keep a code that the client does not know', async () => {
    const server = await serve(problem(422, 'NEW_CODE'));
    expect(await failure(server.client().get(endpoint))).toMatchObject({ kind: 'api', status: 422, code: 'NEW_CODE' });
  });
});

describe('unreadable responses', () => {
  const html = '<html>secret of a person</html>';
  test.each([
    ['HTML', raw(200, html, { 'Content-Type': 'text/html', 'X-Request-Id': 'r-1' }), 200],
    ['an empty body', raw(200, '', { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }), 200],
    ['incomplete JSON', raw(200, '{"Name":"secret', { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }), 200],
    ['another content type', raw(200, '{"Name":"secret"}', { 'Content-Type': 'text/plain', 'X-Request-Id': 'r-1' }), 200],
    ['no content type', raw(200, '{"Name":"secret"}', { 'X-Request-Id': 'r-1' }), 200],
    ['a number', raw(200, '0', { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }), 200],
    ['null', raw(200, 'null', { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }), 200],
    ['an HTML error', raw(404, html, { 'Content-Type': 'text/html', 'X-Request-Id': 'r-1' }), 404],
    ['an error of another API', raw(403, '{"error":"secret"}', { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' }), 403],
  ])('%s has the status and the request id, and no body in the error', async (_, handler, status) => {
    const server = await serve(handler);
    const error = await failure(server.client().get(endpoint));
    expect(error).toMatchObject({ kind: 'unreadable', status, requestId: 'r-1', attempts: 1, code: undefined });
    expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain('secret');
  });

  test('an HTML 502 is repeated', async () => {
    withoutPauses();
    const server = await serve(raw(502, html, { 'Content-Type': 'text/html' }), json({ Name: 'A' }));
    expect(await server.client().get(endpoint, { shape: ['Name'] })).toEqual({ Name: 'A' });
  });
});

describe('retries', () => {
  test.each([429, 502, 503, 504])('%i is repeated at most twice', async (status) => {
    withoutPauses();
    const server = await serve(problem(status, 'UNAVAILABLE'));
    expect(await failure(server.client().get(endpoint))).toMatchObject({ status, attempts: 3 });
    expect(server.received).toHaveLength(3);
  });

  test.each([400, 403, 404, 409, 412, 500])('%i is not repeated', async (status) => {
    const server = await serve(problem(status, 'ANY'));
    expect(await failure(server.client().get(endpoint))).toMatchObject({ status, attempts: 1 });
  });

  test('a 409 without a body is throttling', async () => {
    withoutPauses();
    stopTime();
    const server = await serve(raw(409, '', { 'Retry-After': '1' }), json({ Name: 'A' }));
    const call = server.client().get(endpoint, { shape: ['Name'] });
    await server.arrival(1);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await call).toEqual({ Name: 'A' });
  });

  test('attempts: 1 means no retries', async () => {
    const server = await serve(problem(503, 'UNAVAILABLE', { 'Retry-After': '1' }));
    expect(await failure(server.client({ attempts: 1 }).get(endpoint))).toMatchObject({ attempts: 1, retryAfter: 1 });
  });

  test('a refused connection is repeated, and its cause is named', async () => {
    withoutPauses();
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, token: () => 'secret-token' });
    const error = await failure(client.get(endpoint));
    expect(error).toMatchObject({ kind: 'network', attempts: 3, status: undefined });
    expect(error.message).toBe('GET /api/public/teams/…/profile: network ECONNREFUSED');
  });

  test('a connection that ends within the body is repeated', async () => {
    withoutPauses();
    const server = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"Name":', () => response.destroy());
    }, json({ Name: 'A' }));
    expect(await server.client().get(endpoint, { shape: ['Name'] })).toEqual({ Name: 'A' });
  });

  test('an update with a tag is not repeated', async () => {
    withoutPauses();
    const server = await serve(problem(503, 'UNAVAILABLE'));
    expect(await failure(send(server.client(), update, { ifMatch: '"1"' }))).toMatchObject({ attempts: 1 });
  });

  test('an update of any version is repeated, because the spec declares it as idempotent', async () => {
    withoutPauses();
    const server = await serve(problem(503, 'UNAVAILABLE'), raw(200, '', { ETag: '"2"' }));
    expect(await send(server.client(), update, { ifMatch: '*' })).toBe('"2"');
  });

  test('a request that is not idempotent is not repeated', async () => {
    const server = await serve(problem(503, 'UNAVAILABLE'));
    expect(await failure(send(server.client(), { method: 'POST', path: '/x', body: {} }))).toMatchObject({ attempts: 1 });
  });
});

describe('times', () => {
  const answer = (status: number, headers: Record<string, string> = {}) =>
    new Response('{"code":"UNAVAILABLE"}', { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

  /** A client with a simulated network, and the times of its requests in milliseconds. */
  function simulated(answers: () => Promise<Response>) {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    const start = performance.now();
    const times: number[] = [];
    const client = createClient({
      baseUrl: 'https://example.com',
      token: () => 't',
      fetch: () => {
        times.push(performance.now() - start);
        return answers();
      },
    });
    return { client, times };
  }

  test('pauses are random parts of 0.1 and 0.2 seconds', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const { client, times } = simulated(async () => answer(503));
    const call = failure(client.get(endpoint));
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ attempts: 3 });
    expect(times).toEqual([0, 50, 150]);
  });

  test.each(['2', 'Thu, 01 Jan 2026 00:00:02 GMT'])('Retry-After %s determines the first pause', async (value) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { client, times } = simulated(async () => answer(503, { 'Retry-After': value }));
    const call = failure(client.get(endpoint));
    await vi.runAllTimersAsync();
    await call;
    expect(times.slice(0, 2)).toEqual([0, 2000]);
  });

  test.each(['-1', '1.5', 'soon', 'Thu, 01 Jan 2015 00:00:02 GMT', ''])('Retry-After %s is ignored', async (value) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const { client, times } = simulated(async () => answer(503, { 'Retry-After': value }));
    const call = failure(client.get(endpoint));
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ retryAfter: undefined });
    expect(times).toEqual([0, 50, 150]);
  });

  test('a Retry-After beyond the limit of the call fails at once', async () => {
    const { client, times } = simulated(async () => answer(503, { 'Retry-After': '10' }));
    expect(await failure(client.get(endpoint))).toMatchObject({ kind: 'api', status: 503, retryAfter: 10, attempts: 1 });
    expect(times).toEqual([0]);
  });

  test('an attempt ends after 4 seconds and a call after 10', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { client, times } = simulated(() => new Promise(() => {}));
    const call = failure(client.get(endpoint));
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ kind: 'timeout', attempts: 3, status: undefined });
    expect(times).toEqual([0, 4000, 8000]);
    expect(performance.now()).toBeLessThanOrEqual(10_000 + times[0]!);
  });

  test('timeout of a call replaces that of the client', async () => {
    const { client } = simulated(() => new Promise(() => {}));
    const call = failure(client.get(endpoint, { timeout: 50 }));
    await vi.advanceTimersByTimeAsync(50);
    expect(await call).toMatchObject({ kind: 'timeout', attempts: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a token that takes too long ends the call in time', async () => {
    vi.useFakeTimers();
    const client = createClient({ baseUrl: 'https://example.com', token: () => new Promise(() => {}) });
    const call = failure(client.get(endpoint));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({ kind: 'timeout', attempts: 0 });
  });
});

describe('stalled responses', () => {
  test('a server without a response times out', async () => {
    stopTime();
    const server = await serve(() => {});
    const call = failure(server.client({ attempts: 1 }).get(endpoint));
    await server.arrival(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({ kind: 'timeout', attempts: 1 });
  });

  test('a body that does not end times out', async () => {
    stopTime();
    const server = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"Name":');
    });
    const call = failure(server.client({ attempts: 1 }).get(endpoint));
    await server.arrival(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({ kind: 'timeout', attempts: 1 });
  });

  test('a body whose stream ignores the signal times out', async () => {
    vi.useFakeTimers();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) });
    const client = createClient({
      baseUrl: 'https://example.com',
      token: () => 't',
      attempts: 1,
      fetch: async () => new Response(body, { headers: { 'Content-Type': 'application/json' } }),
    });
    const call = failure(client.get(endpoint));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({ kind: 'timeout' });
  });
});

describe('aborted calls', () => {
  test('an aborted signal sends nothing', async () => {
    const token = vi.fn(() => 't');
    const client = createClient({ baseUrl: 'http://127.0.0.1:1', token });
    const reason = new Error('left the page');
    const error = await failure(client.get(endpoint, { signal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ kind: 'aborted', attempts: 0, cause: reason });
    expect(token).not.toHaveBeenCalled();
  });

  test('during a request, the connection is closed', async () => {
    const controller = new AbortController();
    let closed: () => void;
    const connectionClosed = new Promise<void>((resolve) => (closed = resolve));
    const server = await serve((_, response) => response.on('close', () => closed()));
    const call = failure(server.client().get(endpoint, { signal: controller.signal }));
    await server.arrival(1);
    controller.abort();
    expect(await call).toMatchObject({ kind: 'aborted', attempts: 1 });
    await connectionClosed;
  });

  test('during a pause', async () => {
    const controller = new AbortController();
    const server = await serve(problem(503, 'UNAVAILABLE', { 'Retry-After': '5' }));
    stopTime();
    const call = failure(server.client().get(endpoint, { signal: controller.signal }));
    await server.arrival(1);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    controller.abort();
    expect(await call).toMatchObject({ kind: 'aborted', attempts: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('while the call waits for a token', async () => {
    const controller = new AbortController();
    const client = createClient({ baseUrl: 'http://127.0.0.1:1', token: () => new Promise(() => {}) });
    const call = failure(client.get(endpoint, { signal: controller.signal }));
    controller.abort();
    expect(await call).toMatchObject({ kind: 'aborted', attempts: 0 });
  });

  test('after the call, nothing happens', async () => {
    const controller = new AbortController();
    const server = await serve(json({ Name: 'A' }));
    const team = await server.client().get(endpoint, { shape: ['Name'], signal: controller.signal });
    controller.abort();
    expect(team).toEqual({ Name: 'A' });
  });
});

describe('secrets', () => {
  test('a redirect is an error, and its target receives nothing', async () => {
    withoutPauses();
    const target = await serve(json({}));
    const server = await serve(raw(302, '', { Location: `${target.url}/stolen` }));
    expect(await failure(server.client().get(endpoint))).toMatchObject({
      kind: 'network',
      message: 'GET /api/public/teams/…/profile: network (refused, redirect or CORS)',
    });
    expect(target.received).toEqual([]);
  });

  test('neither errors nor the client contain the token', async () => {
    withoutPauses();
    const server = await serve(problem(403, 'UPDATE_NOT_ALLOWED'));
    const client = server.client();
    const error = await failure(client.get(endpoint));
    const { inspect } = await import('node:util');
    const shown = [error.stack, JSON.stringify(error), inspect(error, { depth: 9 }), JSON.stringify(client), String(client), inspect(client)];
    expect(shown.join('\n')).not.toContain('secret-token');
  });

  test('no cookies are sent', async () => {
    const fetched = vi.fn(async (..._: Parameters<typeof fetch>) => new Response('{}', { headers: { 'Content-Type': 'application/json' } }));
    await createClient({ baseUrl: 'https://example.com', token: () => 't', fetch: fetched }).get(endpoint);
    expect(fetched.mock.calls[0]![1]).toMatchObject({ redirect: 'error', credentials: 'omit' });
  });
});

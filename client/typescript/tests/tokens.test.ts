import { afterEach, expect, test, vi } from 'vitest';
import { cachedToken, createClient, endpoints } from '../src/index.js';
import { failure, json, problem, serve, type Handler } from './support/server.js';

const endpoint = endpoints.teams.one(55);

/** Accepts the token `new` only. */
const onlyNew: Handler = (request, response) =>
  (request.headers.authorization === 'Bearer new' ? json({ Name: 'A' }) : problem(401, 'TOKEN_EXPIRED'))(request, response);

afterEach(() => vi.restoreAllMocks());

test('after TOKEN_EXPIRED, the provider is called with the expired token, and the request is repeated once', async () => {
  const server = await serve(onlyNew);
  const token = vi.fn((expired?: string) => (expired === 'old' ? 'new' : 'old'));
  expect(await server.client({ token }).get(endpoint)).toEqual({ Name: 'A' });
  expect(token.mock.calls).toEqual([[undefined], ['old']]);
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
});

test('a second TOKEN_EXPIRED fails the call', async () => {
  const server = await serve(problem(401, 'TOKEN_EXPIRED'));
  let count = 0;
  const error = await failure(server.client({ token: () => `t${count++}` }).get(endpoint));
  expect(error).toMatchObject({ kind: 'api', status: 401, code: 'TOKEN_EXPIRED', attempts: 2 });
});

test('the request is not repeated with the same token', async () => {
  const server = await serve(problem(401, 'TOKEN_EXPIRED'));
  expect(await failure(server.client().get(endpoint))).toMatchObject({ code: 'TOKEN_EXPIRED', attempts: 1, requestId: 'r-1' });
});

test('another 401 does not request a new token', async () => {
  const server = await serve(problem(401, 'NOT_A_TEAM_MEMBER'));
  const token = vi.fn(() => 't');
  expect(await failure(server.client({ token }).get(endpoint))).toMatchObject({ attempts: 1 });
  expect(token).toHaveBeenCalledTimes(1);
});

test('concurrent calls share one token', async () => {
  const server = await serve(json({ Name: 'A' }));
  let resolve: (token: string) => void;
  const token = vi.fn(() => new Promise<string>((it) => (resolve = it)));
  const client = server.client({ token });
  const calls = Array.from({ length: 50 }, () => client.get(endpoint));
  await vi.waitFor(() => expect(token).toHaveBeenCalled());
  resolve!('t');
  await Promise.all(calls);
  expect(token).toHaveBeenCalledTimes(1);
  expect(server.received).toHaveLength(50);
});

test('concurrent calls share one new token', async () => {
  const server = await serve(onlyNew);
  const source = vi.fn().mockResolvedValueOnce('old').mockResolvedValue('new');
  const client = server.client({ token: cachedToken(source) });
  const calls = Array.from({ length: 50 }, () => client.get(endpoint));
  expect(await Promise.all(calls)).toHaveLength(50);
  expect(source).toHaveBeenCalledTimes(2);
});

test('a call that aborts does not end the token request of other calls', async () => {
  const server = await serve(json({ Name: 'A' }));
  let resolve: (token: string) => void;
  const client = server.client({ token: () => new Promise<string>((it) => (resolve = it)) });
  const controller = new AbortController();
  const aborted = failure(client.get(endpoint, { signal: controller.signal }));
  const other = client.get(endpoint);
  controller.abort();
  expect(await aborted).toMatchObject({ kind: 'aborted' });
  resolve!('t');
  expect(await other).toEqual({ Name: 'A' });
});

test('a call whose token is expired does not settle for a token request that began before', async () => {
  const server = await serve(problem(401, 'TOKEN_EXPIRED'), onlyNew);
  let resolve: (token: string) => void;
  const token = vi
    .fn<(expired?: string) => string | Promise<string>>()
    .mockReturnValueOnce('old')
    .mockReturnValueOnce(new Promise<string>((it) => (resolve = it)))
    .mockReturnValue('new');
  const client = server.client({ token });
  const first = client.get(endpoint);
  await server.arrival(1);
  const second = client.get(endpoint);
  await vi.waitFor(() => expect(token).toHaveBeenCalledTimes(2));
  resolve!('old');
  expect(await Promise.all([first, second])).toEqual([{ Name: 'A' }, { Name: 'A' }]);
});

test('an error of the provider is thrown as it is, and the next call tries again', async () => {
  const server = await serve(json({ Name: 'A' }));
  const error = new Error('not signed in');
  const token = vi.fn().mockRejectedValueOnce(error).mockReturnValue('t');
  const client = server.client({ token });
  expect(await failure(client.get(endpoint))).toBe(error);
  expect(await client.get(endpoint)).toEqual({ Name: 'A' });
});

test.each(['', 'with blank', 'line\nbreak', 'ümlaut', undefined, null])('the token %j is refused without being quoted', async (value) => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:1', token: () => value as string });
  const error = await failure(client.get(endpoint));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toBe('The token is empty, or has a blank or a non-ASCII character.');
});

test('cachedToken keeps the token until it expires, and does not keep a failure', async () => {
  const source = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce('a').mockResolvedValue('b');
  const token = cachedToken(source);
  await expect(token()).rejects.toThrow('offline');
  expect([await token(), await token(), await token('a'), await token('a'), await token()]).toEqual(['a', 'a', 'b', 'b', 'b']);
  expect(source).toHaveBeenCalledTimes(3);
});

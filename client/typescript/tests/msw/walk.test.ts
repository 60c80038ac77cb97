import { readdirSync } from 'node:fs';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  CoworkingError,
  createClient,
  type Endpoint,
  endpoints,
  getVersioned,
  send,
  type Tagged,
  type Write,
} from '../../src/index.js';
import type { Contract, VerifiedData } from '../../src/msw/data.js';
import { type Consumer, coworkingStub } from '../../src/msw/index.js';
import { json } from '../../target/generated-sources/msw/generated/test-kit.js';
import { BASE_URL } from './sample.js';

const { contracts, operations } = JSON.parse(json) as VerifiedData;
const API = '/api/';

type Read = (ids: string[], query: never) => string;
type Change = (ids: string[], body: never) => Write<unknown, [options: { ifMatch: string }]>;

/** The endpoint of each operation. */
const reads: Record<string, Read> = {
  getMyTeams: (_, query) => endpoints.teams.my(query),
  getTeamProfile: ([id = '']) => endpoints.teams.one(id),
  getTeamKpi: ([id = '']) => endpoints.teams.kpi(id),
  getTeamAttendance: ([id = ''], query) => endpoints.teams.attendance(id, query),
  getTeamMetrics: ([id = '']) => endpoints.teams.metrics(id),
  getPublishedCoworkers: (_, query) => endpoints.coworkers.directory.list(query),
  getPublishedCoworker: ([id = '']) => endpoints.coworkers.directory.one(id),
  getRelatedProfiles: ([id = '']) => endpoints.coworkers.directory.related(id),
};
const changes: Record<string, Change> = {
  updateTeamProfile: ([id = ''], body) => endpoints.teams.update(id, body),
};

const header = ({ request }: Contract, name: string): string | undefined => request.headers[name];

/** Returns why the client cannot send the request of a contract; undefined if it can. */
function unsendable(contract: Contract): string | undefined {
  const operation = operations.find(({ id }) => id === contract.operation);
  if (contract.request.method !== operation?.method) {
    return `The client never sends ${contract.request.method} to this path.`;
  }
  if (header(contract, 'Accept') !== undefined) {
    return 'The client always accepts application/json only.';
  }
  const contentType = header(contract, 'Content-Type');
  return contentType === undefined || contentType === 'application/json' ? undefined : 'The client sends JSON only.';
}

/** Calls the endpoint of a contract, at the base URL of the contract. */
function call(contract: Contract): Promise<unknown> {
  const { path, query, body } = contract.request;
  const { _shape: shape, ...parameters } = query;
  const client = createClientFor(contract);
  const ids = path.match(/\d+/g) ?? [];
  const change = changes[contract.operation];
  if (change !== undefined) {
    return send(client, change(ids, body as never), { ifMatch: header(contract, 'If-Match') ?? '' });
  }
  const endpoint = reads[contract.operation]?.(ids, parameters as never) as Endpoint<unknown> & Tagged;
  const options = shape === undefined ? {} : { shape: shape.split(',') as never[] };
  return contract.response.headers['ETag'] === undefined
    ? client.get(endpoint, options)
    : getVersioned(client, endpoint, options);
}

function createClientFor(contract: Contract): Client {
  const token = header(contract, 'Authorization')?.replace('Bearer ', '');
  const { path } = contract.request;
  return createClient({
    baseUrl: BASE_URL + path.slice(0, path.indexOf(API)),
    token: () => token ?? 'removed',
    attempts: 1,
    // The client always has a token. It must also read the response to a request whose token was removed on the way.
    ...(token === undefined && { fetch: fetchWithoutToken }),
  });
}

const fetchWithoutToken: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.delete('Authorization');
  return fetch(input, { ...init, headers });
};

/** Returns the result that the client must return or throw for the response of a contract. */
function expectedResult({ response: { status, headers, body } }: Contract): unknown {
  const etag = headers['ETag'];
  if (status < 300) {
    const versioned = body === undefined ? etag : { data: body, etag };
    return etag === undefined ? body : versioned;
  }
  const { code, detail, errors } = body as { code: string; detail: string; errors?: unknown };
  const retryAfter = headers['Retry-After'];
  return expect.objectContaining({
    kind: 'api',
    status,
    code,
    detail,
    attempts: 1,
    ...(errors === undefined ? {} : { errors }),
    ...(retryAfter === undefined ? {} : { retryAfter: Number(retryAfter) }),
  });
}

const consumers = [...new Set(contracts.map(({ consumer }) => consumer))];

it('includes all contracts and all operations', () => {
  const files = readdirSync(new URL('../../../../contracts', import.meta.url), { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/[^/]+\/[^/]+\.yaml$/.test(file));
  const names = contracts.map(({ consumer, operation, name }) => [consumer, operations.find(({ id }) => id === operation)?.folder, name]);

  expect(names.map((parts) => `${parts.join('/')}.yaml`).sort()).toEqual(files.sort());
  expect([...Object.keys(reads), ...Object.keys(changes)].sort()).toEqual(operations.map(({ id }) => id).sort());
});

it('sends requests to all operations, also successful ones', () => {
  const sent = contracts.filter((contract) => unsendable(contract) === undefined);
  const operationsOf = (some: readonly Contract[]): number => new Set(some.map(({ operation }) => operation)).size;

  expect(operationsOf(sent.filter(({ response }) => response.status < 300))).toBe(operations.length);
  expect(operationsOf(sent.filter(({ response }) => response.status >= 400))).toBe(operations.length);
});

describe.each(consumers)('%s', (consumer) => {
  const stub = coworkingStub({ baseUrl: `${BASE_URL}/`, consumer: consumer as Consumer });
  const server = setupServer(...stub.handlers);
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());

  for (const contract of contracts.filter((each) => each.consumer === consumer)) {
    const reason = unsendable(contract);
    const name = `${contract.operation}/${contract.name}`;

    it.runIf(reason === undefined)(`the client reads the response of ${name}${reason ? ` (${reason})` : ''}`, async () => {
      const result = await call(contract).catch((e: unknown) => e);

      expect(result).toEqual(expectedResult(contract));
      expect(result instanceof CoworkingError).toBe(contract.response.status >= 400);
      stub.reset();
    });
  }
});

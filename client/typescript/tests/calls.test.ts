import { describe, expect, test } from 'vitest';
import { all, endpoints, getVersioned, send, type Endpoint } from '../src/index.js';
import { failure, json, raw, serve } from './support/server.js';

describe('endpoints', () => {
  test('are the paths of the API', () => {
    expect(endpoints.teams.one(55)).toBe('/api/public/teams/55/profile');
    expect(endpoints.coworkers.directory.related(101)).toBe('/api/public/coworkers/published/101/related');
    expect(endpoints.coworkers.directory.one('202')).toBe('/api/public/coworkers/published/202');
  });

  test('encode their query and omit undefined values', () => {
    expect(endpoints.coworkers.directory.list()).toBe('/api/public/coworkers/published');
    expect(endpoints.coworkers.directory.list({ query: 'R&D + é', _page: 2 })).toBe(
      '/api/public/coworkers/published?query=R%26D%20%2B%20%C3%A9&_page=2',
    );
    expect(endpoints.teams.attendance(55, { date: '2024-07-17T12:00:00+02:00' })).toBe(
      '/api/public/teams/55/attendance?date=2024-07-17T12%3A00%3A00%2B02%3A00',
    );
  });

  test.each([NaN, undefined, null, '', '.', '..'])('refuse %s as an id', (id) => {
    expect(() => endpoints.teams.one(id as never)).toThrow(`'${id}' is not an id.`);
  });

  test('encode ids that are strings', () => {
    expect(endpoints.teams.one('a/b?c')).toBe('/api/public/teams/a%2Fb%3Fc/profile');
  });
});

describe('get', () => {
  test.each(['@other.example/x', '.other.example/x', ':1/x', '//other.example/x', 'x'])(
    'sends the endpoint %s to the host of the base URL',
    async (endpoint) => {
      const server = await serve(json({}));
      await server.client().get(endpoint as Endpoint<object>);
      expect(server.received).toMatchObject([{ url: `/${endpoint.replace(/^\/+/, '')}` }]);
    },
  );

  test('requests the fields of the shape and returns the body', async () => {
    const server = await serve(json({ Name: 'A', TeamMembers: [] }));
    const team = await server.client().get(endpoints.teams.one(55), { shape: ['Name', 'TeamMembers.FullName'] });
    expect(team).toEqual({ Name: 'A', TeamMembers: [] });
    expect(server.received).toMatchObject([
      {
        method: 'GET',
        url: '/api/public/teams/55/profile?_shape=Name,TeamMembers.FullName',
        headers: { authorization: 'Bearer secret-token' },
      },
    ]);
  });

  test('appends the shape to a query', async () => {
    const server = await serve(json({ Records: [] }));
    await server.client().get(endpoints.teams.my({ isTeamAdmin: false }), { shape: ['Records.Id'] });
    expect(server.received[0]!.url).toBe('/api/public/teams/my?isTeamAdmin=false&_shape=Records.Id');
  });

  test('sends the request below the path of the base URL', async () => {
    const server = await serve(json({}));
    await server.client({ baseUrl: `${server.url}/portal/` }).get(endpoints.teams.kpi(55));
    expect(server.received[0]!.url).toBe('/portal/api/public/teams/55/kpi');
  });

  test('returns what parse returns', async () => {
    const server = await serve(json({ Name: 'A' }));
    const parse = (body: unknown) => (body as { Name: string }).Name.length;
    expect(await server.client().get(endpoints.teams.one(55), { parse })).toBe(1);
  });

  test('fails as unreadable if parse throws', async () => {
    const server = await serve(json({ Name: 'A' }));
    const cause = new Error('wrong');
    const parse = () => {
      throw cause;
    };
    const error = await failure(server.client().get(endpoints.teams.one(55), { parse }));
    expect(error).toMatchObject({ kind: 'unreadable', status: 200, requestId: 'r-1', attempts: 1, cause });
  });

  test('looks fetch up for each call', async () => {
    const server = await serve(json({}));
    const client = server.client();
    const original = globalThis.fetch;
    globalThis.fetch = async () => new Response('{"Name":"replaced"}', { headers: { 'Content-Type': 'application/json' } });
    try {
      expect(await client.get(endpoints.teams.one(55), { shape: ['Name'] })).toEqual({ Name: 'replaced' });
    } finally {
      globalThis.fetch = original;
    }
    expect(server.received).toEqual([]);
  });
});

describe('getVersioned', () => {
  test('returns the body with its tag', async () => {
    const server = await serve(json({ Name: 'A' }, { ETag: '"7"' }));
    expect(await getVersioned(server.client(), endpoints.teams.one(55), { shape: ['Name'] })).toEqual({ data: { Name: 'A' }, etag: '"7"' });
  });

  test.each([{}, { ETag: 'W/"7"' }] as Record<string, string>[])('fails without a strong tag: %o', async (headers) => {
    const server = await serve(json({ Name: 'A' }, headers));
    const error = await failure(getVersioned(server.client(), endpoints.teams.one(55)));
    expect(error).toMatchObject({ kind: 'unreadable', status: 200 });
    expect(error.cause.message).toContain('no strong ETag');
  });
});

describe('send', () => {
  test('sends the body and the tag, and returns the new tag', async () => {
    const server = await serve(raw(200, '', { ETag: '"8"' }));
    const update = endpoints.teams.update(55, { ProfileSummary: 'New', Twitter: null });
    expect(await send(server.client(), update, { ifMatch: '"7"' })).toBe('"8"');
    expect(server.received).toMatchObject([
      {
        method: 'PUT',
        url: '/api/public/teams/55/profile',
        headers: { 'if-match': '"7"', 'content-type': 'application/json', authorization: 'Bearer secret-token' },
        body: '{"ProfileSummary":"New","Twitter":null}',
      },
    ]);
  });

  test('fails without a strong tag', async () => {
    const server = await serve(raw(200, ''));
    expect(await failure(send(server.client(), endpoints.teams.update(55, {}), { ifMatch: '"7"' }))).toMatchObject({ kind: 'unreadable' });
  });
});

describe('all', () => {
  test('reads the records of all pages, with the fields of the shape', async () => {
    const server = await serve(
      json({ Records: [{ Id: 1 }, { Id: 2 }], HasNextPage: true }),
      json({ Records: [{ Id: 3 }], HasNextPage: false }),
    );
    const ids: number[] = [];
    for await (const { Id } of all(server.client(), endpoints.coworkers.directory.list({ tag: 'UX' }), { shape: ['Id'] })) {
      ids.push(Id);
    }
    expect(ids).toEqual([1, 2, 3]);
    expect(server.received.map(({ url }) => url)).toEqual([
      '/api/public/coworkers/published?tag=UX&_page=1&_shape=Records.Id,HasNextPage',
      '/api/public/coworkers/published?tag=UX&_page=2&_shape=Records.Id,HasNextPage',
    ]);
  });

  test('starts with the page of the endpoint', async () => {
    const server = await serve(json({ Records: [{ Id: 1 }], HasNextPage: true }), json({ Records: [], HasNextPage: false }));
    await all(server.client(), endpoints.coworkers.directory.list({ _page: 3, tag: 'UX' })).next();
    expect(server.received.map(({ url }) => url)).toEqual(['/api/public/coworkers/published?_page=3&tag=UX']);
  });

  test('loads only the pages that are read', async () => {
    const server = await serve(json({ Records: [{ Id: 1 }], HasNextPage: true }));
    for await (const _ of all(server.client(), endpoints.teams.my({ isTeamAdmin: true }))) {
      break;
    }
    expect(server.received).toHaveLength(1);
  });

  test('ends with an empty page', async () => {
    const server = await serve(json({ Records: [], HasNextPage: true }));
    expect(await all(server.client(), endpoints.coworkers.directory.list()).next()).toEqual({ done: true, value: undefined });
    expect(server.received).toHaveLength(1);
  });

  test.each([{}, { Records: [] }, { HasNextPage: false }])('fails for %o', async (page) => {
    const server = await serve(json(page));
    expect(await failure(all(server.client(), endpoints.coworkers.directory.list()).next())).toMatchObject({ kind: 'unreadable' });
  });

  test('applies parse to each record', async () => {
    const server = await serve(json({ Records: [{ Id: 1 }], HasNextPage: false }));
    const records = all(server.client(), endpoints.coworkers.directory.list(), { parse: (record) => (record as { Id: number }).Id + 1 });
    expect((await records.next()).value).toBe(2);
  });
});

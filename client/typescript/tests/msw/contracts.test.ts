import { describe, expect, it } from 'vitest';
import { createStub } from '../../src/msw/create.js';
import { BASE_URL, messages, SAMPLE, send, serveSample } from './sample.js';

const TEAM = '/api/public/teams/55/profile';
const RELATED = '/api/public/coworkers/published/101/related';

describe('requests without a verified response', () => {
  const stub = serveSample('team-bookings-page');

  it('get status 501 and fail the test if a field has no verified value', async () => {
    stub.team(56).found();

    const { status, json } = await send('/api/public/teams/56/profile', { query: '_shape=Name,PayingMemberId' });

    const message =
      'No verified response contains PayingMemberId of team 56' +
      ' (GET /api/public/teams/56/profile?_shape=Name,PayingMemberId as jane-smith);' +
      ' add a contract in contracts/team-bookings-page/get-team-profile.';
    expect(status).toBe(501);
    expect(json).toEqual({ title: 'No matching stub', status: 501, detail: message, code: 'NOT_VERIFIED' });
    expect(messages(stub)).toBe(message);
    expect(messages(stub)).toBe('');
  });

  it('list the first of many fields', async () => {
    stub.coworker(202).found();

    await send('/api/public/coworkers/published/202/related');

    expect(messages(stub)).toMatch(
      /^No verified response contains RelatedProfiles.UniqueId, RelatedProfiles.BusinessArea, .* more of coworker 202 \(GET /,
    );
  });

  it('get status 501 if no contract matches', async () => {
    const { status } = await send('/api/public/teams/56/profile', { token: 'bob-wilson' });

    expect(status).toBe(501);
    expect(messages(stub)).toBe(
      'No stub and no contract of team-bookings-page matches GET /api/public/teams/56/profile as bob-wilson;' +
        ' stub it, for example with team(56).found(),' +
        ' or add a contract in contracts/team-bookings-page/get-team-profile.',
    );
  });

  it('do not disclose an unknown token', async () => {
    await send(TEAM, { token: 's3cret' });
    await send(TEAM, { token: null });

    const all = messages(stub);
    expect(all).toContain('with an unknown token');
    expect(all).toContain('without a token');
    expect(all).not.toContain('s3cret');
  });

  it('get status 501 if the spec does not define the path', async () => {
    expect((await send('/api/public/team/55')).status).toBe(501);

    expect(messages(stub)).toMatch(
      /GET \/api\/public\/team\/55 .*if the spec defines this request, add a contract; otherwise correct the request\.$/,
    );
  });

  it('get status 501 if only another method is stubbed', async () => {
    stub.team(55).found();

    expect((await send(TEAM, { method: 'DELETE' })).status).toBe(501);

    expect(messages(stub)).toContain(`DELETE ${TEAM}`);
  });

  it('get status 501 if they have two shapes, of which a contract has one', async () => {
    const query = '_shape=Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName';
    expect((await send(TEAM, { query })).status).toBe(200);

    expect((await send(TEAM, { query: `${query}&_shape=Id` })).status).toBe(501);

    expect(messages(stub)).toContain('as jane-smith');
  });

  it('get status 501 if a field was verified only for another token', async () => {
    stub.team(55).found();

    const query = '_shape=Description,AllTeamMembers.Id,AllTeamMembers.AccessCardId';
    expect((await send(TEAM, { token: 'bob-wilson', query })).status).toBe(501);

    expect(messages(stub)).toMatch(/^No verified response contains Description of team 55 \(GET .*as bob-wilson\); add a contract/);
  });

  it('are not handled if they do not belong to the API', async () => {
    await expect(send('/index.html')).rejects.toThrow();

    expect(messages(stub)).toBe('');
  });
});

describe('contracts', () => {
  const modal = serveSample('coworkers-directory-profile-modal');

  it('without a shape do not match requests with a shape', async () => {
    const path = '/api/public/coworkers/published/202/related';
    expect((await send(path)).json.RelatedProfiles).not.toEqual([]);
    expect((await send(path, { query: '_shape=' })).status).toBe(200);
    expect((await send(path, { query: '_shape=Threads.Id' })).status).toBe(501);

    expect(messages(modal)).toContain('?_shape=Threads.Id as jane-smith');
  });

  it('without a token do not match requests with a token', async () => {
    expect((await send(RELATED, { token: 'martin-pena' })).status).toBe(501);

    expect(messages(modal)).toContain('published/101/related as martin-pena');
  });

  it('of errors without a shape do not match requests with a shape', async () => {
    const path = '/api/public/coworkers/published/999/related';
    expect((await send(path)).status).toBe(404);
    expect((await send(path, { query: '_shape=Nam' })).status).toBe(501);

    expect(messages(modal)).toContain('?_shape=Nam as jane-smith');
  });
});

describe('a stub of another consumer', () => {
  const permissions = serveSample('team-permissions-page');

  it('returns the responses for the same known token to an unknown token', async () => {
    const shape = SAMPLE.contracts.find(
      ({ consumer, request }) =>
        consumer === 'team-permissions-page' && request.headers['Authorization'] === 'Bearer bob-wilson',
    )?.request.query['_shape'];
    permissions.team(55).found();

    const ofContract = await send(TEAM, { token: 'unknown-token', query: `_shape=${shape}` });
    const merged = await send(TEAM, { token: 'unknown-token', query: '_shape=AllTeamMembers' });

    expect(ofContract.json.AllTeamMembers[0].AccessCardId).toBe('CARD-0101');
    expect(merged.json.AllTeamMembers[0].AccessCardId).toBe('CARD-0101');
  });
});

describe('a stub of all consumers', () => {
  const all = serveSample();

  it('has a placeholder for the folder in its messages', async () => {
    await send('/api/public/teams/999/profile');

    expect(messages(all)).toMatch(/no contract of any consumer .*contracts\/<your consumer>\/get-team-profile/);
  });

  it('finds a coworker', async () => {
    all.coworker(101).found();

    const { json } = await send(RELATED, { query: '_shape=RelatedProfiles.FullName' });

    expect(json).toEqual({ RelatedProfiles: [{ FullName: 'Carlos Ruiz' }] });
  });
});

describe('updates', () => {
  const editor = serveSample('profile-editor');
  const body = { ProfileSummary: 'Small teams, big ideas', Twitter: null };
  const update = (version: string, changes: object = body, token = 'jane-smith'): ReturnType<typeof send> =>
    send(TEAM, {
      method: 'PUT',
      token,
      headers: { 'If-Match': version, 'Content-Type': 'application/json' },
      body: JSON.stringify(changes),
    });

  it('are served for their body and their version', async () => {
    const { status, headers } = await update('"1"');

    expect(status).toBe(200);
    expect(headers.get('ETag')).toBe('"2"');
    expect((await update('"1"', { ProfileSummary: 'Something else' })).status).toBe(501);
    expect((await update('"7"')).status).toBe(501);
    expect(messages(editor)).toContain('stub it, for example with teamUpdate(55).found()');
  });

  it('accept the tag of a found profile', async () => {
    editor.team(55).found();
    editor.teamUpdate(55).found();

    const etag = (await send(TEAM, { query: '_shape=ProfileSummary' })).headers.get('ETag');

    expect(etag).toBe('"1"');
    expect((await update(etag ?? '')).headers.get('ETag')).toBe('"2"');
    expect(editor.requests()).toEqual([
      { operation: 'getTeamProfile', id: 55, shape: 'ProfileSummary', token: 'jane-smith', body: null },
      { operation: 'updateTeamProfile', id: 55, shape: null, token: 'jane-smith', body: JSON.stringify(body) },
    ]);
  });

  it('fail the test if the body or the version was not verified', async () => {
    editor.teamUpdate(55).found();

    const { json } = await update('"1"', { ProfileSummary: 'Something else' });
    expect((await update('*')).status).toBe(501);

    const message =
      'No verified response of teamUpdate 55 has this body and this If-Match' +
      ` (PUT ${TEAM} as jane-smith); the verified ones are {"Name":"Tech Innovators"} with If-Match *,` +
      ' {"ProfileSummary":"Small teams, big ideas","Twitter":null} with If-Match "1";' +
      ' add a contract in contracts/profile-editor/update-team-profile.';
    expect(json.detail).toBe(message);
    expect(messages(editor)).toBe(message);
  });

  it('can conflict before they succeed', async () => {
    editor.teamUpdate(55).fails('PRECONDITION_FAILED').times(1).then().found();

    expect((await update('"1"')).status).toBe(412);
    expect((await update('"1"')).status).toBe(200);
  });

  it('are rejected for a token that is not authorized in the contracts', async () => {
    editor.teamUpdate(55).found();

    expect((await update('"7"', {}, 'bob-wilson')).json.code).toBe('UPDATE_NOT_ALLOWED');
  });

  it('can fail with the errors of the spec', async () => {
    editor.teamUpdate(55).fails('INVALID_BODY');

    expect((await update('"1"')).json.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '#/Name',
      '#/ProfileWebsite',
    ]);
  });
});

describe('lists', () => {
  const directory = serveSample('directory');
  const page = (query: string): ReturnType<typeof send> => send('/api/public/coworkers/published', { query });

  it('are found for the parameters of the request', async () => {
    directory.directory().found();

    const { request } = SAMPLE.contracts.find(
      ({ consumer, name }) => consumer === 'directory' && name === 'filter-by-a-tag',
    ) as (typeof SAMPLE.contracts)[number];
    expect((await page(String(new URLSearchParams(request.query)))).json.Records).toEqual([{ FullName: 'Carlos Ruiz' }]);
    expect((await page('tag=Data&_shape=Records.FullName')).status).toBe(501);
    expect(messages(directory)).toMatch(/^No verified response of directory has these query parameters/);
  });
});

it('rejects a consumer without contracts', () => {
  expect(() => createStub(SAMPLE, BASE_URL, 'team-booking-page')).toThrow(
    /^Consumer 'team-booking-page' has no contracts; the consumers with contracts are coworkers-directory-/,
  );
});

import { describe, expect, it } from 'vitest';
import type { StubBuilder } from '../../src/msw/index.js';
import { send, serveSample } from './sample.js';

const TEAM = '/api/public/teams/55/profile';
const SHAPE = '_shape=Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName';
const stub = serveSample('team-bookings-page');

async function statuses(requests: number): Promise<number[]> {
  const received: number[] = [];
  for (let i = 0; i < requests; i++) {
    received.push((await send(TEAM, { query: SHAPE })).status);
  }
  return received;
}

describe('missing', () => {
  it('responds with a 404 that names the id', async () => {
    stub.team(4711).missing();
    stub.coworker(55).missing();

    const team = await send('/api/public/teams/4711/profile', { query: '_shape=Name' });
    const coworker = await send('/api/public/coworkers/published/55/related');

    expect(team.status).toBe(404);
    expect(team.json).toMatchObject({ code: 'TEAM_NOT_FOUND', detail: 'There is no team with the id 4711.' });
    expect(coworker.json.detail).toBe('There is no published profile with the id 55.');
  });

  it('takes precedence over the contracts', async () => {
    expect(await statuses(1)).toEqual([200]);

    stub.team(55).missing();

    expect(await statuses(1)).toEqual([404]);
  });

  it('does not take precedence over token and shape errors', async () => {
    stub.team(4711).missing();

    const invalidShape = await send('/api/public/teams/4711/profile', { query: '_shape=Nam' });
    const expired = await send('/api/public/teams/4711/profile', { token: 'expired-token' });

    expect(invalidShape.json.code).toBe('UNKNOWN_SHAPE_FIELD');
    expect(expired.json.code).toBe('TOKEN_EXPIRED');
  });

  it('needs an error for unknown ids', () => {
    expect(() => stub.directory().missing()).toThrow(
      'getPublishedCoworkers has no error for unknown ids; stub another error with fails(code).',
    );
  });

  it.each([0, -1, 1.5, NaN])('needs a valid id: %s', (id) => {
    expect(() => stub.team(id)).toThrow(`The id of a team is ${id}; it must be an integer, 1 or more.`);
  });
});

describe('fails', () => {
  it('responds with the Retry-After of the contract', async () => {
    stub.team(55).fails('RATE_LIMITED');

    const { status, headers } = await send(TEAM);

    expect(status).toBe(429);
    expect(headers.get('Retry-After')).toBe('30');
  });

  it('responds with another Retry-After in header and detail', async () => {
    stub.team(55).fails('RATE_LIMITED', { retryAfter: 120 });

    const { headers, json } = await send(TEAM);

    expect(headers.get('Retry-After')).toBe('120');
    expect(json.detail).toBe('Too many requests; try again in 120 s.');
  });

  it('names the requested team in the detail', async () => {
    stub.team(4711).fails('NOT_A_TEAM_MEMBER');

    const { headers, json } = await send('/api/public/teams/4711/profile');

    const detail = 'The profile of team 4711 is for its members and administrators only.';
    expect(json.detail).toBe(detail);
    expect(headers.get('WWW-Authenticate')).toContain(detail);
  });

  it('takes precedence over token and shape errors', async () => {
    stub.team(55).fails('INTERNAL_ERROR');

    expect((await send(TEAM, { token: 'expired-token', query: '_shape=Nam' })).status).toBe(500);
    expect((await send(TEAM, { token: null })).status).toBe(500);
  });

  it('needs a code of the operation', () => {
    expect(() => (stub.coworker(101) as StubBuilder).fails('NOT_A_TEAM_MEMBER')).toThrow(
      /^getRelatedProfiles has no error with the code NOT_A_TEAM_MEMBER; its codes are INVALID_PARAM.*RATE_LIMITED/,
    );
  });

  it('needs a code that has a Retry-After', () => {
    expect(() => stub.team(55).fails('INTERNAL_ERROR', { retryAfter: 1 })).toThrow(
      'INTERNAL_ERROR has no Retry-After; the codes with Retry-After are RATE_LIMITED, UNAVAILABLE.',
    );
  });

  it.each([1.5, 0, -1])('needs one or more whole seconds: %s', (retryAfter) => {
    expect(() => stub.team(55).fails('UNAVAILABLE', { retryAfter })).toThrow(
      `retryAfter is ${retryAfter}; it must be whole seconds, 1 or more.`,
    );
  });
});

describe('sequences', () => {
  it('use the last stubbed response', async () => {
    stub.team(55).missing();
    stub.team(55).found();

    expect(await statuses(2)).toEqual([200, 200]);
  });

  it('use the previous response after a limited one', async () => {
    stub.team(55).missing();
    stub.team(55).fails('UNAVAILABLE').times(2);

    expect(await statuses(4)).toEqual([503, 503, 404, 404]);
  });

  it('use the contracts after a limited response without a previous one', async () => {
    stub.team(55).fails('UNAVAILABLE').times(2);

    expect(await statuses(3)).toEqual([503, 503, 200]);
  });

  it('use responses chained with then one after the other', async () => {
    stub.team(55).fails('UNAVAILABLE').times(2).then().fails('RATE_LIMITED', { retryAfter: 2 }).then().found();

    expect(await statuses(5)).toEqual([503, 503, 429, 200, 200]);
  });

  it('use a response before then once', async () => {
    stub.team(55).found().then().missing();

    expect(await statuses(3)).toEqual([200, 404, 404]);
  });

  it('apply only to their id and operation', async () => {
    stub.team(56).missing();
    stub.coworker(55).missing();

    expect(await statuses(1)).toEqual([200]);
  });

  it('do not change if a hook returns a stubbed response', async () => {
    await Promise.resolve().then(() => stub.team(55).missing());

    expect(await statuses(2)).toEqual([404, 404]);
  });

  it('apply to at least one request', () => {
    expect(() => stub.team(55).found().times(0)).toThrow('times is 0; it must be an integer, 1 or more.');
  });
});

describe('network failures', () => {
  it('delay a response', async () => {
    stub.team(55).found().after(300).times(1).then().found();

    const start = performance.now();
    expect(await statuses(1)).toEqual([200]);
    expect(performance.now() - start).toBeGreaterThanOrEqual(299);
  });

  it('need a valid delay', () => {
    expect(() => stub.team(55).found().after(-1)).toThrow('after is -1; it must be between 0 and 2,147,483,647 milliseconds.');
  });

  it('hang until the caller gives up', async () => {
    stub.team(55).hangs();

    await expect(send(TEAM, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/time/);
    expect(stub.requests()).toHaveLength(1);
  });

  it('hang until the end of the test', async () => {
    stub.team(55).hangs();
    const call = send(TEAM);
    await expect.poll(() => stub.requests()).toHaveLength(1);

    stub.reset();

    await expect(call).rejects.toThrow();
  });

  it('end a delayed response at the end of the test', async () => {
    stub.team(55).found().after(2 ** 31 - 1);
    const call = send(TEAM);
    await expect.poll(() => stub.requests()).toHaveLength(1);

    stub.reset();

    expect((await call).status).toBe(200);
  });

  it('disconnect before the end of the body, as often as stubbed', async () => {
    stub.team(55).disconnects().times(1).then().found();

    await expect(send(TEAM)).rejects.toThrow();

    expect(await statuses(1)).toEqual([200]);
    expect(stub.requests()).toHaveLength(2);
  });
});

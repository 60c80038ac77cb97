// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createClient, endpoints } from '../../src/index.js';
import { BASE_URL, serveSample } from './sample.js';

/** The client in a simulated DOM, in which portals test their components. */
describe('the client', () => {
  const stub = serveSample('team-bookings-page');
  const client = createClient({ baseUrl: BASE_URL, token: () => 'jane-smith', timeout: 2_000, attempts: 2 });
  const name = (): Promise<{ Name: string }> => client.get(endpoints.teams.one(55), { shape: ['Name'] });

  it('retries after a short outage', async () => {
    stub.team(55).fails('UNAVAILABLE', { retryAfter: 1 }).times(1).then().found();

    expect(await name()).toEqual({ Name: 'Tech Innovators' });
    expect(stub.requests()).toHaveLength(2);
  });

  it('ends a hanging call after its timeout', async () => {
    stub.team(55).hangs();

    await expect(client.get(endpoints.teams.one(55), { timeout: 100 })).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('retries after a closed connection', async () => {
    stub.team(55).disconnects().times(1).then().found();

    expect(await name()).toEqual({ Name: 'Tech Innovators' });
  });

  it('reports a closed connection', async () => {
    stub.team(55).disconnects();

    await expect(name()).rejects.toMatchObject({ kind: 'network', attempts: 2 });
  });

  it('shows the message about a request without a verified response', async () => {
    stub.team(56).found();

    await expect(client.get(endpoints.teams.one(56), { shape: ['PayingMemberId'] })).rejects.toMatchObject({
      status: 501,
      code: 'NOT_VERIFIED',
      detail: expect.stringContaining('add a contract in contracts/team-bookings-page/get-team-profile.'),
    });
    expect(() => stub.reset()).toThrow('No verified response contains PayingMemberId of team 56');
  });
});

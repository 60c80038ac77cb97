import { describe, expect, it } from 'vitest';
import { createStub } from '../../src/msw/create.js';
import type { VariationData } from '../../src/msw/data.js';
import { BASE_URL, SAMPLE, send, serve } from './sample.js';

const ADDITIONAL = { kind: 'additional-property', legal: true, name: 'NewerThanTheSpec', value: 'newer than the spec' } as const;
const TEAM: VariationData[] = [
  { id: 'additional property', field: '', ...ADDITIONAL },
  { id: 'null Name', kind: 'null', field: 'Name', legal: false },
  { id: 'null Twitter', kind: 'null', field: 'Twitter', legal: true },
  { id: 'empty TeamAdministrators', kind: 'empty', field: 'TeamAdministrators', legal: true },
  { id: 'additional property in TeamAdministrators', field: 'TeamAdministrators', ...ADDITIONAL },
  { id: 'null TeamAdministrators.Position', kind: 'null', field: 'TeamAdministrators.Position', legal: true },
  { id: 'empty AllTeamMembers', kind: 'empty', field: 'AllTeamMembers', legal: true },
  { id: 'absent AllTeamMembers', kind: 'absent', field: 'AllTeamMembers', legal: false },
  { id: 'absent AllTeamMembers.Id', kind: 'absent', field: 'AllTeamMembers.Id', legal: false },
];
const NEWER_CODE: VariationData = { id: 'newer code', kind: 'newer-value', field: 'code', legal: true, value: 'NEWER_CODE' };
const CONTRACT = 'team-bookings-page/get-team-profile/filter-of-a-team';
const CATALOG = {
  spec: '1.1.0',
  contracts: { [CONTRACT]: '9f86d081884c7d65' },
  operations: { getTeamProfile: { 200: TEAM, 404: [NEWER_CODE] } },
};

const stub = serve(createStub({ ...SAMPLE, variations: CATALOG }, BASE_URL, 'team-bookings-page'));
const SHAPE = 'Name,Twitter,TeamAdministrators.FullName,TeamAdministrators.Position';
const FILTER = 'Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName';

// The tests read any property.
async function team(shape = SHAPE): Promise<any> {
  return (await send('/api/public/teams/55/profile', { query: `_shape=${shape}` })).json;
}

describe('forEach', () => {
  it('runs the code with the unchanged response, and with each legal variation of the selected fields', async () => {
    const bodies: unknown[] = [];

    await stub.team(55).variations().forEach(async () => bodies.push(await team()));

    const [unchanged] = bodies as [{ TeamAdministrators: object[] }];
    const withEach = (change: object): object[] => unchanged.TeamAdministrators.map((each) => ({ ...each, ...change }));
    expect(bodies.slice(1)).toEqual([
      { ...unchanged, NewerThanTheSpec: 'newer than the spec' },
      { ...unchanged, Twitter: null },
      { ...unchanged, TeamAdministrators: [] },
      { ...unchanged, TeamAdministrators: withEach({ NewerThanTheSpec: 'newer than the spec' }) },
      { ...unchanged, TeamAdministrators: withEach({ Position: null }) },
    ]);
  });

  it('lists all failures in its message, which test runners print', async () => {
    const code = async (): Promise<void> => {
      const { Twitter, TeamAdministrators } = await team();
      expect(Twitter.length).toBeGreaterThan(0);
      expect(TeamAdministrators[0].Position).not.toBeNull();
    };

    const error = await stub.team(55).variations().forEach(code).catch((e: unknown) => e);

    expect(error).toHaveProperty('cause.name', 'TypeError');
    expect(error).not.toHaveProperty('errors');
    expect((error as Error).message).toMatch(
      /^3 of 5 variations of the response to team 55 break the code:\n {2}null Twitter: TypeError: .*\n {2}empty TeamAdministrators: TypeError: .*\n {2}null TeamAdministrators.Position: AssertionError: /,
    );
  });

  it('restores the previously stubbed response', async () => {
    stub.team(55).fails('TEAM_NOT_FOUND');

    await stub.team(55).variations().forEach(() => team());

    expect((await team()).code).toBe('TEAM_NOT_FOUND');
  });

  it('includes later versions on request', async () => {
    const names: unknown[] = [];

    await stub.team(55).variations().withLaterVersions().forEach(async () => names.push((await team()).Name));

    expect(names).toContain(null);
  });

  it('reports code that fails with the unchanged response', async () => {
    const code = (): never => {
      throw new RangeError('Closed');
    };

    await expect(stub.team(55).variations().forEach(code)).rejects.toThrow(
      'The code fails with the unchanged response to team 55: RangeError: Closed',
    );
  });

  it('reports code that receives no stubbed response', async () => {
    await expect(stub.team(55).variations().forEach(() => undefined)).rejects.toThrow(
      'The code received no stubbed response to team 55, so that this test could not fail;' +
        ' call the operation in the code, with a valid token.',
    );
  });

  it('reports code with a cache', async () => {
    let cached: Promise<unknown> | undefined;

    await expect(stub.team(55).variations().forEach(() => (cached ??= team()))).rejects.toThrow(
      "The code did not receive the variation 'additional property' of the response to team 55," +
        ' so that this test could not fail; create the tested objects in the code, without a cache.',
    );
  });

  it('reports a response without variations', async () => {
    const related = (): Promise<unknown> => send('/api/public/coworkers/published/101/related', { query: '_shape=Threads' });

    await expect(stub.coworker(101).variations().forEach(related)).rejects.toThrow(
      'No variation applies to the response to coworker 101, because the spec allows none for its fields;' +
        ' add withLaterVersions(), or remove this test.',
    );
  });

  it('varies an error', async () => {
    const codes: unknown[] = [];

    await stub.team(55).variations('TEAM_NOT_FOUND').forEach(async () => codes.push((await team()).code));

    expect(codes).toEqual(['TEAM_NOT_FOUND', 'NEWER_CODE']);
  });
});

describe('a parameterized test', () => {
  const variations = [...stub.team(55).variations()];

  it('has the variations of the contracts of the consumer', () => {
    expect(variations.map(({ id }) => id)).toEqual(['additional property', 'empty AllTeamMembers']);
    expect(variations.map(({ field }) => field)).toEqual(['', 'AllTeamMembers']);
    expect(variations.every(({ isLegal }) => isLegal)).toBe(true);
  });

  it.each(variations)('applies $id', async (variation) => {
    variation.apply();

    const { AllTeamMembers, NewerThanTheSpec } = await team(FILTER);

    expect(AllTeamMembers.length === 0 || NewerThanTheSpec !== undefined).toBe(true);
  });
});

describe('record', () => {
  it('returns the results for the file of the consumer', async () => {
    const names = async (): Promise<unknown> => (await team(FILTER)).AllTeamMembers.map((member: { Id: number }) => member.Id);

    expect(await stub.team(55).variations().withLaterVersions().record(names)).toBe(
      [
        "# Results of this consumer's own tests with variations of verified responses. The test kit writes this file.",
        'get-team-profile/filter-of-a-team:',
        '  contract: "9f86d081884c7d65"',
        '  spec: "1.1.0"',
        '  results:',
        `    absent AllTeamMembers: "breaks: TypeError: Cannot read properties of undefined (reading 'map')"`,
        '    absent AllTeamMembers.Id: tolerated',
        '    additional property: tolerated',
        '    empty AllTeamMembers: tolerated',
        '    null Name: tolerated',
        '',
      ].join('\n'),
    );
  });

  it('needs a response of a contract', async () => {
    await expect(stub.team(55).variations().record(() => team())).rejects.toThrow(
      'The code received no response of a contract of team-bookings-page, so that its results cannot be recorded;' +
        ' add a contract with its _shape.',
    );
  });

  it('needs a stub of one consumer', async () => {
    const all = createStub({ ...SAMPLE, variations: CATALOG }, BASE_URL);

    await expect(all.team(55).variations().record(() => undefined)).rejects.toThrow(
      'The results of variations belong to one consumer; create the stub with the option consumer.',
    );
  });
});

it('has no variations of an unknown id', () => {
  expect(() => stub.team(4711).variations()).toThrow('No verified response exists for team 4711; the known ids are [55, 56, 57].');
});

it('has no variations without the stubs artifact', () => {
  const other = createStub({ ...SAMPLE, variations: null }, BASE_URL);

  expect(() => [...other.team(55).variations()]).toThrow(
    'This test kit was built without variations.json; build it with the stubs artifact of the server.',
  );
});

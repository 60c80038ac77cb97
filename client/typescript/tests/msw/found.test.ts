import { describe, expect, it } from 'vitest';
import { type Received, send, serveSample } from './sample.js';

const TEAM = '/api/public/teams/55/profile';
const stub = serveSample('team-bookings-page');

function found(shape: string, token = 'jane-smith'): Promise<Received> {
  stub.team(55).found();
  return send(TEAM, { token, query: `_shape=${encodeURIComponent(shape)}` });
}

describe('the shape of a request', () => {
  it('selects fields in the order of the schema', async () => {
    expect((await found('TeamMembersCount,Id,Name')).text).toBe('{"Id":55,"Name":"Tech Innovators","TeamMembersCount":12}');
  });

  it('selects fields of array elements', async () => {
    expect((await found('TeamAdministrators.FullName,TeamAdministrators.Id')).json).toEqual({
      TeamAdministrators: [
        { Id: 101, FullName: 'Jane Smith' },
        { Id: 103, FullName: 'John Doe' },
      ],
    });
  });

  it('selects a parent rather than its children', async () => {
    const { text } = await found('TeamAdministrators.FullName,TeamAdministrators');

    expect(text).toBe((await found('TeamAdministrators')).text);
    expect(text).toContain('CARD-0101');
  });

  it('selects nulls and numbers unchanged', async () => {
    expect((await found('DiscountTariffs,DiscountExtraServices,DiscountCharges')).text).toBe(
      '{"DiscountCharges":10,"DiscountExtraServices":12.5,"DiscountTariffs":null}',
    );
  });

  it('may contain spaces around names', async () => {
    expect((await found(' Name , TeamAdministrators . Id ')).text).toBe((await found('Name,TeamAdministrators.Id')).text);
  });

  it('selects all fields if it is blank', async () => {
    const { json, text } = await found(' ');

    expect(json.UniqueId).toBeTypeOf('string');
    expect((await send(TEAM)).text).toBe(text);
  });

  it('selects the empty list for a field of its elements', async () => {
    stub.team(56).found();

    const { text } = await send('/api/public/teams/56/profile', { query: '_shape=TeamMembers.FullName' });

    expect(text).toBe('{"TeamMembers":[]}');
  });

  it.each([
    ['Name,ProfileTagList', 'ProfileTagList', 'ProfileTagsList'],
    ['TeamMembers,TeamMembers.FullNam', 'TeamMembers.FullNam', 'TeamMembers.FullName'],
    ['x'.repeat(101), `${'x'.repeat(100)}…`, 'MaxTeamMemberCount'],
  ])('is an error that names the nearest field if a field is unknown: %s', async (shape, unknown, nearest) => {
    const { status, json } = await found(shape);

    expect(status).toBe(400);
    expect(json.code).toBe('UNKNOWN_SHAPE_FIELD');
    expect(json.detail).toBe(
      `_shape names '${unknown}', which the response does not have; the nearest known path is '${nearest}'.`,
    );
  });

  it.each(['Name,,Id', 'AllTeamMembers[].Id', 'Id\n', `${'A,'.repeat(100)}A`])(
    'is an error if it is invalid: %j',
    async (shape) => {
      const { status, json } = await found(shape);

      expect(status).toBe(400);
      expect(json.code).toBe('INVALID_SHAPE');
      expect(json.detail).toBe(
        "_shape must consist of comma-separated paths such as 'Name,TeamMembers.FullName'," +
          ' with at most 100 paths, 8 levels and 2,048 characters.',
      );
    },
  );

  it('is an error if it is sent twice', async () => {
    stub.team(55).found();

    const { json } = await send(TEAM, { query: '_shape=Id&_shape=Name' });

    expect(json.code).toBe('INVALID_SHAPE');
    expect(json.detail).toBe('_shape is sent 2 times; send it once, with commas between the paths.');
  });
});

describe('the token of a request', () => {
  it('is accepted if it is unknown', async () => {
    expect((await found('Name', 'unknown-token')).json).toEqual({ Name: 'Tech Innovators' });
  });

  it('selects the responses that were verified for it', async () => {
    const cards = async (token: string): Promise<unknown[]> => {
      const { json } = await found('AllTeamMembers.Id,AllTeamMembers.AccessCardId', token);
      return json.AllTeamMembers.map((member: { AccessCardId: unknown }) => member.AccessCardId);
    };

    expect(await cards('jane-smith')).toContain('CARD-0101');
    expect(new Set(await cards('bob-wilson'))).toEqual(new Set([null]));
  });

  it.each([
    ['expired-token', 'TOKEN_EXPIRED'],
    ['garbled-token', 'TOKEN_INVALID'],
    ['token-for-another-api', 'TOKEN_INVALID'],
  ])('is rejected if the contracts define it as invalid: %s', async (token, code) => {
    const { status, json } = await found('Name', token);

    expect(status).toBe(401);
    expect(json.code).toBe(code);
  });

  it('is rejected if it is not authorized in the contracts', async () => {
    expect((await found('Name', 'grace-mbeki')).json.code).toBe('NOT_A_TEAM_MEMBER');
    expect((await found('Nam', 'grace-mbeki')).json.code).toBe('UNKNOWN_SHAPE_FIELD');
    stub.team(55).missing();
    expect((await send(TEAM, { token: 'grace-mbeki', query: '_shape=Name' })).json.code).toBe('TEAM_NOT_FOUND');
  });

  it('is required', async () => {
    stub.team(55).found();

    expect((await send(TEAM, { token: null })).json.code).toBe('TOKEN_MISSING');
  });
});

describe('a found team', () => {
  it('merges the fields of several contracts', async () => {
    stub.team(56).found();

    const { json } = await send('/api/public/teams/56/profile', {
      query: '_shape=Name,Description,ProfileTagsList,AllTeamMembers.Email,AllTeamMembers.FullName',
    });

    expect(Object.keys(json)).toHaveLength(4);
    expect(json.AllTeamMembers).toEqual([{ FullName: 'Aitana Serrano', Email: expect.stringContaining('@') }]);
  });

  it('rejects requests that do not accept JSON', async () => {
    stub.team(55).found();

    expect((await send(TEAM, { headers: { Accept: 'text/calendar' } })).json.code).toBe('NOT_ACCEPTABLE');
    expect((await send(TEAM, { headers: { Accept: 'text/html, */*;q=0.1' } })).status).toBe(200);
  });

  it('cannot find an id without verified responses', () => {
    expect(() => stub.team(4711).found()).toThrow(
      new RangeError('No verified response exists for team 4711; the known ids are [55, 56, 57].'),
    );
  });
});

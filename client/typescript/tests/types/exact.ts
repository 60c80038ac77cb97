// The compiler checks this file: an assertion that does not hold is an error.
import {
  all,
  CoworkingError,
  endpoints,
  getVersioned,
  hasCode,
  send,
  type Client,
  type Coworker,
  type Endpoint,
  type Path,
  type Shaped,
  type Team,
} from '../../src/index.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function isExactly<A>(): <B>(value: B, ..._: Equal<A, B> extends true ? [] : [different: never]) => void;
declare const client: Client;

export async function exact() {
  const selected = await client.get(endpoints.teams.one(55), { shape: ['Name', 'TeamMembers.FullName'] });
  isExactly<{ Name: string; TeamMembers: { FullName: string }[] }>()(selected);

  // All fields.
  isExactly<Team>()(await client.get(endpoints.teams.one(55)));
  isExactly<Team>()(await client.get(endpoints.teams.one('55'), { timeout: 1_000 }));

  // A parent wins over its children.
  const parent = await client.get(endpoints.teams.one(55), { shape: ['TeamMembers.FullName', 'TeamMembers'] });
  isExactly<Team['TeamMembers']>()(parent.TeamMembers);

  // Null is part of the type, absent is not.
  const nullable = await client.get(endpoints.teams.one(55), { shape: ['Description', 'ProfileTagsList'] });
  isExactly<{ Description: string | null; ProfileTagsList: string[] }>()(nullable);

  // Objects in objects, and several levels.
  const attendance = await client.get(endpoints.teams.attendance(55, { date: '2024-07-17T12:00:00Z' }), {
    shape: ['Attendance.Days.Bookings.FromTime', 'Attendance.Days.Date', 'IsTeamAdministrator'],
  });
  isExactly<{
    IsTeamAdministrator: boolean;
    Attendance: { Days: { Date: string; Bookings: { FromTime: string }[] }[] };
  }>()(attendance);

  const { data, etag } = await getVersioned(client, endpoints.teams.one(55), { shape: ['Name'] });
  isExactly<{ Name: string }>()(data);
  isExactly<string>()(etag);

  isExactly<string>()(await send(client, endpoints.teams.update(55, { Name: 'A', Twitter: null }), { ifMatch: etag }));

  for await (const coworker of all(client, endpoints.coworkers.directory.list(), { shape: ['FullName', 'Position'] })) {
    isExactly<{ FullName: string; Position: string | null }>()(coworker);
  }
  for await (const coworker of all(client, endpoints.coworkers.directory.list({ tag: 'UX', _pageSize: 100 }))) {
    isExactly<Coworker>()(coworker);
  }

  // The result of parse replaces the type.
  isExactly<number>()(await client.get(endpoints.teams.one(55), { parse: () => 1 }));

  // An operation that the package does not know.
  const other = '/api/public/bookings/my' as Endpoint<{ Bookings: { Id: number; Room: string }[] }>;
  isExactly<{ Bookings: { Id: number }[] }>()(await client.get(other, { shape: ['Bookings.Id'] }));

  // An optional property stays optional.
  const optional = '/x' as Endpoint<{ readonly A?: { B: string | null; C: 1 }; D: 2 }>;
  isExactly<{ readonly A?: { B: string | null } }>()(await client.get(optional, { shape: ['A.B'] }));

  // The paths and the type can be named, for functions of the application.
  const shape = ['Name', 'TeamMembers.FullName'] as const satisfies readonly Path<Team>[];
  isExactly<Shaped<Team, (typeof shape)[number]>>()(await client.get(endpoints.teams.one(55), { shape }));
}

export function errors(error: unknown) {
  if (error instanceof CoworkingError) {
    isExactly<number>()(error.attempts);
    isExactly<number | undefined>()(error.retryAfter);
    switch (error.kind) {
      case 'api':
        isExactly<number>()(error.status);
        return error.code;
      case 'unreadable':
        isExactly<number>()(error.status);
        return undefined;
      default:
        isExactly<undefined>()(error.status);
        isExactly<'network' | 'timeout' | 'aborted'>()(error.kind);
    }
  }
  if (hasCode(error, 'TEAM_NOT_FOUND')) {
    isExactly<'TEAM_NOT_FOUND'>()(error.code);
  }
  return undefined;
}

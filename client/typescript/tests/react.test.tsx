// @vitest-environment happy-dom
import { StrictMode } from 'react';
import { expect, expectTypeOf, test } from 'vitest';
import { endpoints, hasCode, type Client, type Endpoint, type Team } from '../src/index.js';
import { useData, type Data } from '../src/react.js';
import { PendingApi } from './support/pending-api.js';
import { render } from './support/rendered.js';

let latest: Data<{ Name: string }>;

function Name({ client, id }: { client: Client; id: number | undefined }) {
  const data = useData(client, id === undefined ? undefined : endpoints.teams.one(id), { shape: { fields: ['Name'] } });
  latest = data;
  const { resource, error, isLoading } = data;
  return <>{`${resource?.Name ?? '-'} ${hasCode(error, 'TEAM_NOT_FOUND') ? error.code : (error ?? '-')} ${isLoading}`}</>;
}

const problem = { code: 'TEAM_NOT_FOUND', detail: 'There is no team with the id 55.' };

test('useData_returns_the_selected_fields_of_the_endpoint', async () => {
  const api = new PendingApi();
  const page = render(<Name client={api.client} id={55} />);
  await page.shows('- - true');
  await api.respond(0, { Name: 'Tech Innovators' });
  await page.shows('Tech Innovators - false');

  // Another array with the same fields is no reason to read again.
  page.rerender(<Name client={api.client} id={55} />);
  expect(page.text()).toBe('Tech Innovators - false');
  expect(api.requests.map((it) => it.path)).toEqual(['/api/public/teams/55/profile?_shape=Name']);
});

test('useData_returns_the_error_of_a_failed_call', async () => {
  const api = new PendingApi();
  const page = render(<Name client={api.client} id={55} />);
  await api.respond(0, problem, 404);
  await page.shows('- TEAM_NOT_FOUND false');
});

test('useData_aborts_the_call_and_hides_its_response_if_the_endpoint_changes', async () => {
  const api = new PendingApi();
  const page = render(<Name client={api.client} id={55} />);
  const first = await api.request(0);
  page.rerender(<Name client={api.client} id={56} />);
  await expect.poll(() => first.signal.aborted).toBe(true);

  first.respond({ Name: 'First' });
  await api.respond(1, { Name: 'Second' });
  await page.shows('Second - false');

  page.rerender(<Name client={api.client} id={55} />);
  await page.shows('- - true');
});

test('useData_reads_again_with_another_client_and_hides_the_response_of_the_first', async () => {
  const api = new PendingApi();
  const page = render(<Name client={api.client} id={55} />);
  await api.respond(0, { Name: 'Of the first customer' });
  await page.shows('Of the first customer - false');
  page.rerender(<Name client={api.newClient()} id={55} />);
  expect(page.text()).toBe('- - true');
  await api.respond(1, { Name: 'Of the second customer' });
  await page.shows('Of the second customer - false');
});

test('useData_aborts_the_call_if_the_component_unmounts', async () => {
  const api = new PendingApi();
  const page = render(<Name client={api.client} id={55} />);
  const { signal } = await api.request(0);
  page.unmount();
  await expect.poll(() => signal.aborted).toBe(true);
});

test('useData_waits_while_there_is_no_endpoint', async () => {
  const api = new PendingApi();
  const page = render(<Name client={api.client} id={undefined} />);
  await page.shows('- - false');
  expect(api.requests).toHaveLength(0);
  page.rerender(<Name client={api.client} id={55} />);
  await page.shows('- - true');
});

test('useData_keeps_the_resource_during_a_reload', async () => {
  const api = new PendingApi();
  const page = render(<Name client={api.client} id={55} />);
  await api.respond(0, { Name: 'Old' });
  await page.shows('Old - false');
  latest.reload();
  await page.shows('Old - true');
  await api.respond(1, { Name: 'New' });
  await page.shows('New - false');
  latest.reload();
  await api.respond(2, problem, 404);
  await page.shows('- TEAM_NOT_FOUND false');
});

test('useData_works_in_strict_mode', async () => {
  const api = new PendingApi();
  const page = render(
    <StrictMode>
      <Name client={api.client} id={55} />
    </StrictMode>,
  );
  // React mounts the component twice. The first call is aborted before its request is sent.
  await api.respond(0, { Name: 'Tech Innovators' });
  await page.shows('Tech Innovators - false');
  expect(api.requests).toHaveLength(1);
});

test('the_type_of_the_resource_has_the_selected_fields_only', () => {
  const types = (client: Client, endpoint: Endpoint<Team>) => {
    expectTypeOf(useData(client, endpoint).resource).toEqualTypeOf<Team | undefined>();
    expectTypeOf(useData(client, endpoint, { shape: { fields: ['TeamMembers.FullName', 'Facebook'] } }).resource).toEqualTypeOf<
      { TeamMembers: { FullName: string }[]; Facebook: string | null } | undefined
    >();
    // @ts-expect-error The team has no such field.
    useData(client, endpoint, { shape: { fields: ['Nmae'] } });
  };
  expect(types).toBeTypeOf('function');
});

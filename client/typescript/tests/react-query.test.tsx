// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useInfiniteQuery, useQuery, useSuspenseQuery, type InfiniteData } from '@tanstack/react-query';
import { Component, Suspense, use, type ReactNode } from 'react';
import { expect, expectTypeOf, test } from 'vitest';
import { CoworkingError, endpoints, hasCode, type Client, type Team } from '../src/index.js';
import { infiniteQuery, query, type PageOf } from '../src/react-query.js';
import { PendingApi } from './support/pending-api.js';
import { render } from './support/rendered.js';

function inCache(cache: QueryClient, node: ReactNode) {
  return <QueryClientProvider client={cache}>{node}</QueryClientProvider>;
}

class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error instanceof CoworkingError ? this.state.error.kind : this.props.children;
  }
}

function Name({ client, fields = ['Name'] }: { client: Client; fields?: 'Name'[] }) {
  const { data, error } = useQuery(query(client, endpoints.teams.one(55), { shape: fields }));
  return <>{data?.Name ?? (hasCode(error, 'TEAM_NOT_FOUND') ? error.code : 'loading')}</>;
}

function SuspendingName({ client }: { client: Client }) {
  return <>{useSuspenseQuery(query(client, endpoints.teams.one(55), { shape: ['Name'] })).data.Name}</>;
}

test('useQuery_shares_one_call_between_components', async () => {
  const api = new PendingApi();
  const page = render(
    inCache(
      new QueryClient(),
      <>
        <Name client={api.client} /> <Name client={api.client} />
      </>,
    ),
  );
  await api.respond(0, { Name: 'Tech Innovators' });
  await page.shows('Tech Innovators Tech Innovators');
  expect(api.requests.map((it) => it.path)).toEqual(['/api/public/teams/55/profile?_shape=Name']);
});

test('the_query_does_not_repeat_the_retries_of_the_client', async () => {
  const api = new PendingApi();
  const page = render(inCache(new QueryClient(), <Name client={api.client} />));
  await api.respond(0, { code: 'TEAM_NOT_FOUND' }, 404);
  await page.shows('TEAM_NOT_FOUND');
  expect(api.requests).toHaveLength(1);
});

test('the_call_is_aborted_if_the_last_component_unmounts', async () => {
  const api = new PendingApi();
  const page = render(inCache(new QueryClient(), <Name client={api.client} />));
  const { signal } = await api.request(0);
  page.unmount();
  await expect.poll(() => signal.aborted).toBe(true);
});

test('useSuspenseQuery_shows_the_fallback_until_the_response_arrives', async () => {
  const api = new PendingApi();
  const page = render(
    inCache(
      new QueryClient(),
      <Suspense fallback="suspended">
        <SuspendingName client={api.client} />
      </Suspense>,
    ),
  );
  await page.shows('suspended');
  await api.respond(0, { Name: 'Tech Innovators' });
  await page.shows('Tech Innovators');
});

test('useSuspenseQuery_throws_the_error_to_the_error_boundary', async () => {
  const api = new PendingApi();
  const page = render(
    inCache(
      new QueryClient(),
      <ErrorBoundary>
        <Suspense fallback="suspended">
          <SuspendingName client={api.client} />
        </Suspense>
      </ErrorBoundary>,
    ),
  );
  await api.respond(0, { code: 'TEAM_NOT_FOUND' }, 404);
  await page.shows('api');
});

test('use_suspends_on_the_promise_of_a_call', async () => {
  const api = new PendingApi();
  const team = api.client.get(endpoints.teams.one(55), { shape: ['Name'] });
  const Team = () => <>{use(team).Name}</>;
  const page = render(
    <Suspense fallback="suspended">
      <Team />
    </Suspense>,
  );
  await page.shows('suspended');
  await api.respond(0, { Name: 'Tech Innovators' });
  await page.shows('Tech Innovators');
});

test('the_key_ignores_the_order_of_the_fields_and_starts_with_the_endpoint', () => {
  const { client } = new PendingApi();
  const key = query(client, endpoints.teams.one(55), { shape: ['Name', 'Id'] }).queryKey;
  expect(key).toEqual(['/api/public/teams/55/profile', ['Id', 'Name']]);
  expect(query(client, endpoints.teams.one(55), { shape: ['Id', 'Name'] }).queryKey).toEqual(key);
  expect(query(client, endpoints.teams.one(55)).queryKey).not.toEqual(key);
  expect(query(client, endpoints.teams.one(56), { shape: ['Id', 'Name'] }).queryKey).not.toEqual(key);
});

test('the_endpoint_invalidates_all_its_shapes', async () => {
  const api = new PendingApi();
  const cache = new QueryClient();
  const page = render(inCache(cache, <Name client={api.client} />));
  await api.respond(0, { Name: 'Old' });
  await page.shows('Old');
  void cache.invalidateQueries({ queryKey: [endpoints.teams.one(55)] });
  await api.respond(1, { Name: 'New' });
  await page.shows('New');
});

test('infiniteQuery_loads_page_after_page_until_the_last_one', async () => {
  const api = new PendingApi();
  let fetchNextPage = () => {};
  function Directory() {
    const { data, hasNextPage, ...rest } = useInfiniteQuery(
      infiniteQuery(api.client, endpoints.coworkers.directory.list({ _pageSize: 1 }), { shape: ['FullName'] }),
    );
    fetchNextPage = () => void rest.fetchNextPage();
    return <>{`${data?.pages.flatMap((page) => page.Records.map((it) => it.FullName)).join() ?? '-'} ${hasNextPage}`}</>;
  }
  const page = render(inCache(new QueryClient(), <Directory />));
  await api.respond(0, { Records: [{ FullName: 'Ada' }], HasNextPage: true });
  await page.shows('Ada true');
  fetchNextPage();
  await api.respond(1, { Records: [{ FullName: 'Grace' }], HasNextPage: false });
  await page.shows('Ada,Grace false');
  expect(api.requests.map((it) => it.path)).toEqual(
    [1, 2].map((it) => `/api/public/coworkers/published?_pageSize=1&_page=${it}&_shape=Records.FullName,HasNextPage`),
  );
});

test('infiniteQuery_starts_with_the_page_of_the_endpoint', async () => {
  const api = new PendingApi();
  const options = infiniteQuery(api.client, endpoints.coworkers.directory.list({ _page: 3, query: 'a' }));
  expect(options.initialPageParam).toBe(3);
  const loading = new QueryClient().fetchInfiniteQuery(options);
  expect((await api.request(0)).path).toBe('/api/public/coworkers/published?_page=3&query=a');
  await api.respond(0, { Records: [], HasNextPage: false });
  expect((await loading).pages).toHaveLength(1);
});

test('the_types_of_the_results_have_the_selected_fields_only', () => {
  const types = (client: Client, cache: QueryClient) => {
    const team = query(client, endpoints.teams.one(55), { shape: ['Name'] });
    expectTypeOf(useQuery(team).data).toEqualTypeOf<{ Name: string } | undefined>();
    expectTypeOf(useQuery(team).error).toEqualTypeOf<CoworkingError | null>();
    expectTypeOf(useSuspenseQuery(team).data).toEqualTypeOf<{ Name: string }>();
    expectTypeOf(cache.getQueryData(team.queryKey)).toEqualTypeOf<{ Name: string } | undefined>();
    expectTypeOf(useSuspenseQuery(query(client, endpoints.teams.one(55))).data).toEqualTypeOf<Team>();
    const pages = infiniteQuery(client, endpoints.teams.my({ isTeamAdmin: false }), { shape: ['Name'] });
    expectTypeOf(useInfiniteQuery(pages).data).toEqualTypeOf<InfiniteData<PageOf<{ Name: string }>> | undefined>();
    // @ts-expect-error The team has no such field.
    query(client, endpoints.teams.one(55), { shape: ['Nmae'] });
    // @ts-expect-error The profile is not a list.
    infiniteQuery(client, endpoints.teams.one(55));
  };
  expect(types).toBeTypeOf('function');
});

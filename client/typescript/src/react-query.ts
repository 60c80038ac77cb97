import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RecordOf } from './all.js';
import type { Client } from './client.js';
import type { Endpoint, Paged } from './endpoint.js';
import type { CoworkingError } from './errors.js';
import type { Path, Shaped } from './shape.js';

export interface QueryOptions<P extends string> {
  /** The fields to return, such as `['Name', 'TeamMembers.FullName']`. Default: all. */
  readonly shape?: readonly P[];
}

/** A page of a list, as `infiniteQuery` loads it. */
export interface PageOf<R> {
  readonly Records: R[];
  readonly HasNextPage: boolean;
}

/**
 * Returns the options of a query for `useQuery`, `useSuspenseQuery` and `prefetchQuery`. The key is the endpoint and the sorted shape,
 * so `[endpoint]` invalidates all shapes of an endpoint. The query does not retry, because the client does.
 */
export function query<T, S, const P extends Path<S> = never>(
  client: Client,
  endpoint: Endpoint<T, S>,
  { shape }: QueryOptions<P> = {},
) {
  return queryOptions<Shaped<T, P>, CoworkingError>({
    queryKey: keyOf(endpoint, shape),
    queryFn: ({ signal }) => client.get(endpoint, { ...(shape && { shape }), signal }),
    retry: false,
  });
}

/**
 * Returns the options of a query for `useInfiniteQuery` and `useSuspenseInfiniteQuery`, which loads the pages of a list, starting with
 * the page of the endpoint. `shape` selects fields of a record. The query does not retry, because the client does.
 */
export function infiniteQuery<T, S, const P extends Path<RecordOf<S>> = never>(
  client: Client,
  endpoint: Endpoint<T, S> & Paged,
  { shape }: QueryOptions<P> = {},
) {
  type Page = PageOf<Shaped<RecordOf<T>, P>>;
  const paths = shape && [...shape.map((path) => `Records.${path}`), 'HasNextPage'];
  return infiniteQueryOptions({
    queryKey: keyOf(endpoint, paths, 'pages'),
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      client.get(withPage(endpoint, pageParam) as Endpoint<Page>, { ...(paths && { shape: paths as never }), signal }),
    initialPageParam: Number(PAGE.exec(endpoint)?.[2] ?? 1),
    getNextPageParam: (last: Page, _, page: number) => (last.HasNextPage ? page + 1 : undefined),
    retry: false,
  });
}

const PAGE = /([?&]_page=)(\d+)/;

function withPage(endpoint: string, page: number): string {
  return PAGE.test(endpoint)
    ? endpoint.replace(PAGE, `$1${page}`)
    : `${endpoint}${endpoint.includes('?') ? '&' : '?'}_page=${page}`;
}

function keyOf(endpoint: string, shape?: readonly string[], ...rest: string[]) {
  return [endpoint, shape ? [...shape].sort() : null, ...rest];
}

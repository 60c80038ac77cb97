import { check } from './check.js';
import type { Client, ReadOptions } from './client.js';
import { withQuery, type Endpoint, type Paged } from './endpoint.js';
import type { Path, Shaped } from './shape.js';

/** A record of a page. */
export type RecordOf<T> = T extends { readonly Records: readonly (infer E)[] } ? E : never;

interface Page<R> {
  readonly records: readonly R[];
  readonly hasNext: boolean;
}

/**
 * Iterates over the records of all pages, from the page of the endpoint: `for await (const coworker of all(client,
 * endpoints.coworkers.directory.list(), { shape: ['FullName'] }))`. `shape` selects fields of a record. Each page is loaded when the
 * iteration reaches it. If the data changes meanwhile, records may occur twice or not at all.
 *
 * @throws CoworkingError from the iteration, if a call fails
 */
export async function* all<T, S, const P extends Path<RecordOf<S>> = never, R = Shaped<RecordOf<T>, P>>(
  client: Client,
  endpoint: Endpoint<T, S> & Paged,
  options: ReadOptions<P, R> = {},
): AsyncGenerator<R, void, undefined> {
  const { shape, parse = (record) => record as R } = options;
  const paths = shape?.map((path) => `Records.${path}`);
  const start = /\b_page=(\d+)/.exec(endpoint);
  for (let page = start ? Number(start[1]) : 1; ; page++) {
    const path = start ? endpoint.replace(start[0], `_page=${page}`) : withQuery(endpoint, '_page', page);
    const { records, hasNext } = await client.get(path as Endpoint<unknown>, {
      ...options,
      ...(paths && { shape: paths.length ? [...paths, 'HasNextPage'] : [] }),
      parse: (body, headers): Page<R> => {
        const { Records, HasNextPage } = body as { Records: unknown[]; HasNextPage: boolean };
        check(HasNextPage !== undefined, 'The page has no HasNextPage.');
        return { records: Records.map((record) => parse(record, headers)), hasNext: HasNextPage };
      },
    } as ReadOptions<never, Page<R>>);
    yield* records;
    // An empty page is the last one, so that the iteration ends even if the server is wrong.
    if (!hasNext || !records.length) {
      return;
    }
  }
}

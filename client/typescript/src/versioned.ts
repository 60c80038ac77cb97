import { check } from './check.js';
import type { Client, ReadOptions } from './client.js';
import type { Endpoint, Tagged } from './endpoint.js';
import type { Path, Shaped } from './shape.js';

/** A response with its version. */
export interface Versioned<T> {
  readonly data: T;
  /** The strong entity tag, with its quotes. Send it as `ifMatch` of an update. */
  readonly etag: string;
}

/**
 * Reads a response with its version: `const { data, etag } = await getVersioned(client, endpoints.teams.one(55))`.
 *
 * @throws CoworkingError if the call fails, or if the response has no strong `ETag`
 */
export function getVersioned<T, S, const P extends Path<S> = never, R = Shaped<T, P>>(
  client: Client,
  endpoint: Endpoint<T, S> & Tagged,
  options: ReadOptions<P, R> = {},
): Promise<Versioned<R>> {
  const { parse = (body) => body as R } = options;
  return client.get(endpoint, {
    ...options,
    parse: (body, headers) => ({ data: parse(body, headers), etag: strongTag(headers) }),
  } as ReadOptions<never, Versioned<R>>);
}

/** Returns the strong entity tag: a weak one never matches in `If-Match`. */
export function strongTag(headers: Headers): string {
  const tag = headers.get('ETag') ?? '';
  check(tag.startsWith('"'), 'The response has no strong ETag: a proxy has changed it, or the server does not expose it.');
  return tag;
}

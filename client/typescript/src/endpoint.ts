declare const answer: unique symbol;
declare const selectable: unique symbol;
declare const paged: unique symbol;
declare const tagged: unique symbol;
declare const result: unique symbol;
declare const settings: unique symbol;

/**
 * The path of an operation that reads, as a string that knows its response. `T` is the type of the full response, `S` the part of it
 * from which `shape` selects. For an operation that this package does not know: `'/api/public/…' as Endpoint<Booking>`.
 */
export type Endpoint<T, S = T> = string & { readonly [answer]: T; readonly [selectable]: S };

/** An endpoint whose response is one page of a list. */
export interface Paged {
  readonly [paged]: true;
}

/** An endpoint whose response has an `ETag`. */
export interface Tagged {
  readonly [tagged]: true;
}

/** A request that changes data, for `client.send`. `T` is the type of its result, `O` the type of its options. */
export interface Write<T, O> {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** Whether the client may repeat the request. */
  readonly repeatable?: boolean;
  /** Whether the response has an `ETag`. */
  readonly tagged?: boolean;
  readonly [result]?: T;
  readonly [settings]?: O;
}

/** A value of a path: a number, or a string such as `IdString` or a parameter of a router. */
export type PathValue = number | string;

/** Fills the parameters of a path, in their order, and appends the query. Used by the generated endpoints. */
export function path(template: string, values: readonly PathValue[] = [], query: object = {}): string {
  let next = 0;
  const filled = template.replace(/{(.+?)}/g, (_, name: string) => {
    const value = values[next++];
    if (typeof value === 'number' ? !Number.isSafeInteger(value) : typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw new TypeError(`${name} is ${JSON.stringify(value) ?? value}; it must be an integer, or a string of digits.`);
    }
    return encodeURIComponent(value as PathValue);
  });
  return Object.entries(query).reduce(
    (url, [name, value]) => (value === undefined ? url : withQuery(url, name, encodeURIComponent(String(value)))),
    filled,
  );
}

/** Appends a parameter, whose value is encoded, to a path. */
export function withQuery(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`;
}

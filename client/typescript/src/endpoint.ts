import { check } from './check.js';

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
  /** Whether the response has an `ETag`, which is then the result. */
  readonly tagged?: boolean;
  readonly [result]?: T;
  readonly [settings]?: O;
}

/** A value of a path: a number, or a string such as `IdString` or a parameter of a router. */
export type PathValue = number | string;

/** Encodes the values of a path. Used by the generated endpoints. */
export function path(parts: TemplateStringsArray, ...values: PathValue[]): string {
  return parts.reduce((start, part, index) => {
    const value = values[index - 1] as string;
    // The names . and .. would remove a part of the path.
    check(/^(?!NaN$|undefined$|null$|\.*$)/.test(value), `'${value}' is not an id.`);
    return start + encodeURIComponent(value) + part;
  });
}

/** Encodes a query. Used by the generated endpoints. */
export function query(parameters: object = {}): string {
  return Object.entries(parameters).reduce(
    (text, [name, value]) => (value === undefined ? text : withQuery(text, name, encodeURIComponent(value))),
    '',
  );
}

/** Appends a parameter, whose value is encoded. */
export function withQuery(path: string, name: string, value: unknown): string {
  return path + (path.includes('?') ? '&' : '?') + name + '=' + value;
}

import type { Contract, Json, Operation } from './data.js';
import { keyOfRequest, type StubKey } from './key.js';
import { isObject } from './selection.js';

const SHAPE = '_shape';
const JSON_TYPE = /(^|.*,) *(application\/json|application\/\*|\*\/\*) *([,;].*|$)/i;

/** A request, parsed into the parts that the stub uses. */
export interface ParsedRequest {
  readonly method: string;
  /** The path below the base URL, without the query. */
  readonly path: string;
  /** The operation and its ids; undefined if the request matches no operation. */
  readonly key: StubKey | undefined;
  /** The values of `_shape`. */
  readonly shapes: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The bearer token; null for none. */
  readonly token: string | null;
  /** The body; null for none. */
  readonly body: string | null;
}

export async function parseRequest(request: Request, path: string, operations: readonly Operation[]): Promise<ParsedRequest> {
  const query = new URL(request.url).searchParams;
  return {
    method: request.method,
    path,
    key: keyOfRequest(operations, request.method, path),
    shapes: query.getAll(SHAPE),
    query,
    headers: request.headers,
    token: tokenOf(request.headers.get('Authorization')),
    body: (await request.clone().text()) || null,
  };
}

/** Returns the bearer token in an `Authorization` header; null for none. */
export function tokenOf(authorization: string | null | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

export const shapeOf = (request: ParsedRequest): string | null => request.shapes[0] ?? null;

export function acceptsJson(request: ParsedRequest): boolean {
  const accept = request.headers.get('Accept');
  return accept === null || JSON_TYPE.test(accept);
}

/** Returns the first value of each query parameter except `_shape`, sorted by name. */
export function queryOf(request: ParsedRequest): Record<string, string> {
  const names = [...new Set(request.query.keys())].filter((name) => name !== SHAPE).sort();
  return Object.fromEntries(names.map((name) => [name, request.query.get(name) ?? '']));
}

/** Returns the method, the path and the query, but never the token. */
export function describe(request: ParsedRequest): string {
  const shape = shapeOf(request);
  const parameters = [...(shape === null ? [] : [[SHAPE, shape]]), ...Object.entries(queryOf(request))];
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&');
  return `${request.method} ${request.path}${query === '' ? '' : `?${query}`}`;
}

/** Returns whether a contract describes a request. */
export function matchesContract(contract: Contract, request: ParsedRequest, operation: Operation): boolean {
  const expected = contract.request;
  const hasQuery = Object.entries(expected.query).every(([name, value]) => request.query.getAll(name).includes(value));
  return (
    expected.method === request.method &&
    expected.path === request.path &&
    hasQuery &&
    hasOnlyParametersOf(contract, request, operation) &&
    Object.entries(expected.headers).every(([name, value]) => hasHeader(request, name, value)) &&
    matchesBody(contract, request)
  );
}

/**
 * Returns whether the request has no token, shape and parameters of the operation besides those of the contract,
 * because the contract does not verify the responses to them.
 */
function hasOnlyParametersOf(contract: Contract, request: ParsedRequest, operation: Operation): boolean {
  const { query, headers } = contract.request;
  return (
    (authorizationOf(headers) !== undefined || !request.headers.has('Authorization')) &&
    (SHAPE in query || request.shapes.every((shape) => /^ *$/.test(shape))) &&
    operation.query.every((name) => name in query || !request.query.has(name))
  );
}

export function authorizationOf(headers: Contract['request']['headers']): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
}

/** Compares a media type without its parameters, because a browser adds a charset. */
function hasHeader(request: ParsedRequest, name: string, value: string): boolean {
  const actual = request.headers.get(name);
  return name.toLowerCase() === 'content-type' ? actual?.split(';')[0]?.trim().toLowerCase() === value : actual === value;
}

/** Returns whether the request has the body and the `If-Match` of the contract. */
export function matchesCondition(contract: Contract, request: ParsedRequest): boolean {
  const ifMatch = contract.request.headers['If-Match'];
  return (ifMatch === undefined || request.headers.get('If-Match') === ifMatch) && matchesBody(contract, request);
}

function matchesBody({ request: { body: expected } }: Contract, { body }: ParsedRequest): boolean {
  if (expected === undefined || typeof expected === 'string') {
    return expected === undefined || body === expected;
  }
  try {
    return contains(JSON.parse(body ?? '') as Json, expected);
  } catch {
    return false;
  }
}

/** Returns whether a value has all properties and elements of the expected value, with equal values. */
function contains(actual: Json | undefined, expected: Json): boolean {
  if (Array.isArray(expected)) {
    const isEmptyAsExpected = expected.length > 0 || (Array.isArray(actual) && actual.length === 0);
    return (
      Array.isArray(actual) &&
      isEmptyAsExpected &&
      expected.every((element) => actual.some((candidate) => contains(candidate, element)))
    );
  }
  return isObject(expected)
    ? isObject(actual) && Object.entries(expected).every(([name, value]) => contains(actual[name], value))
    : actual === expected;
}

import type { Contract, Json, Operation, ResponseData, VerifiedData } from './data.js';
import { idOf, keyOfPath, nameOf, type StubKey } from './key.js';
import { merge } from './merge.js';
import { authorizationOf, matchesCondition, type ParsedRequest, queryOf, shapeOf, tokenOf } from './request.js';
import { isObject, Selection } from './selection.js';
import type { ObservedResponse } from './variations.js';

const SUPPORTED_HEADERS = ['authorization', 'content-type', 'if-match'];
const MAX_TEXTS = 5;
const MAX_BODY_LENGTH = 100;

/** A verified successful response, or the part of it that a consumer reads. */
interface VerifiedResponse {
  /** The contract that verifies the response; null for an example of the spec. */
  readonly contract: Contract | null;
  readonly key: StubKey;
  /** The query parameters of the request except `_shape`. */
  readonly query: Readonly<Record<string, string>>;
  readonly token: string;
  readonly shape: string | null;
  readonly response: ResponseData;
}

/** A verified error response. */
export interface VerifiedError {
  /** The contract that verifies the error; null for an example of the spec. */
  readonly contract: Contract | null;
  readonly operation: Operation;
  /** Null for an example of the spec, and for a contract whose request has other conditions than a token and a shape. */
  readonly key: StubKey | null;
  readonly token: string | null;
  readonly code: string;
  readonly response: ResponseData;
}

/** No verified response contains the requested fields, or none has the query, the body and the `If-Match`. */
export class NotVerifiedError extends Error {
  constructor(
    message: string,
    /** Lists the verified requests; empty if the message is complete without them. */
    readonly hint = '',
  ) {
    super(message);
  }
}

/** Finds verified responses, and prefers those from the contracts of the stub's consumers. */
export class VerifiedResponses {
  private readonly responses: readonly VerifiedResponse[];

  constructor(
    private readonly data: VerifiedData,
    private readonly consumers: readonly string[],
  ) {
    const all = [...examples(data), ...data.contracts.flatMap((contract) => responseOf(contract, data))];
    this.responses = sortBy(all, (response) => !this.isFromConsumers(response));
  }

  /** Returns the keys with verified responses, sorted by id. */
  keys(operation: Operation): StubKey[] {
    const keys = this.responses.map((response) => response.key).filter((key) => key.operation === operation);
    const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
    return distinct.sort((a, b) => (idOf(a) ?? 0) - (idOf(b) ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
  }

  /** Returns the responses of the consumers for an id, or all responses if the consumers have none. */
  ofConsumers(key: StubKey): readonly ObservedResponse[] {
    const ofKey = this.responses.filter((each) => sameKey(each.key, key) && each.response.body !== undefined);
    const ofConsumers = ofKey.filter((each) => this.isFromConsumers(each));
    return ofConsumers.length === 0 ? ofKey : ofConsumers;
  }

  /**
   * Finds the response to a request: the response of a matching contract of the stub's consumers, or else the merged
   * verified responses for the same token. The responses of operations without `_shape` are not merged.
   *
   * Callers may see different data. A token without verified responses gets the responses for another token,
   * preferably the token of the spec's examples.
   */
  find(key: StubKey, request: ParsedRequest): ObservedResponse {
    const ofQuery = this.responses.filter((each) => sameKey(each.key, key) && this.hasQueryOf(each, request));
    if (ofQuery.length === 0) {
      throw new NotVerifiedError(`No verified response of ${nameOf(key)} has these query parameters`);
    }
    const ofAllTokens = ofQuery.filter(({ contract }) => contract === null || matchesCondition(contract, request));
    const ofSameToken = ofAllTokens.filter((each) => each.token === request.token);
    const candidates = ofSameToken.length === 0 ? ofAllTokens : ofSameToken;
    const [first] = candidates;
    if (first === undefined) {
      const message = `No verified response of ${nameOf(key)} has this body and this If-Match`;
      const verified = ofQuery.flatMap(({ contract }) => (contract === null ? [] : [conditionOf(contract)]));
      throw new NotVerifiedError(message, `; the verified ones are ${summary(verified)}`);
    }
    const { schema } = key.operation;
    if (schema === null) {
      return first;
    }
    const { body, contract } = this.body(key, candidates, schema, request);
    return { response: { ...first.response, body }, contract };
  }

  /** Returns the body, and the contract that has it; null if it is merged from several responses. */
  private body(
    key: StubKey,
    candidates: readonly VerifiedResponse[],
    schema: string,
    request: ParsedRequest,
  ): { body: Json; contract: Contract | null } {
    const selection = Selection.of(shapeOf(request), schema, this.data);
    let missing: string[] | undefined;
    for (const group of groupByToken(candidates)) {
      const found = group.find((each) => this.isFromConsumers(each) && this.selects(each, schema, selection));
      if (found !== undefined) {
        return { body: found.response.body ?? null, contract: found.contract };
      }
      const merged = merge(group.map((each) => each.response.body ?? null));
      const missingInGroup = selection.missingIn(merged);
      if (missingInGroup.length === 0) {
        return { body: selection.applyTo(merged), contract: null };
      }
      missing = missing === undefined || missingInGroup.length < missing.length ? missingInGroup : missing;
    }
    throw new NotVerifiedError(`No verified response contains ${summary(missing ?? [])} of ${nameOf(key)}`);
  }

  private selects(response: VerifiedResponse, schema: string, selection: Selection): boolean {
    return Selection.of(response.shape, schema, this.data).paths().join() === selection.paths().join();
  }

  private isFromConsumers({ contract }: VerifiedResponse): boolean {
    return contract !== null && this.consumers.includes(contract.consumer);
  }

  /** Compares the query parameters, except those that occur in no verified response of the operation. */
  private hasQueryOf(response: VerifiedResponse, request: ParsedRequest): boolean {
    const known = this.responses
      .filter((other) => other.key.operation === response.key.operation)
      .flatMap((other) => Object.keys(other.query));
    const relevant = Object.entries(queryOf(request)).filter(([name]) => known.includes(name));
    return (
      relevant.length === Object.keys(response.query).length &&
      relevant.every(([name, value]) => response.query[name] === value)
    );
  }
}

/** Finds verified error responses, and prefers those from the contracts of the stub's consumers. */
export class VerifiedErrors {
  private readonly errors: readonly VerifiedError[];

  constructor(data: VerifiedData, consumers: readonly string[]) {
    const all = [...data.contracts.flatMap((contract) => errorOf(contract, data)), ...exampleErrors(data)];
    this.errors = sortBy(all, ({ contract }) => contract === null || !consumers.includes(contract.consumer));
  }

  /**
   * Finds the error with a code. Some errors depend on the token of the request. Throws a `RangeError` if the operation
   * has no error with this code.
   */
  find(key: StubKey, code: string, token: string | null): VerifiedError {
    const ofCode = this.errors.filter((error) => error.operation === key.operation && error.code === code);
    const error = ofCode.find((each) => each.token === token) ?? ofCode[0];
    if (error === undefined) {
      throw new RangeError(
        `${key.operation.id} has no error with the code ${code}; its codes are ${this.codes(key.operation, false)}.`,
      );
    }
    const id = idOf(key);
    const pattern = new RegExp(`\\b(${key.operation.resource}|id) \\d+\\b`, 'gi');
    return id === null ? error : replaced(error, pattern, `$1 ${id}`);
  }

  /** Returns whether the operation has an error with this code. */
  has(operation: Operation, code: string): boolean {
    return this.errors.some((error) => error.operation === operation && error.code === code);
  }

  /** Finds the error for a token that is not authorized for an existing id, such as `NOT_A_TEAM_MEMBER`. */
  rejection(key: StubKey, token: string | null): VerifiedError | undefined {
    return this.errors.find(
      (error) =>
        error.key !== null &&
        sameKey(error.key, key) &&
        error.token === token &&
        [401, 403].includes(error.response.status),
    );
  }

  /** Throws a `RangeError` if the error has no `Retry-After`, or the header cannot contain the seconds. */
  checkRetryAfter(key: StubKey, code: string, seconds: number): void {
    if (!('Retry-After' in this.find(key, code, null).response.headers)) {
      throw new RangeError(
        `${code} has no Retry-After; the codes with Retry-After are ${this.codes(key.operation, true)}.`,
      );
    }
    if (!Number.isSafeInteger(seconds) || seconds < 1) {
      throw new RangeError(`retryAfter is ${seconds}; it must be whole seconds, 1 or more.`);
    }
  }

  private codes(operation: Operation, withRetryAfter: boolean): string {
    const errors = this.errors
      .filter((error) => error.operation === operation)
      .filter((error) => !withRetryAfter || 'Retry-After' in error.response.headers)
      .sort((a, b) => a.response.status - b.response.status);
    return [...new Set(errors.map((error) => error.code))].join(', ');
  }
}

export function withRetryAfter(error: VerifiedError, seconds: number): VerifiedError {
  const { response, ...rest } = replaced(error, /\bin \d+ s\b/g, `in ${seconds} s`);
  return { ...rest, response: { ...response, headers: { ...response.headers, 'Retry-After': String(seconds) } } };
}

export function withDetail(error: VerifiedError, detail: string): VerifiedError {
  const { response } = error;
  return { ...error, response: { ...response, body: { ...(response.body as object), detail } } };
}

/** Replaces the matches in the detail and in the headers, because `WWW-Authenticate` repeats the detail. */
function replaced(error: VerifiedError, pattern: RegExp, replacement: string): VerifiedError {
  const { headers, body, ...response } = error.response;
  const detail = isObject(body) && typeof body['detail'] === 'string' ? body['detail'] : '';
  const newHeaders = Object.entries(headers).map(([name, value]) => [name, value.replace(pattern, replacement)]);
  return withDetail(
    { ...error, response: { ...response, headers: Object.fromEntries(newHeaders) as Record<string, string>, body: body ?? {} } },
    detail.replace(pattern, replacement),
  );
}

/** Sorts by a condition; false comes first. */
function sortBy<T>(values: readonly T[], condition: (value: T) => boolean): T[] {
  return [...values].sort((a, b) => Number(condition(a)) - Number(condition(b)));
}

export function operationOf(id: string, data: VerifiedData): Operation {
  return data.operations.find((operation) => operation.id === id) as Operation;
}

function sameKey(first: StubKey, second: StubKey): boolean {
  return (
    first.operation === second.operation && first.pathValues.every((value, index) => value === second.pathValues[index])
  );
}

/** Returns the operation and its ids; null if the request has conditions that `found()` does not support. */
function keyOfContract({ operation: id, request }: Contract, data: VerifiedData): StubKey | null {
  const operation = operationOf(id, data);
  const isSupported =
    request.method === operation.method &&
    Object.keys(request.headers).every((name) => SUPPORTED_HEADERS.includes(name.toLowerCase()));
  return isSupported ? (keyOfPath(operation, request.path) ?? null) : null;
}

function responseOf(contract: Contract, data: VerifiedData): VerifiedResponse[] {
  const { request, response } = contract;
  const key = keyOfContract(contract, data);
  const token = tokenOf(authorizationOf(request.headers));
  if (response.status >= 300 || token === null || key === null) {
    return [];
  }
  const { _shape: shape, ...query } = request.query;
  const headers = { ...key.operation.headers[response.status], ...response.headers };
  return [{ contract, key, query, token, shape: shape ?? null, response: { ...response, headers } }];
}

function examples(data: VerifiedData): VerifiedResponse[] {
  return data.examples.flatMap(({ operation, pathValues, query = {}, token, shape = null, response }) =>
    pathValues === undefined || token === undefined
      ? []
      : [{ contract: null, key: { operation: operationOf(operation, data), pathValues }, query, token, shape, response }],
  );
}

function errorOf(contract: Contract, data: VerifiedData): VerifiedError[] {
  const { request, response } = contract;
  const code = codeOf(response);
  if (response.status < 400 || code === undefined) {
    return [];
  }
  return [
    {
      contract,
      operation: operationOf(contract.operation, data),
      key: Object.keys(request.query).every((name) => name === '_shape') ? keyOfContract(contract, data) : null,
      token: tokenOf(authorizationOf(request.headers)),
      code,
      response,
    },
  ];
}

function exampleErrors(data: VerifiedData): VerifiedError[] {
  return data.examples.flatMap(({ operation: id, response }) => {
    const code = codeOf(response);
    const operation = operationOf(id, data);
    return response.status < 400 || code === undefined
      ? []
      : [{ contract: null, operation, key: null, token: null, code, response }];
  });
}

function codeOf({ body }: ResponseData): string | undefined {
  return isObject(body) && typeof body['code'] === 'string' ? body['code'] : undefined;
}

/** Groups the responses by token, with the token of the spec's examples first. */
function groupByToken(responses: readonly VerifiedResponse[]): VerifiedResponse[][] {
  const groups = new Map<string, VerifiedResponse[]>();
  for (const response of sortBy(responses, ({ contract }) => contract !== null)) {
    groups.set(response.token, [...(groups.get(response.token) ?? []), response]);
  }
  return [...groups.values()];
}

/** Returns the body, shortened, and the `If-Match`, such as `{"Twitter":null} with If-Match "1"`. */
function conditionOf({ request: { body, headers } }: Contract): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  const ifMatch = headers['If-Match'];
  const shortened = text.length > MAX_BODY_LENGTH ? `${text.slice(0, MAX_BODY_LENGTH)}…` : text;
  return ifMatch === undefined ? shortened : `${shortened} with If-Match ${ifMatch}`;
}

function summary(texts: readonly string[]): string {
  return texts.length <= MAX_TEXTS
    ? texts.join(', ')
    : `${texts.slice(0, MAX_TEXTS).join(', ')} and ${texts.length - MAX_TEXTS} more`;
}

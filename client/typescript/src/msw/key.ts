import type { Operation } from './data.js';

/** An operation and the values of its path parameters, such as the profile of team 55. */
export interface StubKey {
  readonly operation: Operation;
  /** The values, not encoded. */
  readonly pathValues: readonly string[];
}

const MAX_ID = 2n ** 63n - 1n;
const isNumber = (value: string): boolean => /^[0-9]+$/.test(value);

/** Creates a key. Throws a `RangeError` if a number is not an integer, or is less than 1. */
export function keyOf(operation: Operation, pathValues: readonly (string | number)[]): StubKey {
  for (const value of pathValues) {
    if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 1)) {
      throw new RangeError(`The id of a ${operation.resource} is ${value}; it must be an integer, 1 or more.`);
    }
  }
  return { operation, pathValues: pathValues.map(String) };
}

/** Returns the key of a request; undefined if the request matches no operation, or has an invalid id. */
export function keyOfRequest(operations: readonly Operation[], method: string, path: string): StubKey | undefined {
  return operations
    .filter((operation) => operation.method === method)
    .map((operation) => keyOfPath(operation, path))
    .find((key) => key !== undefined);
}

/** Returns the key of a path; undefined if the path is not a valid path of the operation. */
export function keyOfPath(operation: Operation, path: string): StubKey | undefined {
  const values = new RegExp(`^${operation.path}$`).exec(path)?.slice(1).map(decode);
  return values === undefined || values.some((value) => value === undefined || (isNumber(value) && BigInt(value) > MAX_ID))
    ? undefined
    : { operation, pathValues: values as string[] };
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** Returns the first id; null if there is none. */
export function idOf({ pathValues: [first] }: StubKey): number | null {
  return first !== undefined && isNumber(first) ? Number(first) : null;
}

/** Returns the operation and the values, such as `team 55`. */
export const nameOf = (key: StubKey): string => `${key.operation.stubName} ${key.pathValues.join(', ')}`.trim();

/** Returns the call that stubs this key, such as `team(55)`. */
export const callOf = (key: StubKey): string => `${key.operation.stubName}(${key.pathValues.join(', ')})`;

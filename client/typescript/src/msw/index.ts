import { type CoworkingStub, createStub } from './create.js';
import type { VerifiedData } from './data.js';
import { type Consumer, json } from './generated/test-kit.js';

export type { StubBuilder, StubbedResponse } from './builder.js';
export type { CoworkingStub } from './create.js';
export type { StubRequest } from './stub.js';
export type { Consumer };

export interface StubOptions {
  /** The base URL of the tested client, such as `https://api.example.com`. */
  readonly baseUrl: string;
  /** The name of the consumer's folder in `contracts`; without it, the stub serves the contracts of all consumers. */
  readonly consumer?: Consumer;
}

/**
 * Creates a stub of the coworking API for `setupServer` of `msw/node` or `setupWorker` of `msw/browser`.
 *
 * By default, the stub serves the contracts of a consumer. The value of each token is its name in the contracts.
 * Responses that a test stubs, such as those for `team(55)`, take precedence. A request without a matching response gets
 * status 501, and the next `reset()` throws an error that describes it.
 *
 * @throws RangeError if the consumer has no contracts
 */
export function coworkingStub({ baseUrl, consumer }: StubOptions): CoworkingStub {
  return createStub(JSON.parse(json) as VerifiedData, baseUrl, consumer);
}

import { type Consumer, json, type StubbedOperations } from './generated/test-kit.js';
import type { StubBuilder } from './builder.js';
import type { VerifiedData } from './data.js';
import { type Stub, StubServer } from './stub.js';

export type { StubBuilder, StubbedResponse } from './builder.js';
export type { StubRequest } from './stub.js';
export type { Consumer };

/** The stubbing methods, one for each operation. */
type StubMethods = {
  readonly [Name in keyof StubbedOperations]: (
    ...ids: StubbedOperations[Name]['ids']
  ) => StubBuilder<StubbedOperations[Name]['code']>;
};

/** A stub of the coworking API. Its responses are verified against the server. */
export interface CoworkingStub extends Stub, StubMethods {}

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

/** @internal */
export function createStub(data: VerifiedData, baseUrl: string, consumer?: string): CoworkingStub {
  const server = new StubServer(data, baseUrl, consumer);
  const methods = data.operations.map(({ id, stubName }) => [
    stubName,
    (...ids: (string | number)[]): StubBuilder => server.stub(id, ids),
  ]);
  return {
    handlers: server.handlers,
    requests: () => server.requests(),
    reset: () => server.reset(),
    ...(Object.fromEntries(methods) as StubMethods),
  };
}

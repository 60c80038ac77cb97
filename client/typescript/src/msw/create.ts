import type { StubBuilder } from './builder.js';
import type { VerifiedData } from './data.js';
import type { StubbedOperations } from './generated/test-kit.js';
import { type Stub, StubServer } from './stub.js';

/** The stubbing methods, one for each operation. */
type StubMethods = {
  readonly [Name in keyof StubbedOperations]: (
    ...ids: StubbedOperations[Name]['ids']
  ) => StubBuilder<StubbedOperations[Name]['code']>;
};

/** A stub of the coworking API. Its responses are verified against the server. */
export interface CoworkingStub extends Stub, StubMethods {}

/** Creates a stub that serves the contracts of a consumer, or those of all consumers. */
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

import type { VariationCatalog } from './data.js';
import { nameOf, type StubKey } from './key.js';
import { always, type Outcome, type Scenario, type Step } from './scenario.js';
import { type ObservedResponse, Variations } from './variations.js';
import type { VerifiedErrors, VerifiedResponses } from './verified.js';

/** The parts of a stub that its builders share. */
export interface StubContext {
  readonly scenario: Scenario;
  readonly responses: VerifiedResponses;
  readonly errors: VerifiedErrors;
  readonly catalog: VariationCatalog | null;
  readonly consumer: string | undefined;
}

/** Stubs the responses of one operation for one id. */
export class StubBuilder<Code extends string = string> {
  /** @internal */
  constructor(
    private readonly key: StubKey,
    private readonly context: StubContext,
    private readonly steps: readonly Step[] = [],
    private readonly earlierSteps: readonly Step[] = context.scenario.stepsFor(key),
  ) {}

  /**
   * Stubs a successful response with the requested fields.
   *
   * The values are those that were verified for the token of the request. A token without verified responses for this
   * id gets the values for another token. A request with a field that was never verified gets status 501, and so does a
   * request with a query, a body or an `If-Match` for which no response was verified.
   *
   * As on the server, the response is an error if the token is missing, if the contracts define the token as expired,
   * invalid or not authorized for the profile, or if `_shape` is invalid.
   *
   * @throws RangeError if no verified response exists for this id
   */
  found(): StubbedResponse<Code> {
    this.requireFound();
    return this.stub({ kind: 'found' });
  }

  private requireFound(): void {
    const keys = this.context.responses.keys(this.key.operation);
    if (!keys.map(nameOf).includes(nameOf(this.key))) {
      const ids = keys.map((known) => known.pathValues.join(', '));
      throw new RangeError(`No verified response exists for ${nameOf(this.key)}; the known ids are [${ids.join(', ')}].`);
    }
  }

  /**
   * Returns the variations of the response of {@link found}: responses that the spec allows, although no contract shows
   * them. Test your code with each of them: `await stub.team(55).variations().forEach(code)`. With a code, returns the
   * variations of an error.
   *
   * @throws RangeError if no verified response exists for this id, or the operation has no error with this code
   */
  variations(code?: Code): Variations {
    if (code === undefined) {
      this.requireFound();
      return this.variationsOf({ kind: 'found' }, this.context.responses.ofConsumers(this.key));
    }
    const error = this.context.errors.find(this.key, code, null);
    return this.variationsOf({ kind: 'failure', code, retryAfter: undefined }, [error]);
  }

  private variationsOf(original: Outcome, knownResponses: readonly ObservedResponse[]): Variations {
    const { scenario, catalog, consumer } = this.context;
    return new Variations({ key: this.key, scenario, catalog, consumer, original, knownResponses });
  }

  /**
   * Stubs a 404 response, such as that with `TEAM_NOT_FOUND`. As with {@link found}, the error for an invalid token or
   * shape takes precedence.
   *
   * @throws TypeError if the operation has no error for unknown ids
   */
  missing(): StubbedResponse<Code> {
    if (this.key.operation.notFoundCode === null) {
      throw new TypeError(`${this.key.operation.id} has no error for unknown ids; stub another error with fails(code).`);
    }
    return this.stub({ kind: 'missing' });
  }

  /**
   * Stubs an error response. Its `Retry-After`, if any, is that of the contract, or `retryAfter`.
   *
   * @param options.retryAfter whole seconds, 1 or more
   * @throws RangeError if the operation has no error with this code, or the error has no `Retry-After`
   */
  fails(code: Code, options: { readonly retryAfter?: number } = {}): StubbedResponse<Code> {
    this.context.errors.find(this.key, code, null);
    if (options.retryAfter !== undefined) {
      this.context.errors.checkRetryAfter(this.key, code, options.retryAfter);
    }
    return this.stub({ kind: 'failure', code, retryAfter: options.retryAfter });
  }

  /** Stubs a request that gets no response, until the caller's timeout or `reset()` ends it. */
  hangs(): StubbedResponse<Code> {
    return this.stub({ kind: 'hang' });
  }

  /** Stubs an incomplete response: the connection is closed before the end of the body. */
  disconnects(): StubbedResponse<Code> {
    return this.stub({ kind: 'disconnect' });
  }

  private stub(outcome: Outcome): StubbedResponse<Code> {
    return new StubbedResponse(this, always(outcome));
  }

  /**
   * Adds the step after the steps of this chain, and before the steps that were stubbed earlier.
   *
   * @internal
   */
  with(step: Step): StubBuilder<Code> {
    const chain = [...this.steps, step];
    this.context.scenario.set(this.key, [...chain, ...this.earlierSteps]);
    return new StubBuilder(this.key, this.context, chain, this.earlierSteps);
  }
}

/** A stubbed response of an operation. It applies to all requests until it is replaced or `reset()` is called. */
export class StubbedResponse<Code extends string = string> {
  /** @internal */
  constructor(
    private readonly builder: StubBuilder<Code>,
    private readonly step: Step,
  ) {
    builder.with(step);
  }

  /**
   * Limits the response to a number of requests. Later requests get the response after {@link then}, or else the response
   * that was stubbed before, or else the response of a contract.
   *
   * @throws RangeError if the number is less than 1
   */
  times(requests: number): StubbedResponse<Code> {
    if (!Number.isSafeInteger(requests) || requests < 1) {
      throw new RangeError(`times is ${requests}; it must be an integer, 1 or more.`);
    }
    return new StubbedResponse(this.builder, { ...this.step, times: requests });
  }

  /**
   * Delays the response.
   *
   * @param milliseconds at most 2,147,483,647, the limit of timers
   * @throws RangeError if the delay is negative or too long
   */
  after(milliseconds: number): StubbedResponse<Code> {
    if (!(milliseconds >= 0 && milliseconds < 2 ** 31)) {
      throw new RangeError(`after is ${milliseconds}; it must be between 0 and 2,147,483,647 milliseconds.`);
    }
    return new StubbedResponse(this.builder, { ...this.step, after: milliseconds });
  }

  /** Continues with the next response. This response applies once, unless {@link times} was called. */
  then(): StubBuilder<Code>;
  /**
   * A test framework calls `then` with a callback if a hook returns this object, because it looks like a promise.
   *
   * @internal
   */
  then(resolve: () => void): void;
  then(resolve?: () => void): StubBuilder<Code> | void {
    if (resolve !== undefined) {
      return resolve();
    }
    return this.builder.with(this.step.times === Infinity ? { ...this.step, times: 1 } : this.step);
  }
}

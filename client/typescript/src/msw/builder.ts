import { nameOf, type StubKey } from './key.js';
import type { VerifiedErrors, VerifiedResponses } from './verified.js';

/** The outcome of a stubbed request. */
export type Outcome =
  | { readonly kind: 'found' | 'missing' | 'hang' | 'disconnect' }
  | { readonly kind: 'failure'; readonly code: string; readonly retryAfter: number | undefined };

/** The outcome of the next requests. `times` is the number of requests, or `Infinity`; `after` is in milliseconds. */
export interface Step {
  readonly outcome: Outcome;
  readonly times: number;
  readonly after: number;
}

/** The remaining steps of each key. */
export class Scenario {
  private readonly steps = new Map<string, readonly Step[]>();

  stepsFor(key: StubKey): readonly Step[] {
    return this.steps.get(nameOf(key)) ?? [];
  }

  set(key: StubKey, steps: readonly Step[]): void {
    this.steps.set(nameOf(key), steps);
  }

  /** Returns the step for a request, and counts the request; undefined if the key has no steps left. */
  next(key: StubKey): Step | undefined {
    const [step, ...later] = this.stepsFor(key);
    if (step !== undefined) {
      this.set(key, step.times > 1 ? [{ ...step, times: step.times - 1 }, ...later] : later);
    }
    return step;
  }

  clear(): void {
    this.steps.clear();
  }
}

/** Stubs the responses of one operation for one id. */
export class StubBuilder<Code extends string = string> {
  /** @internal */
  constructor(
    private readonly key: StubKey,
    private readonly scenario: Scenario,
    private readonly responses: VerifiedResponses,
    private readonly errors: VerifiedErrors,
    private readonly steps: readonly Step[] = [],
    private readonly earlierSteps: readonly Step[] = scenario.stepsFor(key),
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
    const names = this.responses.keys(this.key.operation).map(nameOf);
    if (!names.includes(nameOf(this.key))) {
      const ids = this.responses.keys(this.key.operation).map((known) => known.pathValues.join(', '));
      throw new RangeError(`No verified response exists for ${nameOf(this.key)}; the known ids are [${ids.join(', ')}].`);
    }
    return this.stub({ kind: 'found' });
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
    this.errors.find(this.key, code, null);
    if (options.retryAfter !== undefined) {
      this.errors.checkRetryAfter(this.key, code, options.retryAfter);
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
    return new StubbedResponse(this, { outcome, times: Infinity, after: 0 });
  }

  /**
   * Adds the step after the steps of this chain, and before the steps that were stubbed earlier.
   *
   * @internal
   */
  with(step: Step): StubBuilder<Code> {
    const chain = [...this.steps, step];
    this.scenario.set(this.key, [...chain, ...this.earlierSteps]);
    return new StubBuilder(this.key, this.scenario, this.responses, this.errors, chain, this.earlierSteps);
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

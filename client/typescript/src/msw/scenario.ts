import type { Contract, ResponseData } from './data.js';
import { nameOf, type StubKey } from './key.js';

/** The outcome of a stubbed request. */
export type Outcome =
  | { readonly kind: 'found' | 'missing' | 'hang' | 'disconnect' }
  | { readonly kind: 'failure'; readonly code: string; readonly retryAfter: number | undefined };

/** A step of a scenario: the outcome of the next requests. */
export interface Step {
  readonly outcome: Outcome;
  /** The number of requests, or `Infinity`. */
  readonly times: number;
  /** The delay of each response in milliseconds. */
  readonly after: number;
  /** Changes a successful or a stubbed error response. `contract` is the contract that has its body, if any. */
  readonly change?: (response: ResponseData, contract: Contract | null) => ResponseData;
}

export const always = (outcome: Outcome): Step => ({ outcome, times: Infinity, after: 0 });

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

import { always, type Outcome, type Scenario, type Step } from './scenario.js';
import type { Contract, Json, JsonObject, ResponseData, VariationCatalog, VariationData } from './data.js';
import { nameOf, type StubKey } from './key.js';
import { isObject } from './selection.js';

const COMMENT =
  "# Results of this consumer's own tests with variations of verified responses. The test kit writes this file.";

/** A response, and the contract that has its body; null for an example of the spec, or a body of several contracts. */
export interface ObservedResponse {
  readonly response: ResponseData;
  readonly contract: Contract | null;
}

/** A response that differs in one field from a verified response. */
export interface Variation {
  /** The id, such as `null TeamMembers.Position`. It is the same in all versions of the spec. */
  readonly id: string;
  /** The field as in `_shape`, such as `TeamMembers.Position`; empty for the whole response. */
  readonly field: string;
  /** Whether the spec allows the response; otherwise, only a later version may send it. */
  readonly isLegal: boolean;

  /** Stubs this response for all requests, until another response is stubbed or `reset()` is called. */
  apply(): void;
}

interface Failure {
  readonly id: string;
  readonly error: unknown;
}

interface Result {
  readonly id: string;
  /** The failure of the code; undefined if the code tolerates the variation. */
  readonly failure: Failure | undefined;
  readonly contracts: readonly Contract[];
}

/** The stubbed operation, and its responses that vary. */
export interface VariedOperation {
  readonly key: StubKey;
  readonly scenario: Scenario;
  readonly catalog: VariationCatalog | null;
  /** The consumer of the stub; undefined for all consumers. */
  readonly consumer: string | undefined;
  readonly original: Outcome;
  readonly knownResponses: readonly ObservedResponse[];
}

/**
 * Responses that differ in one field from the verified response, and that the spec allows: null for a nullable field, an
 * empty list, an absent optional field, a value that is newer than the spec, or an additional property. In a list, all
 * elements have the difference.
 */
export class Variations implements Iterable<Variation> {
  /** @internal */
  constructor(
    private readonly operation: VariedOperation,
    private readonly includesLaterVersions = false,
  ) {}

  /**
   * Adds responses that the spec does not allow, but that a later version may allow, such as null for a field that is not
   * nullable, or a new enum value.
   */
  withLaterVersions(): Variations {
    return new Variations(this.operation, true);
  }

  /**
   * Runs the code once with the unchanged response, and once with each variation that changes a response to the code.
   * Afterwards, the responses that were stubbed before apply again.
   *
   * @throws Error if the code fails with any variation; the message lists all failures, and the cause is the first one
   * @throws Error if the code fails with the unchanged response, if no variation applies, or if the code does not receive
   *     a response, so that the test could not fail
   */
  async forEach(code: () => unknown): Promise<void> {
    const results = await this.run(code);
    const failures = results.flatMap(({ failure }) => (failure === undefined ? [] : [failure]));
    const [first] = failures;
    if (first !== undefined) {
      const lines = failures.map(({ id, error }) => `\n  ${id}: ${firstLine(error)}`).join('');
      // Test runners print the errors of an AggregateError instead of its message.
      throw new Error(
        `${failures.length} of ${results.length} variations of the response to ${this.name} break the code:${lines}`,
        { cause: first.error },
      );
    }
  }

  /**
   * Runs the code as {@link forEach} does, and returns the results as the text of the file `variations.yaml` of the
   * consumer. A failure of the code with a variation is a result.
   *
   * @throws Error as `forEach` does, if the stub serves the contracts of several consumers, or if the code receives no
   *     response of a contract
   */
  async record(code: () => unknown): Promise<string> {
    const { catalog, consumer } = this.operation;
    if (consumer === undefined) {
      throw new Error('The results of variations belong to one consumer; create the stub with the option consumer.');
    }
    const results = await this.run(code);
    const sorted = sortBy(results, ({ id }) => id);
    const contracts = [...new Set(results.flatMap((result) => result.contracts))];
    const entries = sortBy(contracts, ({ name }) => name)
      .filter((contract) => contract.consumer === consumer)
      .map((contract) => {
        const key = `${this.operation.key.operation.folder}/${contract.name}`;
        const lines = sorted
          .filter((result) => result.contracts.includes(contract))
          .map(({ id, failure }) => `    ${quotedIfNecessary(id)}: ${resultText(failure)}\n`);
        return [
          `${key}:\n`,
          `  contract: "${catalog?.contracts[`${consumer}/${key}`] ?? ''}"\n`,
          `  spec: "${catalog?.spec ?? ''}"\n`,
          '  results:\n',
          ...lines,
        ].join('');
      });
    if (entries.length === 0) {
      throw new Error(
        `The code received no response of a contract of ${consumer}, so that its results cannot be recorded; add a contract with its _shape.`,
      );
    }
    return `${COMMENT}\n${entries.join('')}`;
  }

  /**
   * Returns the variations that apply to the verified responses of the stub's consumers, for parameterized tests and
   * loops. A variation of a field that the tested code does not request does not change its response.
   */
  [Symbol.iterator](): Iterator<Variation> {
    return this.applicable(this.operation.knownResponses)
      .map((data) => ({ id: data.id, field: data.field, isLegal: data.legal, apply: () => void this.stub(data) }))
      [Symbol.iterator]();
  }

  private get name(): string {
    return nameOf(this.operation.key);
  }

  private async run(code: () => unknown): Promise<Result[]> {
    const { key, scenario } = this.operation;
    const before = scenario.stepsFor(key);
    try {
      const variations = await this.applicableTo(code);
      const results: Result[] = [];
      for (const variation of variations) {
        results.push(await this.runWith(variation, code));
      }
      return results;
    } finally {
      scenario.set(key, before);
    }
  }

  private async runWith(variation: VariationData, code: () => unknown): Promise<Result> {
    const observed = this.stub(variation);
    const failure = await failureOf(variation.id, code);
    if (observed.length === 0) {
      throw new Error(
        `The code did not receive the variation '${variation.id}' of the response to ${this.name},` +
          ' so that this test could not fail; create the tested objects in the code, without a cache.',
      );
    }
    const contracts = observed.flatMap(({ contract }) => contract ?? []);
    return { id: variation.id, failure, contracts: contracts.length < observed.length ? [] : contracts };
  }

  /** Returns the variations that change a response to the code. */
  private async applicableTo(code: () => unknown): Promise<VariationData[]> {
    const observed = this.stub();
    const failure = await failureOf('', code);
    if (failure !== undefined) {
      const message = `The code fails with the unchanged response to ${this.name}: ${firstLine(failure.error)}`;
      throw new Error(message, { cause: failure.error });
    }
    if (observed.length === 0) {
      throw new Error(
        `The code received no stubbed response to ${this.name}, so that this test could not fail;` +
          ' call the operation in the code, with a valid token.',
      );
    }
    const variations = this.applicable(observed);
    if (variations.length === 0) {
      throw new Error(
        `No variation applies to the response to ${this.name}, because the spec allows none for its fields;` +
          ' add withLaterVersions(), or remove this test.',
      );
    }
    return variations;
  }

  private applicable(responses: readonly ObservedResponse[]): VariationData[] {
    const { catalog, key } = this.operation;
    if (catalog === null) {
      throw new Error('This test kit was built without variations.json; build it with the stubs artifact of the server.');
    }
    return [...new Set(responses.map(({ response }) => response.status))].flatMap((status) =>
      (catalog.operations[key.operation.id]?.[status] ?? [])
        .filter((variation) => variation.legal || this.includesLaterVersions)
        .filter((variation) =>
          responses.some(({ response }) => response.status === status && changedBody(response.body, variation) !== undefined),
        ),
    );
  }

  /** Stubs the unchanged response or a variation. Returns the list of observed responses, or of those that vary. */
  private stub(variation?: VariationData): ObservedResponse[] {
    const observed: ObservedResponse[] = [];
    const change: Step['change'] = (response, contract) => {
      const changed = variation === undefined ? response.body : changedBody(response.body, variation);
      if (changed !== undefined || variation === undefined) {
        observed.push({ response, contract });
      }
      return changed === undefined ? response : { ...response, body: changed };
    };
    const { key, scenario, original } = this.operation;
    scenario.set(key, [{ ...always(original), change }]);
    return observed;
  }
}

/** Returns the changed body; undefined if the body does not contain the field, or already has the value. */
function changedBody(body: Json | undefined, variation: VariationData): Json | undefined {
  if (body === undefined) {
    return undefined;
  }
  const changed = changedValue(body, variation.field === '' ? [] : variation.field.split('.'), variation);
  return JSON.stringify(changed) === JSON.stringify(body) ? undefined : changed;
}

function changedValue(value: Json, [name, ...rest]: readonly string[], variation: VariationData): Json {
  const { kind } = variation;
  if (Array.isArray(value)) {
    const steps = name === undefined ? [] : [name, ...rest];
    return kind === 'empty' && name === undefined ? [] : value.map((element) => changedValue(element, steps, variation));
  }
  if (!isObject(value)) {
    return value;
  }
  if (name === undefined) {
    return kind === 'additional-property' ? { ...value, [variation.name ?? '']: variation.value ?? null } : value;
  }
  const current = value[name];
  if (current === undefined) {
    return value;
  }
  return rest.length === 0 && kind !== 'additional-property'
    ? withChangedProperty(value, name, variation)
    : { ...value, [name]: changedValue(current, rest, variation) };
}

function withChangedProperty(object: JsonObject, name: string, { kind, value = null }: VariationData): JsonObject {
  if (kind === 'absent') {
    const { [name]: _, ...others } = object;
    return others;
  }
  return { ...object, [name]: kind === 'empty' ? [] : value };
}

async function failureOf(id: string, code: () => unknown): Promise<Failure | undefined> {
  try {
    await code();
    return undefined;
  } catch (error) {
    return { id, error };
  }
}

/** Returns the class and the first line of the message. */
function firstLine(error: unknown): string {
  const [name, message] = error instanceof Error ? [error.name, error.message] : ['Error', String(error)];
  const line = message.split('\n').find((each) => each.trim() !== '')?.trim();
  return line === undefined ? name : `${name}: ${line}`;
}

function sortBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...values].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function resultText(failure: Failure | undefined): string {
  return failure === undefined ? 'tolerated' : JSON.stringify(`breaks: ${firstLine(failure.error)}`);
}

function quotedIfNecessary(id: string): string {
  return /^[A-Za-z][A-Za-z0-9_. -]*$/.test(id) ? id : JSON.stringify(id);
}

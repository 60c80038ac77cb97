/** The data of the test kit, which its build generates from the spec and the verified contracts. */

export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

/** An operation of the spec. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** A regular expression for valid paths, with a group for each parameter. */
  readonly path: string;
  readonly stubName: string;
  /** The word for the resource in texts, such as `team`. */
  readonly resource: string;
  /** The folder of the operation's contracts. */
  readonly folder: string;
  readonly notFoundCode: string | null;
  /** The parameters in the query, except `_shape`. */
  readonly query: readonly string[];
  /** Example values of the headers of successful responses, by status. */
  readonly headers: Readonly<Record<string, Record<string, string>>>;
  /** The schema of the response; null if the operation has no `_shape`. */
  readonly schema: string | null;
}

/** A field and the schema of its objects, if it has any. */
export type Field = readonly [name: string, schema?: string];

export interface ResponseData {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** An example of the spec. Examples of errors have no request. */
export interface Example {
  readonly operation: string;
  readonly pathValues?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly shape?: string | null;
  readonly response: ResponseData;
}

export interface Contract {
  readonly consumer: string;
  readonly operation: string;
  readonly name: string;
  /** The lower number takes precedence. */
  readonly priority: number;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Json;
  };
  readonly response: ResponseData;
}

export interface VerifiedData {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, readonly Field[]>>;
  readonly shape: { readonly pattern: string; readonly maxLength: number };
  /** The kind of each token that the contracts define, such as `valid` or `expired`. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  readonly contracts: readonly Contract[];
}

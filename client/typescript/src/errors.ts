import type { ErrorCode, PropertyError } from './generated/models.js';

interface Common {
  /** Method and template of the request, status and code, and the request id. Contains no token, body or id of a person. */
  readonly message: string;
  /** The requests that the call has sent. */
  readonly attempts: number;
  /** `X-Request-Id` of the last response. Quote it in support requests. A browser sees it only if the server exposes the header. */
  readonly requestId?: string;
  /** `Retry-After` of the last response, in seconds. A browser sees it only if the server exposes the header. */
  readonly retryAfter?: number;
}

/** The API answered with an error. */
interface ApiFailure extends Common {
  readonly kind: 'api';
  /** The HTTP status. */
  readonly status: number;
  /** The code of the error. Later versions of the API may add codes: rely on the status for codes that you do not know. */
  readonly code: ErrorCode | (string & {});
  /** Explains the error to a developer. May change. */
  readonly detail?: string;
  /** The invalid properties of the body, for `INVALID_BODY`. */
  readonly errors?: readonly PropertyError[];
}

/** A response arrived that is not what the API documents, such as an error page of a proxy. */
interface UnreadableFailure extends Common {
  readonly kind: 'unreadable';
  /** The HTTP status. */
  readonly status: number;
}

/** No complete response arrived: no connection, too late, or aborted by the caller. */
interface TransportFailure extends Common {
  readonly kind: 'network' | 'timeout' | 'aborted';
  readonly status?: undefined;
}

/** What a failed call throws: an error whose `kind` says which other properties it has. */
export type CoworkingError = Error & (ApiFailure | UnreadableFailure | TransportFailure);

/** The error of the API with this code. */
export type ErrorWithCode<C extends string> = Error & ApiFailure & { readonly code: C };

type Details = Omit<Partial<ApiFailure>, 'kind'>;

class Failure extends Error {
  constructor(
    readonly kind: CoworkingError['kind'],
    message: string,
    details: Details,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, details);
  }
}
Failure.prototype.name = 'CoworkingError';

/** The class of all errors that a call throws, except those of wrong arguments and those of the token provider. */
export const CoworkingError = Failure as unknown as {
  readonly prototype: CoworkingError;
  new (kind: CoworkingError['kind'], message: string, details: Details, cause?: unknown): CoworkingError;
};

/** Returns whether the API answered with this code: `if (hasCode(e, 'TEAM_NOT_FOUND')) …`. */
export function hasCode<C extends ErrorCode>(error: unknown, code: C): error is ErrorWithCode<C> {
  return error instanceof Failure && (error as Details).code === code;
}

export {
  createClient,
  type CallOptions,
  type Client,
  type ClientOptions,
  type ConditionalOptions,
  type ReadOptions,
  type RecordOf,
  type Versioned,
} from './client.js';
export type { Endpoint, Paged, PathValue, Tagged, Write } from './endpoint.js';
export { CoworkingError, hasCode, type ErrorWithCode } from './errors.js';
export { endpoints } from './generated/endpoints.js';
export type * from './generated/models.js';
export type { Path, Shaped } from './shape.js';
export { cachedToken, type TokenProvider } from './token.js';

/** The paths that `_shape` accepts for a response of type `T`, such as `'Name' | 'TeamMembers' | 'TeamMembers.FullName'`. */
export type Path<T> = T extends readonly (infer E)[]
  ? Path<E>
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${Path<T[K]>}` }[keyof T & string]
    : never;

/** A response of type `T` with the selected fields only. A path to a parent selects all of its fields. Without paths, all fields. */
export type Shaped<T, P extends string> = [P] extends [never] ? T : Selected<T, P>;

// Maps over the selected keys only, which is several times faster to check than a filter of all keys.
type Selected<T, P extends string> = T extends readonly (infer E)[]
  ? Selected<E, P>[]
  : T extends object
    ? First<P> & keyof T extends infer F extends keyof T
      ? { [K in F]: K extends P ? T[K] : Selected<T[K], Rest<P, K>> }
      : never
    : T;

type First<P extends string> = P extends `${infer K}.${string}` ? K : P;

type Rest<P extends string, K> = P extends `${K & string}.${infer R}` ? R : never;

import type { Json, JsonObject } from './data.js';
import { isObject } from './selection.js';

/**
 * Merges partial responses about the same profile. If several objects have a field, the first one takes precedence:
 * two contracts may have different values of a field, because a value only has to satisfy the contract's matcher.
 */
export function merge(objects: readonly Json[]): JsonObject {
  return objects.reduce<Json>((merged, object) => mergeValues(merged, object), {}) as JsonObject;
}

function mergeValues(first: Json, second: Json): Json {
  if (isObject(first) && isObject(second)) {
    const merged: JsonObject = { ...first };
    for (const [name, value] of Object.entries(second)) {
      const known = merged[name];
      merged[name] = known === undefined ? value : mergeValues(known, value);
    }
    return merged;
  }
  return Array.isArray(first) && Array.isArray(second) && haveSameElements(first, second)
    ? first.map((element, index) => mergeValues(element, second[index] as Json))
    : first;
}

/**
 * Returns whether the lists have the same elements in the same order. Elements without an id are assumed to be the
 * same, because the order of a list does not depend on the selected fields.
 */
function haveSameElements(first: readonly Json[], second: readonly Json[]): boolean {
  const id = (element: Json | undefined): Json | undefined => (isObject(element) ? element['Id'] : undefined);
  return (
    first.length === second.length &&
    first.every((element, index) => {
      const [firstId, secondId] = [id(element), id(second[index])];
      return firstId === undefined || secondId === undefined || firstId === secondId;
    })
  );
}

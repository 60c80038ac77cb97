import type { Field, Json, JsonObject, VerifiedData } from './data.js';

const MAX_QUOTED_LENGTH = 100;
const MAX_LEVELS = 8;
/** The maximum number of compared characters; longer names are not plausible misspellings. */
const MAX_COMPARED_LENGTH = 80;

/** A selected field. `parts` are the selected parts of its objects; undefined if it has no objects. */
interface Part {
  readonly name: string;
  readonly parts: Selection | undefined;
  /** Whether the shape selects the whole value. */
  readonly whole: boolean;
}

/** A `_shape` that the server rejects. The message is the detail of the server's error. */
export class InvalidShapeError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The fields that a `_shape` selects according to the spec, in the order of the schema. */
export class Selection {
  private constructor(private readonly partsOf: () => readonly Part[]) {}

  /**
   * Parses a value of `_shape`. Null or blank selects all fields. Throws an `InvalidShapeError` if the value is
   * invalid, or contains a field that the response does not have.
   */
  static of(shape: string | null, schema: string, data: VerifiedData): Selection {
    const paths = shape === null ? [] : parse(shape, data);
    return paths.length === 0 ? Selection.all(schema, data) : Selection.some(paths, schema, data, schema, '');
  }

  private static all(schema: string, data: VerifiedData): Selection {
    return new Selection(() =>
      fieldsOf(schema, data).map(([name, child]) => ({
        name,
        parts: child === undefined ? undefined : Selection.all(child, data),
        whole: true,
      })),
    );
  }

  private static some(
    paths: readonly (readonly string[])[],
    schema: string | undefined,
    data: VerifiedData,
    root: string,
    prefix: string,
  ): Selection {
    const fields = schema === undefined ? [] : fieldsOf(schema, data);
    const unknown = paths.find(([first]) => !fields.some(([name]) => name === first));
    if (unknown !== undefined) {
      throw unknownField(prefix + unknown[0], root, data);
    }
    const parts = fields.flatMap(([name, child]): Part[] => {
      const matching = paths.filter(([first]) => first === name);
      if (matching.length === 0) {
        return [];
      }
      const subpaths = matching.filter((path) => path.length > 1).map((path) => path.slice(1));
      // Paths below a selected parent are redundant, but unknown names in them are still errors.
      const selected = Selection.some(subpaths, child, data, root, `${prefix}${name}.`);
      const whole = subpaths.length < matching.length;
      const all = child === undefined ? undefined : Selection.all(child, data);
      return [{ name, parts: whole ? all : selected, whole }];
    });
    return new Selection(() => parts);
  }

  /** Returns the selected paths, without those below a field whose whole value is selected. */
  paths(prefix = ''): string[] {
    return this.partsOf().flatMap(({ name, parts, whole }) =>
      whole || parts === undefined ? [prefix + name] : parts.paths(`${prefix}${name}.`),
    );
  }

  /** Returns the selected paths that the object, or an element of one of its lists, does not have. */
  missingIn(object: Json, prefix = ''): string[] {
    const missing = this.partsOf().flatMap(({ name, parts }) => {
      const value = isObject(object) ? object[name] : undefined;
      if (value === undefined) {
        return [prefix + name];
      }
      return parts === undefined
        ? []
        : objectsIn(value).flatMap((element) => parts.missingIn(element, `${prefix}${name}.`));
    });
    return [...new Set(missing)];
  }

  /** Returns the selected fields of an object, which must have all of them. */
  applyTo(object: Json): JsonObject {
    return Object.fromEntries(
      this.partsOf().map(({ name, parts }) => {
        const value = (object as JsonObject)[name] as Json;
        return [name, parts === undefined ? value : select(parts, value)];
      }),
    );
  }
}

function select(selection: Selection, value: Json): Json {
  if (Array.isArray(value)) {
    return value.map((element) => selection.applyTo(element));
  }
  return isObject(value) ? selection.applyTo(value) : value;
}

function objectsIn(value: Json): readonly Json[] {
  if (Array.isArray(value)) {
    return value;
  }
  return isObject(value) ? [value] : [];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(schema: string, data: VerifiedData): readonly Field[] {
  return data.schemas[schema] ?? [];
}

function parse(shape: string, data: VerifiedData): string[][] {
  if (shape.length > data.shape.maxLength || !new RegExp(data.shape.pattern).test(shape)) {
    throw new InvalidShapeError(
      'INVALID_SHAPE',
      "_shape must consist of comma-separated paths such as 'Name,TeamMembers.FullName', with at most 100 paths, 8 levels and 2,048 characters.",
    );
  }
  // The spec allows spaces only around names.
  const withoutSpaces = shape.replaceAll(' ', '');
  return withoutSpaces === '' ? [] : withoutSpaces.split(',').map((path) => path.split('.'));
}

function unknownField(path: string, root: string, data: VerifiedData): InvalidShapeError {
  const quoted = path.length <= MAX_QUOTED_LENGTH ? path : `${path.slice(0, MAX_QUOTED_LENGTH)}…`;
  const nearest = nearestPath(path, knownPaths(root, data, '', MAX_LEVELS));
  return new InvalidShapeError(
    'UNKNOWN_SHAPE_FIELD',
    `_shape names '${quoted}', which the response does not have; the nearest known path is '${nearest}'.`,
  );
}

function knownPaths(schema: string, data: VerifiedData, prefix: string, levels: number): string[] {
  return fieldsOf(schema, data).flatMap(([name, child]) => [
    prefix + name,
    ...(levels > 1 && child !== undefined ? knownPaths(child, data, `${prefix}${name}.`, levels - 1) : []),
  ]);
}

function nearestPath(unknown: string, paths: readonly string[]): string | undefined {
  const normalize = (path: string): string => path.slice(0, MAX_COMPARED_LENGTH).toLowerCase();
  const distances = paths.map((path) => editDistance(normalize(unknown), normalize(path)));
  return paths[distances.indexOf(Math.min(...distances))];
}

/** Counts the insertions, deletions, replacements and swaps of adjacent characters (optimal string alignment). */
function editDistance(first: string, second: string): number {
  const rows: number[][] = [Array.from({ length: second.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= second.length; j++) {
      const isSwap = i > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (first[i - 1] === second[j - 1] ? 0 : 1),
        isSwap ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(first.length, second.length);
}

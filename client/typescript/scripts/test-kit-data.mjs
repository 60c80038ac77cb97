// Reads the data of the test kit from the spec and from folders of contracts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

const SHAPE = '_shape';
const DEFAULT_PRIORITY = 5;
const CONTRACT_KEYS = {
  contract: ['name', 'description', 'priority', 'request', 'response'],
  request: ['method', 'urlPath', 'queryParameters', 'headers', 'body'],
  response: ['status', 'headers', 'body', 'matchers'],
};

/**
 * Returns the data of the test kit.
 *
 * @param {string} specFile the spec
 * @param {string[]} folders the folders of contracts; the first one has the fixture
 */
export function readTestKitData(specFile, folders) {
  const operations = readOperations(parse(readFileSync(specFile, 'utf8')));
  const fixture = (name) => JSON.parse(readFileSync(join(folders[0], 'fixture', name), 'utf8'));
  const requests = fixture('requests.json');
  return {
    operations: operations.list.map((operation) => operation.data),
    schemas: operations.schemas,
    shape: operations.shape,
    tokens: Object.fromEntries(fixture('tokens.json').map(({ name, kind }) => [name, kind])),
    examples: operations.list.flatMap((operation) => examplesOf(operation, requests)),
    contracts: folders.flatMap((folder) => contractFiles(folder).flatMap((file) => readContract(folder, file, operations.list))),
  };
}

function readOperations(spec) {
  const resolve = (node) =>
    node?.$ref === undefined
      ? node
      : resolve(node.$ref.slice(2).split('/').reduce((parent, name) => parent[name.replaceAll('~1', '/').replaceAll('~0', '~')], spec));

  const schemas = {};

  /** Returns the name of the schema of the objects in a value, and adds its fields; undefined if it has no objects. */
  const objectSchema = (reference, fallbackName) => {
    const name = reference.$ref?.split('/').at(-1) ?? fallbackName;
    const schema = resolve(reference);
    if (schema.items !== undefined) {
      return objectSchema(schema.items, name);
    }
    if (schema.properties === undefined) {
      return schema.allOf?.length === 1 ? objectSchema(schema.allOf[0], name) : undefined;
    }
    if (schemas[name] === undefined) {
      schemas[name] = [];
      for (const [field, property] of Object.entries(schema.properties)) {
        const child = objectSchema(property, `${name}.${field}`);
        schemas[name].push(child === undefined ? [field] : [field, child]);
      }
    }
    return name;
  };

  const responsesOf = (operation) =>
    Object.entries(operation.responses).map(([status, reference]) => {
      const { headers = {}, content = {} } = resolve(reference);
      return {
        status: Number(status),
        headers: Object.entries(headers).map(([name, header]) => [name, resolve(header)]),
        schema: Object.values(content)[0]?.schema,
        examples: Object.entries(content).flatMap(([mediaType, { examples = {} }]) =>
          Object.entries(examples).map(([name, example]) => ({ name, mediaType, ...resolve(example) })),
        ),
      };
    });

  const list = Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.operationId !== undefined)
      .map(([method, operation]) => {
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve);
        const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
          const { schema } = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name);
          return { name, type: ['integer', 'number'].includes(resolve(schema).type) ? 'number' : 'string' };
        });
        const responses = responsesOf(operation);
        const stubName = operation['x-stub-name'] ?? operation.operationId;
        const query = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);
        const success = responses.filter(({ status }) => status < 300);
        const errors = responses.filter(({ status }) => status >= 400).flatMap(({ status, examples }) =>
          examples.map((example) => ({ status, code: example.value.code, isProvoked: example['x-provoked-by'] !== undefined })),
        );
        const data = {
          id: operation.operationId,
          method: method.toUpperCase(),
          path: ids.reduce(
            (pattern, { name, type }) => pattern.replace(`{${name}}`, type === 'number' ? '([1-9][0-9]{0,18})' : '([^/]+)'),
            path.replaceAll('.', '[.]'),
          ),
          stubName,
          resource: ids[0]?.name.replace(/Id$/, '') ?? stubName,
          folder: operation.operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
          notFoundCode: errors.find(({ status, isProvoked }) => status === 404 && !isProvoked)?.code ?? null,
          query: query.filter((name) => name !== SHAPE),
          headers: Object.fromEntries(success.map(({ status, headers }) => [status, exampleHeaders(headers)])),
          schema: query.includes(SHAPE) ? objectSchema(success[0].schema, operation.operationId) : null,
          ids,
          template: path,
          codes: [...new Set(errors.map(({ code }) => code))],
        };
        return { data, responses };
      }),
  );
  const { pattern, maxLength } = spec.components.schemas.Shape;
  return { list, schemas, shape: { pattern, maxLength } };
}

const exampleHeaders = (headers) => Object.fromEntries(headers.map(([name, header]) => [name, String(header.example ?? '')]));

/** Returns the errors of the examples, and the successful responses whose requests are known. */
function examplesOf({ data, responses }, requests) {
  return responses.flatMap(({ status, headers, examples }) =>
    examples.flatMap((example) => {
      const response = {
        status,
        headers: { ...exampleHeaders(headers), 'Content-Type': example.mediaType },
        body: example.value,
      };
      if (status >= 400) {
        return [{ operation: data.id, response }];
      }
      const request = requests[data.id]?.shows?.[example.name];
      if (request === undefined) {
        return [];
      }
      const { succeeds } = requests[data.id];
      const query = { ...succeeds.parameters, ...request.parameters };
      const pathValues = data.ids.map(({ name }) => query[name]);
      data.ids.forEach(({ name }) => delete query[name]);
      const token = request.token ?? succeeds.token;
      return [{ operation: data.id, pathValues, query, token, shape: example['x-shape'] ?? null, response }];
    }),
  );
}

function contractFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/[^/]+\/[^/]+\.ya?ml$/.test(file))
    .sort();
}

function readContract(folder, file, operations) {
  const contract = parse(readFileSync(join(folder, file), 'utf8'));
  checkKeys(contract, 'contract', file);
  checkKeys(contract.request, 'request', file);
  checkKeys(contract.response, 'response', file);
  const [consumer, operationFolder, name] = file.replace(/\.ya?ml$/, '').split('/');
  const operation = operations.find(({ data }) => data.folder === operationFolder);
  if (operation === undefined) {
    return [];
  }
  const { method, urlPath, queryParameters, headers, body } = contract.request;
  const documented = operation.responses.find(({ status }) => status === contract.response.status);
  const response = completed(contract.response, documented);
  checkStub(join(folder, '../mappings', `${consumer}/${operationFolder}/${name}.json`), response);
  return [
    {
      consumer,
      operation: operation.data.id,
      name,
      priority: contract.priority ?? DEFAULT_PRIORITY,
      request: {
        method,
        path: new URL(urlPath, 'http://localhost').pathname,
        query: strings(queryParameters),
        headers: strings(headers),
        ...(body === undefined ? {} : { body }),
      },
      response,
    },
  ];
}

function checkKeys(object, part, file) {
  const unknown = Object.keys(object).find((key) => !CONTRACT_KEYS[part].includes(key));
  if (unknown !== undefined) {
    const known = CONTRACT_KEYS[part].join(', ');
    throw new Error(`The ${part} in ${file} has '${unknown}', which the TypeScript test kit does not support; it supports ${known}.`);
  }
}

const strings = (values) => Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]));

/** Adds the required headers, and the other fields of an error, with the values of the spec's example. */
function completed({ status, headers, body }, documented) {
  const own = strings(headers);
  const names = Object.keys(own).map((name) => name.toLowerCase());
  const required = (documented?.headers ?? []).filter(
    ([name, header]) => header.required && header.example !== undefined && !names.includes(name.toLowerCase()),
  );
  const example = documented?.examples.find(({ value }) => body?.code !== undefined && value.code === body.code);
  return {
    status,
    headers: { ...own, ...exampleHeaders(required) },
    ...(body === undefined ? {} : { body: example === undefined ? body : { ...example.value, ...body } }),
  };
}

/** Compares a response with the stub that the build of the server generated and verified, if it is beside the contracts. */
function checkStub(mapping, response) {
  if (!existsSync(mapping)) {
    return;
  }
  const stub = JSON.parse(readFileSync(mapping, 'utf8')).response;
  const verified = {
    status: stub.status,
    headers: stub.headers,
    ...(stub.body === undefined ? {} : { body: JSON.parse(stub.body) }),
  };
  if (!isDeepStrictEqual(verified, response)) {
    throw new Error(
      `The response of ${mapping} is ${JSON.stringify(verified)}, but that of the TypeScript test kit is ${JSON.stringify(response)}; ` +
        'complete both in the same way.',
    );
  }
}

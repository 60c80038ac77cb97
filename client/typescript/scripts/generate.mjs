// Generates the models and the endpoints into target/generated-sources: from the complete document that the build derives from the spec,
// because all properties of its responses are required. The spec says which operations have a shape.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relative, resolve } from 'node:path';
import openapiTS from 'openapi-typescript';
import ts from 'typescript';
import { parse } from 'yaml';

const home = fileURLToPath(new URL('..', import.meta.url));
const {
  OPENAPI_SPEC = '../../api/openapi.yaml',
  OPENAPI_COMPLETE = '../../target/api/derived/openapi-full.yaml',
  OPENAPI_OUT = 'target/generated-sources',
} = process.env;
const specFile = resolve(home, OPENAPI_SPEC);
const completeFile = resolve(home, OPENAPI_COMPLETE);
const out = resolve(home, OPENAPI_OUT, 'generated');

const fail = (message) => {
  console.error(`generate: ${message}`);
  process.exit(1);
};

const display = (file) => relative(resolve(home, '../..'), file).replaceAll('\\', '/');
const failToRead = (problem) =>
  fail(`${display(completeFile)} ${problem}. Run 'mvn compile -pl api -am' in the root of the repository, which derives it from the spec.`);
const derivedAt = statSync(completeFile, { throwIfNoEntry: false })?.mtimeMs ?? failToRead('does not exist');
if (derivedAt < statSync(specFile).mtimeMs) failToRead(`is older than ${display(specFile)}`);

const [spec, complete] = [specFile, completeFile].map((file) => parse(readFileSync(file, 'utf8')));

// The lists of the spec have these pages.
const PAGE_PARAMETER = '_page';
const PAGE_PROPERTIES = ['Records', 'HasNextPage'];
const SHAPE = '_shape';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const { factory } = ts;
const printer = ts.createPrinter();

/** Follows a reference in a document. */
const deref = (node, document = complete) =>
  node?.$ref
    ? deref(node.$ref.slice(2).split('/').reduce((it, key) => it[key.replaceAll('~1', '/').replaceAll('~0', '~')], document), document)
    : node;

const nameOf = (schema) => schema?.$ref?.split('/').at(-1);

const parametersOf = (item, method, document = complete) =>
  [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map((it) => deref(it, document));

const operations = Object.entries(complete.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method]).map((method) => describe(path, method, item)),
);

/** The start that all paths share. */
const root = Object.keys(complete.paths).reduce((start, path) => {
  while (!path.startsWith(start)) start = start.replace(/[^/]*\/$/, '');
  return start;
}, Object.keys(complete.paths)[0].replace(/[^/]*$/, '').replace(/{.*/, ''));

function describe(path, method, item) {
  const operation = item[method];
  const where = `${method.toUpperCase()} ${path}`;
  const parameters = parametersOf(item, method);
  const written = spec.paths[path];
  if (!written?.[method]) fail(`${where} is not in ${display(specFile)}`);
  const success = Object.entries(operation.responses).filter(([status]) => status.startsWith('2')).map(([, it]) => deref(it));
  if (!success.length) fail(`${where} has no successful response`);
  const schemas = success.map((it) => it.content?.['application/json']?.schema);
  if (success.some((it) => it.content && !it.content['application/json'])) fail(`${where} has a response that is not application/json`);
  const answer = schemas.find(Boolean);
  if (answer && !nameOf(answer)) fail(`${where} has a response without a named schema`);
  const body = deref(operation.requestBody);
  const bodySchema = body?.content?.['application/json']?.schema;
  if (body && !nameOf(bodySchema)) fail(`${where} has a body that is not application/json with a named schema`);
  const templated = [...path.matchAll(/{(.+?)}/g)].map(([, name]) => name);
  const properties = deref(answer)?.properties ?? {};
  return {
    id: operation.operationId ?? fail(`${where} has no operationId`),
    name: operation['x-endpoint'] ?? `${operation.tags?.[0] ?? 'other'}.${operation['x-method-name'] ?? operation.operationId}`,
    summary: operation.summary,
    deprecated: operation.deprecated,
    path,
    method,
    values: templated.map((name) => parameters.find((it) => it.in === 'path' && it.name === name) ?? fail(`${where} lacks ${name}`)),
    query: parameters.filter((it) => it.in === 'query'),
    shaped: parametersOf(written, method, spec).some((it) => it.in === 'query' && it.name === SHAPE),
    ifMatch: parameters.find((it) => it.in === 'header' && it.name.toLowerCase() === 'if-match'),
    paged:
      parameters.some((it) => it.in === 'query' && it.name === PAGE_PARAMETER) && PAGE_PROPERTIES.every((it) => it in properties),
    tagged: success.every((it) => Object.keys(it.headers ?? {}).some((name) => name.toLowerCase() === 'etag')),
    answer: nameOf(answer),
    body: nameOf(bodySchema),
    bodyRequired: body?.required,
    repeatable: operation['x-idempotent'] === true,
  };
}

/** Replaces components["schemas"]["Team"] by Team. */
function withNames(node) {
  const visit = (it) => {
    if (ts.isIndexedAccessTypeNode(it) && ts.isIndexedAccessTypeNode(it.objectType)) {
      const [kind, name] = [it.objectType.indexType.literal.text, it.indexType.literal.text];
      if (kind === 'schemas') return factory.createTypeReferenceNode(name);
    }
    return ts.visitEachChild(it, visit, undefined);
  };
  return ts.visitNode(node, visit);
}

const nameOfMember = (member) => member.name.text;
const memberOf = (type, name) => type.members.find((it) => nameOfMember(it) === name)?.type;
const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];

function declaration(name, type, comments) {
  const declared = ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return ts.setSyntheticLeadingComments(declared, comments);
}

const upper = (name) => name[0].toUpperCase() + name.slice(1);
const queryType = (operation) => `${upper(operation.id)}Query`;

async function models() {
  const nodes = await openapiTS(structuredClone(complete), { silent: true });
  const interfaces = Object.fromEntries(nodes.filter(ts.isInterfaceDeclaration).map((it) => [it.name.text, it]));
  const declarations = memberOf(interfaces.components, 'schemas').members.map((it) =>
    declaration(nameOfMember(it), withNames(it.type), ts.getSyntheticLeadingComments(it)),
  );
  for (const operation of operations.filter((it) => it.query.length)) {
    const parameters = memberOf(memberOf(interfaces.operations, operation.id), 'parameters');
    const members = memberOf(parameters, 'query').members.map((member) => {
      const parameter = member.type;
      const isShared = ts.isIndexedAccessTypeNode(parameter) && parameter.objectType.indexType?.literal?.text === 'parameters';
      const type = isShared ? memberOf(memberOf(interfaces.components, 'parameters'), parameter.indexType.literal.text) : parameter;
      return ts.setSyntheticLeadingComments(
        factory.createPropertySignature(member.modifiers, member.name, member.questionToken, withNames(type)),
        ts.getSyntheticLeadingComments(member),
      );
    });
    declarations.push(declaration(queryType(operation), factory.createTypeLiteralNode(members)));
  }
  const file = ts.createSourceFile('models.ts', '', ts.ScriptTarget.ES2022);
  return declarations.map((it) => printer.printNode(ts.EmitHint.Unspecified, it, file)).join('\n\n');
}

function endpoint(operation) {
  const { values, query, answer, body, method } = operation;
  const isRead = method === 'get';
  const declared = [
    ...values.map((it) => ({ name: it.name, type: 'PathValue', required: true })),
    ...(query.length ? [{ name: 'parameters', type: queryType(operation), required: query.some((it) => it.required) }] : []),
    ...(body ? [{ name: 'body', type: body, required: operation.bodyRequired }] : []),
  ];
  // An optional argument cannot precede a required one.
  const lastRequired = declared.findLastIndex((it) => it.required);
  const parameters = declared.map(({ name, type, required }, index) => {
    if (required) return `${name}: ${type}`;
    return index < lastRequired ? `${name}: ${type} | undefined` : `${name}?: ${type}`;
  });
  const template = operation.path.slice(root.length).replace(/{(.+?)}/g, '${$1}');
  const path = (values.length ? `root + path\`${template}\`` : `root + '${template}'`) + (query.length ? ' + query(parameters)' : '');
  const doc = `/** ${operation.summary ?? operation.id}.${operation.deprecated ? ' @deprecated' : ''} */`;
  if (isRead) {
    const markers = `${operation.paged ? ' & Paged' : ''}${operation.tagged ? ' & Tagged' : ''}`;
    const type = `Endpoint<${answer}${operation.shaped ? '' : ', unknown'}>${markers}`;
    return `${doc}\n(${parameters.join(', ')}) => (${path}) as ${type}`;
  }
  if (operation.tagged && answer) fail(`${method} ${operation.path} returns a body and an ETag, which is not supported`);
  const result = operation.tagged ? 'string' : (answer ?? 'undefined');
  const condition = operation.ifMatch ? `ConditionalOptions` : 'CallOptions';
  const options = operation.ifMatch?.required ? `[options: ${condition}]` : `[options?: ${operation.ifMatch ? 'Partial<ConditionalOptions>' : condition}]`;
  const members = [`method: '${method.toUpperCase()}'`, `path: ${path}`];
  if (body) members.push('body');
  if (operation.repeatable) members.push('repeatable: true');
  if (operation.tagged) members.push('tagged: true');
  return `${doc}\n(${parameters.join(', ')}): Write<${result}, ${options}> => ({ ${members.join(', ')} })`;
}

function endpoints() {
  const tree = {};
  for (const operation of operations) {
    const names = operation.name.split('.');
    const last = names.pop();
    const parent = names.reduce((it, name) => (it[name] ??= {}), tree);
    if (parent[last] !== undefined) fail(`two operations have the endpoint ${operation.name}; set x-endpoint of one of them`);
    parent[last] = endpoint(operation);
  }
  const print = (node) =>
    `{\n${Object.entries(node)
      .map(([name, it]) => (typeof it === 'string' ? it.replace('\n', `\n${name}: `) : `${name}: ${print(it)}`))
      .join(',\n')}\n}`;
  const code = print(tree);
  const imports = (type, from, names) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    return used.length ? `import ${type}{ ${used.join(', ')} } from '${from}';\n` : '';
  };
  const types = new Set(operations.flatMap((it) => [it.answer, it.body, queryType(it)]).filter(Boolean));
  return [
    imports('type ', '../client.js', ['CallOptions']),
    imports('', '../endpoint.js', ['path', 'query']),
    imports('type ', '../endpoint.js', ['Endpoint', 'Paged', 'PathValue', 'Tagged', 'Write']),
    imports('type ', '../send.js', ['ConditionalOptions']),
    imports('type ', './models.js', [...types].sort()),
    `\nconst root = '${root}';\n`,
    '\n/** The operations of the API: paths of operations that read, and requests that change data. */\n',
    `export const endpoints = ${code};`,
  ].join('');
}

mkdirSync(out, { recursive: true });
const header = '// Generated from the spec, and from the complete document that is derived from it.\n';
writeFileSync(resolve(out, 'endpoints.ts'), `${header}${endpoints()}\n`);
writeFileSync(resolve(out, 'models.ts'), `${header}${await models()}\n`);

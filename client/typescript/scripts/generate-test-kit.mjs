// Generates the data and the method types of the test kit into target/generated-sources.
// Another folder of contracts may be set: CONTRACTS=../../contracts node scripts/generate-test-kit.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTestKitData } from './test-kit-data.mjs';

const home = fileURLToPath(new URL('..', import.meta.url));
const { OPENAPI_SPEC = '../../api/openapi.yaml', CONTRACTS = '../../contracts' } = process.env;
const out = resolve(home, 'target/generated-sources/msw/generated');
const { operations, ...data } = readTestKitData(resolve(home, OPENAPI_SPEC), [resolve(home, CONTRACTS)]);
const union = (values) => [...new Set(values)].map((value) => `'${value}'`).join(' | ') || 'never';
const stubbed = operations.map(({ method, template, stubName, ids, codes }) => {
  const parameters = ids.map(({ name, type }) => `${name}: ${type}`).join(', ');
  return `  /** Starts to stub the responses to \`${method} ${template}\`. */
  ${stubName}: { ids: [${parameters}]; code: ${union(codes)} };`;
});
const json = JSON.stringify({ operations: operations.map(({ ids, template, codes, ...each }) => each), ...data });

mkdirSync(out, { recursive: true });
writeFileSync(
  resolve(out, 'test-kit.ts'),
  `// Generated from the spec and the verified contracts.

/** The arguments and the error codes of each stubbing method. */
export interface StubbedOperations {
${stubbed.join('\n\n')}
}

/** The consumers that have contracts. */
export type Consumer = ${union(data.contracts.map(({ consumer }) => consumer))};

export const json: string = '${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';
`,
);

// Measures how long TypeScript checks 500 calls with shapes, and 500 calls with plain types: npm run bench:types
// With --instantiations, prints only how many types the shaped calls instantiate, which does not depend on the machine.
import ts from 'typescript';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const home = fileURLToPath(new URL('..', import.meta.url));
const SITES = 500;

const fields = ['Name', 'ProfileSummary', 'ProfileIsPublic', 'TeamMembersCount', 'Twitter', 'TeamMembers.Id', 'TeamMembers.FullName', 'TeamAdministrators.Email', 'BusinessName', 'CreatedOnUtc'];

const shaped = Array.from({ length: SITES }, (_, i) => {
  const shape = fields.filter((_, bit) => ((i % 1023) + 1) & (1 << bit)).map((field) => `'${field}'`);
  return `export const f${i} = async (client: Client) => (await client.get(endpoints.teams.one(${i}), { shape: [${shape}] }));`;
});
const plain = Array.from(
  { length: SITES },
  (_, i) => `export const f${i} = async (client: { get(path: string): Promise<Team> }) => (await client.get('/api/public/teams/${i}/profile')).Name;`,
);

const options = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  types: [],
  noEmit: true,
  rootDirs: ['src', 'target/generated-sources'].map((root) => resolve(home, root)),
};

/** Checks a file as a new process would, apart from parsing. */
function check(lines) {
  const name = resolve(home, 'src/bench.ts');
  const text = [`import { endpoints, type Client, type Team } from './index.js';`, ...lines].join('\n');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest));
  const start = performance.now();
  const program = ts.createProgram([name], options, host);
  const errors = program.getSemanticDiagnostics();
  if (errors.length) throw new Error(ts.flattenDiagnosticMessageText(errors[0].messageText, '\n'));
  return { ms: performance.now() - start, instantiations: program.getInstantiationCount() };
}

if (process.argv.includes('--instantiations')) {
  console.log(check(shaped).instantiations);
} else {
  // The first round warms the compiler up. Rounds alternate, and the fastest counts.
  const rounds = Array.from({ length: 5 }, () => ({ plain: check(plain), shaped: check(shaped) })).slice(1);
  const fastest = (kind) => Math.min(...rounds.map((round) => round[kind].ms));
  console.log(`TypeScript ${ts.version}, ${SITES} call sites`);
  for (const kind of ['plain', 'shaped']) {
    console.log(`${kind}: ${(fastest(kind) / 1000).toFixed(2)} s, ${rounds[0][kind].instantiations} instantiations`);
  }
  const limit = 1.5 * fastest('plain') + 1000;
  console.log(`shaped / plain: ${(fastest('shaped') / fastest('plain')).toFixed(2)}; the limit is 1.5 x + 1 s = ${(limit / 1000).toFixed(2)} s`);
  process.exitCode = fastest('shaped') <= limit ? 0 : 1;
}

// Generates the clients, and prints their sizes, the time of type checks and their behaviour as Markdown tables.
// Usage: OPENAPI_GENERATOR=openapi-generator-cli.jar npm run measure [-- rounds]
import { build } from 'esbuild'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { observe } from './situations.mjs'
import { tools } from './tools.mjs'

const rounds = Number(process.argv[2] ?? 3)
const sites = 500
const fields = ['Name', 'Description', 'ProfileSummary', 'BusinessName', 'Twitter', 'CreatedOn', 'UniqueId', 'ProfileTags']
const names = Object.keys(tools)
const folder = name => name.replaceAll(' ', '-')
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const table = (head, rows) => {
  console.log(`\n| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

rmSync('target', { recursive: true, force: true })
mkdirSync('target/sites', { recursive: true })
for (const name of names) {
  for (const [command, ...options] of tools[name].generate ?? []) execFileSync(command, options, { stdio: ['ignore', 'ignore', 'inherit'] })
}

const compilerOptions = {
  strict: true, target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'Bundler',
  noEmit: true, skipLibCheck: true, types: [],
}

/** Checks one file, and returns the compiler's errors and figures. */
function check(name, file, content) {
  writeFileSync(`target/sites/${file}.ts`, content)
  writeFileSync(`target/sites/${file}.json`, JSON.stringify({ compilerOptions, files: [`${file}.ts`] }))
  const { stdout } = spawnSync('node', ['node_modules/typescript/bin/tsc', '-p', `target/sites/${file}.json`, '--extendedDiagnostics'], { encoding: 'utf8' })
  const figure = label => Number(stdout.match(new RegExp(`${label}: +([0-9.]+)`))?.[1])
  return {
    errors: stdout.split('\n').filter(line => line.includes('error TS')),
    instantiations: figure('Instantiations'), time: figure('Check time'), total: figure('Total time'),
  }
}

const source = (name, count, change = code => code) => {
  const { head, site } = tools[name]
  const calls = Array.from({ length: count }, (_, n) => site(n + 1, [fields[n % 8], fields[(n >> 3) % 8], 'TeamMembers.FullName']))
  return change(`${head}\n${calls.join('\n')}\n`)
}

const checks = Object.fromEntries(names.map(name => [name, []]))
for (let round = 0; round < rounds; round++) {
  for (const name of names) {
    const result = check(name, folder(name), source(name, sites))
    if (result.errors.length > 0) throw new Error(`${name}: ${result.errors[0]}`)
    checks[name].push(result)
  }
}
const base = checks['plain types']
table(
  [`${sites} call sites, TypeScript 5.9.3`, 'instantiations', 'check time (s)', 'whole time (s)', 'whole time, ratio to plain types'],
  names.map(name => [
    name,
    checks[name][0].instantiations,
    median(checks[name].map(result => result.time)).toFixed(2),
    median(checks[name].map(result => result.total)).toFixed(2),
    median(checks[name].map((result, round) => result.total / base[round].total)).toFixed(2),
  ]),
)

const errorOf = (name, label, from, to) => {
  const errors = check(name, `${folder(name)}-${label}`, source(name, 1, code => code.replace(from, to))).errors
  return errors.length === 0 ? 'compiles' : errors[0].replace(/^.*error /, '').replace(/ to type '.*'\. Did/, ' to …. Did').replaceAll('|', '/')
}
table(
  ['Mistake', 'field that was not selected', 'field that does not exist'],
  names.map(name => {
    const field = tools[name].field ?? (text => text)
    return [
      name,
      errorOf(name, 'unselected', new RegExp(`\\.${field('Name')}\n`), `.${field('Facebook')}\n`),
      errorOf(name, 'unknown', 'TeamMembers.FullName', 'TeamMembers.FullNam'),
    ]
  }),
)

const bundles = {}
for (const name of names.filter(name => tools[name].app)) {
  const outfile = `target/bundles/${folder(name)}.mjs`
  await build({ entryPoints: [tools[name].app], outfile, bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error' })
  const bytes = readFileSync(outfile)
  const { call } = await import(pathToFileURL(outfile).href)
  bundles[name] = { bytes: bytes.length, gzip: gzipSync(bytes).length, observed: await observe(call) }
}
table(
  ['Application with one call', 'minified (bytes)', 'gzip (bytes)'],
  Object.entries(bundles).map(([name, { bytes, gzip }]) => [name, bytes, gzip]),
)
const text = ({ outcome, requests, seconds }) => `${outcome}; ${requests} request${requests === 1 ? '' : 's'}, ${seconds.toFixed(1)} s`
table(
  ['Situation', ...Object.keys(bundles)],
  Object.keys(Object.values(bundles)[0].observed).map(situation => [
    situation, ...Object.values(bundles).map(({ observed }) => text(observed[situation])),
  ]),
)
process.exit()

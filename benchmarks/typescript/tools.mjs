// The compared clients: how each is generated, and how an application calls it. `site` is a function that reads `Name` with a shape.
// The client of this repository must be built before: mvn -pl client/typescript -am -DskipTests verify
const spec = '../../api/openapi.yaml'
const node22 = 'node_modules/.bin/node' // hey-api and orval need Node 22

export const tools = {
  'plain types': {
    head: `import type { components } from '../openapi-fetch/schema'
type Team = Required<components['schemas']['Team']>
declare function get(path: string, shape: string[]): Promise<Team>`,
    site: (n, fields) => `export async function read${n}() {
  const team = await get('/api/public/teams/${n}/profile', ${JSON.stringify(fields)})
  return team.${fields[0]}
}`,
  },
  'this client': {
    app: 'apps/this-client.ts',
    head: `import { createClient, endpoints } from '../../../../client/typescript/target/dist/index.js'
const client = createClient({ baseUrl: 'http://localhost', token: () => '' })`,
    site: (n, fields) => `export async function read${n}() {
  const team = await client.get(endpoints.teams.one(${n}), { shape: ${JSON.stringify(fields)} })
  return team.${fields[0]}
}`,
  },
  'openapi-fetch': {
    generate: [['node', 'node_modules/openapi-typescript/bin/cli.js', spec, '-o', 'target/openapi-fetch/schema.d.ts']],
    app: 'apps/openapi-fetch.ts',
    head: `import createClient from 'openapi-fetch'
import type { paths } from '../openapi-fetch/schema'
const client = createClient<paths>({ baseUrl: 'http://localhost' })`,
    site: (n, fields) => `export async function read${n}() {
  const { data, error } = await client.GET('/api/public/teams/{teamId}/profile', {
    params: { path: { teamId: ${n} }, query: { _shape: '${fields}' } },
  })
  if (error) throw error
  return data.${fields[0]}
}`,
  },
  'hey-api': {
    generate: [[node22, 'node_modules/@hey-api/openapi-ts/bin/run.js', '-i', spec, '-o', 'target/hey-api', '-c', '@hey-api/client-fetch']],
    app: 'apps/hey-api.ts',
    head: `import { createClient } from '../hey-api/client'
import { getTeamProfile } from '../hey-api'
const client = createClient({ baseUrl: 'http://localhost' })`,
    site: (n, fields) => `export async function read${n}() {
  const { data } = await getTeamProfile({ client, path: { teamId: ${n} }, query: { _shape: '${fields}' }, throwOnError: true })
  return data.${fields[0]}
}`,
  },
  orval: {
    generate: [[node22, 'node_modules/orval/dist/bin/orval.mjs', '--config', 'orval.config.mjs']],
    app: 'apps/orval.ts',
    head: `import { getTeamProfile } from '../orval/api'
declare global {
  var baseUrl: string
}`,
    site: (n, fields) => `export async function read${n}() {
  const response = await getTeamProfile(${n}, { _shape: '${fields}' })
  if (response.status !== 200) throw response.data
  return response.data.${fields[0]}
}`,
  },
  'openapi-generator': {
    generate: [
      ['java', '-jar', process.env.OPENAPI_GENERATOR, 'generate', '-q', '-g', 'typescript-fetch', '-i', spec, '-o', 'target/openapi-generator'],
    ],
    app: 'apps/openapi-generator.ts',
    head: `import { Configuration, TeamsApi } from '../openapi-generator'
const teams = new TeamsApi(new Configuration({ basePath: 'http://localhost' }))`,
    site: (n, fields) => `export async function read${n}() {
  const team = await teams.getTeamProfile({ teamId: ${n}, shape: '${fields}' })
  return team.${fields[0][0].toLowerCase() + fields[0].slice(1)}
}`,
    field: name => name[0].toLowerCase() + name.slice(1),
  },
}

import { createClient, endpoints } from '../../../client/typescript/target/dist/index.js'

export async function call(baseUrl: string, token: () => string) {
  const client = createClient({ baseUrl, token })
  return await client.get(endpoints.teams.one(55), { shape: ['Name', 'TeamMembers.FullName'] })
}

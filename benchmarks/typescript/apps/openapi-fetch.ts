import createClient from 'openapi-fetch'
import type { paths } from '../target/openapi-fetch/schema'

export async function call(baseUrl: string, token: () => string) {
  const client = createClient<paths>({ baseUrl })
  const { data, error } = await client.GET('/api/public/teams/{teamId}/profile', {
    params: { path: { teamId: 55 }, query: { _shape: 'Name,TeamMembers.FullName' } },
    headers: { Authorization: `Bearer ${token()}` },
  })
  if (error) throw error
  return data
}

// The example of the documentation of "Get Related Customer Profiles"; only the imports and the type argument differ.
import { endpoints, type Client } from '../../src/index.js';
import { useData } from '../../src/react.js';

export function RelatedProfiles({ httpClient, coworkerId }: { httpClient: Client; coworkerId: number }) {
  const url = endpoints.coworkers.directory.related(coworkerId)
  // => '/api/public/coworkers/published/101/related'
  const { resource: related } = useData(httpClient, url)
  return <>{related && `${url}: ${related.RelatedProfiles.map((coworker) => coworker.FullName).join(', ')}`}</>;
}

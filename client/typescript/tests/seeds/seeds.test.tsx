// @vitest-environment happy-dom
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { createClient } from '../../src/index.js';
import { coworkingStub } from '../../src/msw/index.js';
import { render } from '../support/rendered.js';
import { RelatedProfiles } from './RelatedProfiles.js';
import { TeamCard } from './TeamCard.js';

const BASE_URL = 'https://api.example.com';
const httpClient = createClient({ baseUrl: BASE_URL, token: () => 'jane-smith' });
const card = coworkingStub({ baseUrl: BASE_URL, consumer: 'team-professional-profile-page' });
const modal = coworkingStub({ baseUrl: BASE_URL, consumer: 'coworkers-directory-profile-modal' });
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('the_example_of_the_team_profile_runs_with_a_verified_response', async () => {
  server.use(...card.handlers);
  const page = render(<TeamCard httpClient={httpClient} teamId={55} />);
  await page.shows('Tech Innovators: Bob Wilson');
});

test('the_example_of_the_related_profiles_runs_with_a_verified_response', async () => {
  server.use(...modal.handlers);
  modal.coworker(101).found();
  const page = render(<RelatedProfiles httpClient={httpClient} coworkerId={101} />);
  await page.shows('/api/public/coworkers/published/101/related: Carlos Ruiz');
});

import { createClient } from '@coworkingapi/client';
import { coworkingStub } from '@coworkingapi/client/msw';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { TeamCard } from './TeamCard';

const baseUrl = 'https://api.example.com';
const stub = coworkingStub({ baseUrl });
const server = setupServer(...stub.handlers);
const client = createClient({ baseUrl, token: () => 'jane-smith', attempts: 1 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  stub.reset();
});
afterAll(() => server.close());

test('shows the name and the members of the team', async () => {
  stub.team(55).found();
  render(<TeamCard client={client} teamId={55} />);

  expect((await screen.findByRole('heading')).textContent).toBe('Tech Innovators');
  expect(screen.getAllByRole('listitem').map((it) => it.textContent)).toContain('Bob Wilson');
  expect(stub.requests()).toHaveLength(1);
});

test('shows the team after an outage', async () => {
  stub.team(55).fails('UNAVAILABLE').times(1).then().found();
  render(<TeamCard client={client} teamId={55} />);

  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect((await screen.findByRole('heading')).textContent).toBe('Tech Innovators');
});

test('explains that the team does not exist', async () => {
  stub.team(999).missing();
  render(<TeamCard client={client} teamId={999} />);

  expect((await screen.findByRole('alert')).textContent).toBe('This team does not exist.');
});

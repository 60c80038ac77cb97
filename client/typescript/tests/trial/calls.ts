// Calls of the operations of the frozen document, with the types that they must have.
import type { Client } from './client.js';
import { createClient } from './client.js';
import { endpoints } from './generated/endpoints.js';
import { send } from './send.js';

const { bookings, rooms } = endpoints;

/** Creates a client for the frozen document. */
export const connect = (baseUrl: string): Client => createClient({ baseUrl, token: () => 'secret-token', attempts: 1 });

/** `POST` with a body, and an optional query before it. */
export async function create(client: Client, notify?: boolean): Promise<{ Id: number; Title: string | null; Room: { Name: string } }> {
  const query = notify === undefined ? undefined : { notify };
  return await send(client, rooms.bookings.create(query, { Room: 'North' }));
}

/** A body that has the schema of a response. None of its properties is required. */
export async function change(client: Client): Promise<string | null> {
  const { Title } = await send(client, bookings.change(7, { Room: {} }));
  return Title;
}

/** `DELETE` without a response body, and with an optional tag. */
export async function remove(client: Client, ifMatch?: string): Promise<undefined> {
  return await send(client, rooms.bookings.delete(7), ...(ifMatch === undefined ? [] : ([{ ifMatch }] as const)));
}

/** An optional body, and a tag as the result. */
export async function remind(client: Client, minutes?: number): Promise<string> {
  return await send(client, bookings.setReminder(7, ...(minutes === undefined ? [] : [{ Minutes: minutes }])));
}

/** A shape, and a required query. */
export async function read(client: Client): Promise<{ Room: { Name: string } }> {
  const booking = await client.get(bookings.getBooking(7, { currency: 'EUR' }), { shape: ['Room.Name'] });
  // @ts-expect-error The field is not selected.
  booking.Title;
  return booking;
}

/** A response without shapes. */
export async function list(client: Client): Promise<string[]> {
  const { Rooms } = await client.get(rooms.list());
  return Rooms.map((room) => room.Name);
}

/** Is compiled, but not called. */
export function invalid(client: Client): unknown[] {
  return [
    // @ts-expect-error The body is required.
    rooms.bookings.create({ notify: true }),
    // @ts-expect-error The body has a required property.
    rooms.bookings.create(undefined, { Title: 'Review' }),
    // @ts-expect-error The query is required.
    bookings.getBooking(7),
    // @ts-expect-error The operation has no shape.
    client.get(rooms.list(), { shape: ['Rooms'] }),
  ];
}

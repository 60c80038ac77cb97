// Calls an operation with the client that was generated from the document of a consumer, and prints the number of fields in the result.
import api from './dist/index.js';

const { DEMO, TOKEN, API, OPERATION, ARGUMENTS, SHAPE } = process.env;
const { date, ...others } = JSON.parse(ARGUMENTS);
const parameters = { ...others, ...(date && { date: new Date(date) }), ...(SHAPE && { shape: SHAPE }) };
const client = new api[API](new api.Configuration({ basePath: DEMO, accessToken: TOKEN }));

const count = value => Object.values(value).filter(field => field !== undefined)
  .reduce((sum, field) => sum + 1 + (field instanceof Object && !(field instanceof Date) && !Array.isArray(field) ? count(field) : 0)
    + (Array.isArray(field) ? field.filter(item => item instanceof Object).reduce((items, item) => items + count(item), 0) : 0), 0);

const response = await client[`${OPERATION}Raw`](parameters);
const sent = count(await response.raw.clone().json());
const read = count(await response.value());
console.log(`consumer: ${read} of ${sent} fields`);

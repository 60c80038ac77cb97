/* global SwaggerUIBundle */
'use strict';

const SECURITY_SCHEME = 'bearerAuth';
const NOBODY = 'nobody';

// "Try it out" goes to the server that this page came from, on whatever host and port that is, and to no other: the page's
// content security policy allows no other, and a token of this server is not meant for another one.
const OwnServerOnly = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (spec) =>
          update({ ...spec, servers: [{ url: ownUrl(), description: 'This server.' }] }),
      },
    },
  },
});

function ownUrl() {
  return new URL('.', document.baseURI).href.replace(/\/$/, '');
}

function showSpec() {
  return new Promise((resolve) => {
    const ui = SwaggerUIBundle({
      url: 'openapi.yaml',
      dom_id: '#api',
      plugins: [OwnServerOnly],
      validatorUrl: null,
      deepLinking: true,
      tryItOutEnabled: true,
      displayRequestDuration: true,
      defaultModelsExpandDepth: 0,
      syntaxHighlight: { theme: 'tomorrow-night' },
      onComplete: () => resolve(ui),
    });
  });
}

// What Swagger UI leaves without a name, so that a screen reader could not tell it apart.
const NAMES = {
  '.information-container > section': 'About this API',
  '.scheme-container > section': 'Server and token',
  '#servers': 'Server',
  '.examples-select-element': 'Example',
  '.content-type': 'Media type',
};

function nameUnnamed(page) {
  for (const [selector, name] of Object.entries(NAMES)) {
    page.querySelectorAll(`${selector}:not([aria-label])`).forEach((element) => element.setAttribute('aria-label', name));
  }
}

/** The customers of the demo; none when the server is not in demo mode. */
async function demoCustomers() {
  const response = await fetch('demo/customers', { headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : [];
}

function offer(customers, ui) {
  const select = document.querySelector('#customer');
  select.append(
    ...customers.map(({ name, who }) => new Option(`${who} (${name})`, name)),
    new Option('Nobody (no token)', NOBODY),
  );
  select.addEventListener('change', () => become(customers.find(({ name }) => name === select.value), ui));
  document.querySelector('.demo').hidden = false;
  become(customers[0], ui);
}

function become(customer, ui) {
  if (customer) {
    ui.preauthorizeApiKey(SECURITY_SCHEME, customer.token);
  } else {
    ui.authActions.logout([SECURITY_SCHEME]);
  }
  document.querySelector('.demo-state').textContent = customer
    ? `Requests carry the token of ${customer.who}, coworker ${customer.coworkerId}.`
    : 'Requests carry no token.';
}

async function start() {
  const page = document.querySelector('#api');
  new MutationObserver(() => nameUnnamed(page)).observe(page, { childList: true, subtree: true });
  const [ui, customers] = await Promise.all([showSpec(), demoCustomers()]);
  if (customers.length > 0) {
    offer(customers, ui);
  }
}

start();

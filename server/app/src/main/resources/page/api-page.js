/* global SwaggerUIBundle */
'use strict';

const SECURITY_SCHEME = 'bearerAuth';
const NO_CUSTOMER = 'none';

// "Try it out" always sends requests to the server that served this page. The content security policy of the page allows no
// other server, and other servers must not receive the tokens of this one.
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

// Accessible names for elements that Swagger UI leaves without a name.
const NAMES = {
  '.information-container > section': 'About this API',
  '.scheme-container > section': 'Server and token',
  '#servers': 'Server',
  '.examples-select-element': 'Example',
  '.content-type': 'Media type',
};

function addMissingNames(page) {
  for (const [selector, name] of Object.entries(NAMES)) {
    page.querySelectorAll(`${selector}:not([aria-label])`).forEach((element) => element.setAttribute('aria-label', name));
  }
}

/** Returns the demo accounts, or an empty list if the server is not in demo mode. */
async function demoCustomers() {
  const response = await fetch('demo/customers', { headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : [];
}

function showAccounts(customers, ui) {
  const select = document.querySelector('#customer');
  select.append(
    ...customers.map(({ name, who }) => new Option(`${who} (${name})`, name)),
    new Option('Unauthenticated (no token)', NO_CUSTOMER),
  );
  select.addEventListener('change', () => selectAccount(customers.find(({ name }) => name === select.value), ui));
  document.querySelector('.demo').hidden = false;
  selectAccount(customers[0], ui);
}

function selectAccount(customer, ui) {
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
  new MutationObserver(() => addMissingNames(page)).observe(page, { childList: true, subtree: true });
  const [ui, customers] = await Promise.all([showSpec(), demoCustomers()]);
  if (customers.length > 0) {
    showAccounts(customers, ui);
  }
}

start();

'use strict';

// The page is complete without this script. The script folds unchanged lines and filters the changes.
(() => {
  for (const run of document.querySelectorAll('tbody[data-folded]')) {
    const row = document.createElement('tr');
    const cell = document.createElement('td');
    const button = document.createElement('button');
    const head = document.createElement('tbody');
    row.setAttribute('role', 'row');
    cell.setAttribute('role', 'cell');
    head.setAttribute('role', 'rowgroup');
    cell.colSpan = 2;
    button.type = 'button';
    button.className = 'unfold';
    button.textContent = run.dataset.folded;
    const fold = folded => {
      run.hidden = folded;
      button.setAttribute('aria-expanded', String(!folded));
    };
    button.addEventListener('click', () => fold(!run.hidden));
    cell.append(button);
    row.append(cell);
    head.append(row);
    run.before(head);
    fold(true);
  }

  const form = document.querySelector('#filter');
  if (form) {
    const text = form.querySelector('input[type=search]');
    const boxes = [...form.querySelectorAll('input[type=checkbox]')];
    const status = document.querySelector('#shown');
    const entries = [...document.querySelectorAll('[data-weight]')]
      .map(element => ({ element, weight: element.dataset.weight, affected: element.dataset.affected.split(' '), words: null }));
    const checked = name => new Set(boxes.filter(box => box.name === name && box.checked).map(box => box.value));
    const filter = () => {
      const words = text.value.toLowerCase().split(/\s+/).filter(word => word !== '');
      const weights = checked('weight');
      const consumers = checked('consumer');
      let shown = 0;
      for (const entry of entries) {
        entry.words ??= words.length === 0 ? null : entry.element.textContent.toLowerCase();
        const hidden = !weights.has(entry.weight)
          || (consumers.size > 0 && !entry.affected.some(consumer => consumers.has(consumer)))
          || !words.every(word => entry.words.includes(word));
        entry.element.hidden = hidden;
        shown += hidden ? 0 : 1;
      }
      status.textContent = `${shown.toLocaleString('en')} of ${entries.length.toLocaleString('en')} changes shown`;
    };
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('input', filter);
    form.addEventListener('reset', () => setTimeout(filter));
    form.hidden = false;
    filter();
  }

  // Links to hidden or folded elements reveal them.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target) {
      target.hidden = false;
      for (let at = target; at; at = at.parentElement) {
        if (at.tagName === 'DETAILS') {
          at.open = true;
        }
      }
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', reveal);
  reveal();

  // Unfolds everything for printing.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    closed.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));
})();

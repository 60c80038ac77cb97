import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';

/** Renders into a new element of the document, and unmounts after the test. */
export function render(node: ReactNode) {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element, { onCaughtError() {} });
  const unmount = () => flushSync(() => root.unmount());
  onTestFinished(unmount);
  const rerender = (next: ReactNode) => flushSync(() => root.render(next));
  rerender(node);
  return {
    text: () => element.textContent,
    rerender,
    unmount,
    /** Waits until the page has this text. */
    shows: (text: string) => expect.poll(() => element.textContent, { timeout: 10_000 }).toBe(text),
  };
}

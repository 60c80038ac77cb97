/** Thrown by `within` when the time is over. */
export const TIMEOUT = Symbol();
/** Thrown by `within` when the caller has aborted. */
export const ABORTED = Symbol();

/** Does work for at most `ms` milliseconds, or until the signal aborts, even if the work ignores the signal that it receives. */
export async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      const end = (reason: symbol) => {
        reject(reason);
        controller.abort();
      };
      abort = () => end(ABORTED);
      if (signal?.aborted) {
        abort();
      } else if (ms > 0) {
        signal?.addEventListener('abort', abort);
        timer = setTimeout(end, ms, TIMEOUT);
        work(controller.signal).then(resolve, reject);
      } else {
        end(TIMEOUT);
      }
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

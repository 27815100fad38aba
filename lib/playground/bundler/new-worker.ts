/** The bundler's worker, as Next builds it; an embed has its own (lib/embed/run/new-worker.ts). */
export function newWorker(): Worker {
  return new Worker(new URL("./bundler.worker.ts", import.meta.url), { type: "module" })
}

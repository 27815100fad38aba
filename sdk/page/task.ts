/**
 * Resolves in a task of its own. A boot does many small things that each wait for another process (cookies, modules,
 * requests); in one task a slow phone would stand still for too long.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

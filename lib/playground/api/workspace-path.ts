/** Path of a workspace's resource under /api/playground. */
export function workspacePath(appId: string, ...segments: string[]): string {
  return `/${["workspaces", appId, ...segments].map(encodeURIComponent).join("/")}`
}

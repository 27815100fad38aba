/** What opens it is loaded when somebody wants it. */
export async function openPreviewTab(): Promise<void> {
  const { openMirror } = await import("@/lib/playground/project/mirror")
  openMirror()
}

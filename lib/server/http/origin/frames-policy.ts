import "server-only"

type FramesPolicy = {
  /** Of this server, as it was asked. By name: a document that its page sandboxes has none that 'self' would stand for. */
  origin: string
  previewOrigin: string
  /** Of the styles. */
  nonce: string
  /** Folders of this server that its script may fetch from. */
  connect: string[]
  /** Who may frame it. */
  ancestors: "*" | "'none'"
}

/** What a document of ours may that runs somebody's code in frames of the preview: scripts from one folder, and little else. */
export function framesPolicy({ origin, previewOrigin, nonce, connect, ancestors }: FramesPolicy): string {
  return [
    "default-src 'none'",
    `script-src ${origin}/embed-files/ 'wasm-unsafe-eval'`,
    `style-src 'nonce-${nonce}'`,
    `connect-src ${connect.map((folder) => `${origin}/${folder}/`).join(" ")}`,
    "worker-src blob:",
    `frame-src ${previewOrigin}`,
    `frame-ancestors ${ancestors}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ")
}

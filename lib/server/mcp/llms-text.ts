// What a model that comes to the site reads first (https://llmstxt.org): what this is, and where the rest stands.
import "server-only"
import { tools } from "./tools"

type Method = { name: string; path: string; text: string }

type Site = { origin: string; methods: Method[] }

/** Markdown. Of each method and each tool it has the first sentence. */
export function llmsText({ origin, methods }: Site): string {
  const page = (path: string, name: string, text: string) => `- [${name}](${origin}${path}): ${text}`
  return `# Messenger Playground

> Emulates the Intercom Messenger JavaScript API with a client SDK, a server and a database of its own, to learn the API and to
> test an integration without a paid workspace. It is no product of Intercom.

A page loads \`${origin}/sdk.js\` in place of the official script, with \`api_base: "${origin}"\` and the App ID of a workspace
in \`intercomSettings\`; \`${origin}/widget/<app_id>\` is the same script for what loads the official address. What each call
stored is in the workspace's activity log, with the call's trace id.

## Pages

${[
  page("/", "Playground", "HTML, CSS and TypeScript beside their preview, and an inspector that follows each call"),
  page("/learn", "Lessons", "the API step by step"),
  page("/examples", "Examples", "one for each method and each family of settings"),
  page("/reference", "Reference", "each method, setting and field, and how true to the real service it is"),
  page("/snippets", "Snippets", "projects that others saved"),
  page("/workspace", "Inbox", "the team's side of a workspace"),
  page("/intercom.d.ts", "Types", "declarations of the API for an editor"),
].join("\n")}

## Methods of Intercom

${methods.map(({ name, path, text }) => page(path, name, firstSentence(text))).join("\n")}

## MCP server

\`${origin}/mcp\`, streamable HTTP without sessions, with an access token of one workspace as \`Authorization: Bearer\`.
\`POST ${origin}/api/playground/workspaces\` with the JSON body \`{}\` makes a workspace and answers its App ID, secret and token.

${tools.map(({ name, description }) => `- ${name}: ${firstSentence(description)}`).join("\n")}
`
}

function firstSentence(text: string): string {
  return text.replace(/\s+/g, " ").match(/^.*?\.(?= |$)/)?.[0] ?? text
}

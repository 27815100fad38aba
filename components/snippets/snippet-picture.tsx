// Drawn by satori (next/og), which knows flex boxes and inline styles only.
import { type Pane, panes } from "@/lib/contract/playground/project"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { nameOfPart } from "@/lib/playground/project/part-names"
import type { Token, TokenKind } from "../playground/editor/light/highlight"
import { codeLines, drawable } from "./code-lines"

const colours = {
  plain: "#e8eaed",
  comment: "#8b949e",
  string: "#8fd6a4",
  keyword: "#c4a7f5",
  number: "#8cc2ff",
} satisfies Record<TokenKind, string>

const maxLines = 12
const maxColumns = 72

/** A snippet as a picture for link previews: its title, and where its code begins. */
export function SnippetPicture({ snippet }: { snippet: Snippet }) {
  const { files } = snippet.revision
  const pane = panes.toReversed().find((name) => files[name].trim() !== "") ?? "script"
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        gap: 28,
        padding: "48px 56px 0",
        background: "#0b0c0f",
        color: "#e8eaed",
        fontFamily: "Inter",
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", color: "#a0a6b1", fontSize: 24 }}>
        <span>Messenger Playground</span>
        <span>{nameOfPart(pane)}</span>
      </div>
      <div style={{ display: "flex", fontSize: 50, lineHeight: 1.2, lineClamp: 2, letterSpacing: -1 }}>
        {drawable(snippet.title) || "A snippet"}
      </div>
      <Code pane={pane} text={files[pane]} />
    </div>
  )
}

function Code({ pane, text }: { pane: Pane; text: string }) {
  return (
    <div
      style={{
        display: "flex",
        flex: 1,
        flexDirection: "column",
        padding: "28px 32px",
        overflow: "hidden",
        border: "1px solid #25272d",
        borderRadius: "16px 16px 0 0",
        background: "#131418",
        fontFamily: "Code",
        fontSize: 24,
        lineHeight: 1.4,
      }}
    >
      {codeLines({ text, language: pane, maxLines, maxColumns }).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture is drawn once.
        <Line key={index} tokens={line} />
      ))}
    </div>
  )
}

function Line({ tokens }: { tokens: Token[] }) {
  return (
    <div style={{ display: "flex", minHeight: 34, whiteSpace: "pre" }}>
      {tokens.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <span key={index} style={{ color: colours[kind], whiteSpace: "pre" }}>
          {text}
        </span>
      ))}
    </div>
  )
}

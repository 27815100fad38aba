// Monaco takes colours as text, so those of globals.css stand here once more.

function theme(base: "vs" | "vs-dark", colour: Record<"keyword" | "string" | "number" | "comment" | "text", string>) {
  const rule = (token: string, foreground: string) => ({ token, foreground: foreground.slice(1) })
  return {
    base,
    inherit: true,
    rules: [
      rule("", colour.text),
      rule("comment", colour.comment),
      rule("string", colour.string),
      rule("number", colour.number),
      rule("keyword", colour.keyword),
      rule("type", colour.number),
      rule("delimiter", colour.text),
      rule("tag", colour.keyword),
      rule("delimiter.html", colour.keyword),
      rule("attribute.name", colour.number),
      rule("attribute.value", colour.string),
      rule("attribute.value.number", colour.number),
      rule("attribute.value.unit", colour.number),
    ],
  }
}

const light = { keyword: "#6f42c1", string: "#176f3d", number: "#0b5cad", comment: "#636c76", text: "#1a1d23" }
const dark = { keyword: "#c4a7f5", string: "#8fd6a4", number: "#8cc2ff", comment: "#8b949e", text: "#e8eaed" }

/** Themes for `monaco.editor.defineTheme`, in the colours of the page around the editor. */
export const codeThemes = {
  light: {
    ...theme("vs", light),
    colors: {
      "editor.background": "#ffffff",
      "editor.foreground": light.text,
      "editorGutter.background": "#ffffff",
      "editorLineNumber.foreground": "#5a6270",
      "editorLineNumber.activeForeground": light.text,
      "editor.lineHighlightBorder": "#00000000",
      "editor.lineHighlightBackground": "#f7f8fa",
      "editorOverviewRuler.border": "#00000000",
    },
  },
  dark: {
    ...theme("vs-dark", dark),
    colors: {
      "editor.background": "#131418",
      "editor.foreground": dark.text,
      "editorGutter.background": "#131418",
      "editorLineNumber.foreground": "#a0a6b1",
      "editorLineNumber.activeForeground": dark.text,
      "editor.lineHighlightBorder": "#00000000",
      "editor.lineHighlightBackground": "#1b1d22",
      "editorOverviewRuler.border": "#00000000",
    },
  },
}

// What %c may ask for. The text comes from a stranger's code, so nothing of it reaches the page but known properties with
// values of a known form: nothing that loads, moves or covers anything.
import type { CSSProperties } from "react"

export type SafeStyle = CSSProperties

const properties = {
  color: "color",
  background: "background",
  "background-color": "backgroundColor",
  border: "border",
  "border-color": "borderColor",
  "border-radius": "borderRadius",
  font: "font",
  "font-family": "fontFamily",
  "font-size": "fontSize",
  "font-style": "fontStyle",
  "font-weight": "fontWeight",
  "letter-spacing": "letterSpacing",
  "line-height": "lineHeight",
  margin: "margin",
  "margin-left": "marginLeft",
  "margin-right": "marginRight",
  padding: "padding",
  "padding-left": "paddingLeft",
  "padding-right": "paddingRight",
  "text-decoration": "textDecoration",
  "text-shadow": "textShadow",
  "text-transform": "textTransform",
} as const satisfies Record<string, keyof CSSProperties>

const maxLength = 1_000
/** Larger than any line of text; in whatever unit. */
const maxNumber = 100
const functions = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|linear-gradient|radial-gradient)$/i

/** Only what is safe of the declarations. */
export function readStyle(text: string): SafeStyle {
  const style: Record<string, string> = {}
  for (const declaration of text.slice(0, maxLength).split(";")) {
    const colon = declaration.indexOf(":")
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!important\s*$/i, "")
      .trim()
    if (Object.hasOwn(properties, name) && isSafe(name, value)) {
      style[properties[name as keyof typeof properties]] = value
    }
  }
  return style
}

function isSafe(name: string, value: string) {
  if (!value || !/^[\w\s#%.,+/()"'-]*$/.test(value)) return false
  const called = Array.from(value.matchAll(/([\w-]*)\(/g), ([, called = ""]) => called)
  if (!called.every((called) => functions.test(called))) return false
  // Colours of a function have numbers up to 360.
  if (called.length > 0) return true
  return Array.from(value.matchAll(/(?<![\w#.])(-?\.?\d[\d.]*)([a-z%]*)/gi)).every(([, digits, unit]) => {
    const size = Number(digits)
    const isWeight = !unit && /^font(?:-weight)?$/.test(name)
    return size <= (isWeight ? 1_000 : maxNumber) && (size >= 0 || !/^(?:margin|padding)/.test(name))
  })
}

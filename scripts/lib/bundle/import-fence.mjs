/**
 * Import fence for a bundle that runs on other people's pages, or before ours: a stray import would be paid for by every
 * visitor. Throws when esbuild's metafile names an input that none of the patterns allows.
 */
export function checkInputs(metafile, allowed, who) {
  const inputs = Object.keys(metafile.inputs).map((input) => input.replaceAll("\\", "/"))
  const strangers = inputs.filter((input) => !allowed.some((pattern) => pattern.test(input)))
  if (strangers.length > 0) throw new Error(`${who} must not contain ${strangers.join(", ")}.`)
}

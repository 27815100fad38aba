// Which of TypeScript's complaints are marked. Code that runs is not: packages and the scripts of a page come without
// their types, and who writes JavaScript has not asked for types at all.

type Checked = {
  /** Whether types are written in the script. */
  isTyped: boolean
  /** Whether other scripts may give the page names that are known nowhere. */
  hasOtherScripts: boolean
}

type Checks = { strict: boolean; codesToIgnore: number[] }

export function checksFor({ isTyped, hasOtherScripts }: Checked): Checks {
  const names = hasOtherScripts || !isTyped ? unknownNames : []
  return { strict: isTyped, codesToIgnore: [...untyped, ...names, ...(isTyped ? [] : runsAnyway)] }
}

/** Whether the panes load or hold scripts beside the one that is checked. */
export function hasOtherScripts({ html, script }: { html: string; script: string }): boolean {
  if (/createElement\(\s*["'`]script/.test(script)) return true
  return new DOMParser().parseFromString(html, "text/html").querySelector("script") !== null
}

const untyped = [
  // Packages come from the CDN when the script runs; their types are not here, nor are those of JSX.
  ...[2307, 2792, 2882, 2732, 7016, 2347, 2686, 2874, 2875, 2879],
  // Top-level await is fine: the preview runs such a script as a module.
  ...[1375, 1378, 1432],
]

const unknownNames = [2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593]

/**
 * What JavaScript does without complaint. Calls that fit no overload stay marked: those are the calls of the Messenger's
 * API.
 */
const runsAnyway = [
  // Properties that a type does not have, or has with another type, or only for reading.
  ...[2339, 2322, 2353, 2536, 2537, 2538, 2540, 2542, 2550, 2551, 2559, 2568, 2570, 2576, 2739, 2740, 2741],
  // Arguments of another number or type; operators on what is no number; comparisons that are always false.
  ...[2345, 2350, 2356, 2362, 2363, 2365, 2367, 2447, 2554, 2555, 2556, 2557],
  // The same name declared again, or used before it has a value.
  ...[1117, 2300, 2393, 2403, 2454, 2717],
  // Conditions that are always true, and code that is never reached.
  ...[2695, 2774, 2801, 2869, 2872, 2873, 2881, 7027, 7028],
  // What a module may not do, which a classic script may.
  ...[1085, 1100, 1101, 1102, 1121, 1212, 1213, 1214, 1215, 2410],
  // Components without types.
  ...[2604, 2607, 2786],
]

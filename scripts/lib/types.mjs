/** The parts of the product whose types are checked each by themselves: what they are, and their project's folder or file. */
export const typedParts = {
  "types of the app": ".",
  "types of the SDK": "sdk",
  "types of the SDK's tests": "sdk/tsconfig.test.json",
  "types of the examples": "lib/playground/examples",
}

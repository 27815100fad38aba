/** Beside the project that is tested, as what other tools keep. */
export const defaultData = ".messenger-playground"

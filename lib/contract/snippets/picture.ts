/** How large the picture of a snippet is, in pixels, as link previews want it. */
export const pictureSize = { width: 1_200, height: 630 } as const

export type LauncherWords = { language: string; open: string; close: string; unread(count: number): string }

/** What the launcher says, until the live chunk brings the other languages. */
export const englishWords: LauncherWords = {
  language: "en",
  open: "Open Messenger",
  close: "Close Messenger",
  unread: (count) => `${count} unread message${count === 1 ? "" : "s"}`,
}

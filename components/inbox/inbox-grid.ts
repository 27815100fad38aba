/** The columns of the inbox: list and conversation, and details where there is room. */
export const inboxGrid =
  "grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] md:grid-cols-[minmax(15rem,20rem)_minmax(0,1fr)] xl:grid-cols-[20rem_minmax(0,1fr)_19rem]"

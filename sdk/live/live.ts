// What a session needs once it is up: the stream, the list of conversations that it changes, the outbox, and the methods
// that only make sense with them. Loaded beside the first request; the rest reaches it as `messenger.live`.

export { afterAnswer } from "./after-answer"
export { getArticle, getNews, listArticles, listChecklists, listNews } from "./content"
export { acceptEvent, flushRow, sendRow } from "./events"
export { forget } from "./forget"
export { loadOlder } from "./history"
export { announceDelivered, dismiss, mergeList, see } from "./inbox"
export { watchLaunchers } from "./launcher-click"
export { launcherWordsOf } from "./launcher-words"
export { run } from "./live-commands"
export { changeNotice } from "./notices"
export { giveEmail } from "./person"
export { tellTyping } from "./typing"
export { upload } from "./upload"
export { tellWarnings } from "./warnings"
export { discard, retry, send } from "./writing"

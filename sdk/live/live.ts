// What a session needs once it is up: the stream, the list of conversations that it changes, the outbox, and the methods
// that only make sense with them. Loaded beside the first request; the rest reaches it as `messenger.live`.
import type { Live } from "../messenger"
import { afterAnswer } from "./after-answer"
import { getArticle, getNews, listArticles, listChecklists, listNews } from "./content"
import { acceptEvent, flushRow, sendRow } from "./events"
import { forget } from "./forget"
import { loadOlder } from "./history"
import { announceDelivered, dismiss, mergeList, see } from "./inbox"
import { watchLaunchers } from "./launcher-click"
import { launcherWordsOf } from "./launcher-words"
import { run } from "./live-commands"
import { changeNotice } from "./notices"
import { giveEmail } from "./person"
import { tellTyping } from "./typing"
import { upload } from "./upload"
import { tellWarnings } from "./warnings"
import { discard, retry, send } from "./writing"

export const live = {
  acceptEvent,
  afterAnswer,
  announceDelivered,
  changeNotice,
  discard,
  dismiss,
  flushRow,
  forget,
  getArticle,
  getNews,
  giveEmail,
  launcherWordsOf,
  listArticles,
  listChecklists,
  listNews,
  loadOlder,
  mergeList,
  retry,
  run,
  see,
  send,
  sendRow,
  tellTyping,
  tellWarnings,
  upload,
  watchLaunchers,
} satisfies Live

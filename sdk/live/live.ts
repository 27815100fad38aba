// What a session needs once it is up: the stream, the list of conversations that it changes, the outbox, and the methods
// that only make sense with them. Loaded beside the first request; the rest reaches it as `messenger.live`.
import type { Live } from "../messenger"
import { afterAnswer } from "./after-answer"
import { getArticle, getNews, listArticles, listChecklists, listNews } from "./content/content"
import { changeNotice } from "./content/notices"
import { loadOlder } from "./conversations/history"
import { announceDelivered, dismiss, mergeList, see } from "./conversations/inbox"
import { tellTyping } from "./conversations/typing"
import { upload } from "./conversations/upload"
import { discard, retry, send } from "./conversations/writing"
import { acceptEvent, flushRow, sendRow } from "./events"
import { tellFlood, tellLeftOut, tellNoAppId, tellThrottled, tellUnknown } from "./explain"
import { watchLaunchers } from "./launcher/launcher-click"
import { launcherWordsOf } from "./launcher/launcher-words"
import { run } from "./live-commands"
import { forget } from "./outbox/forget"
import { keepEvent } from "./own-event"
import { giveEmail } from "./person"
import { keepPlace } from "./place"
import { tellWarnings } from "./warnings"

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
  keepEvent,
  keepPlace,
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
  tellFlood,
  tellLeftOut,
  tellNoAppId,
  tellThrottled,
  tellUnknown,
  tellTyping,
  tellWarnings,
  upload,
  watchLaunchers,
} satisfies Live

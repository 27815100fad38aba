import type { JsonRecord } from "../../page/json"
import { englishWords, type LauncherWords } from "../../shell/words"
import { type Language, languageOf } from "../../ui/words/language"

const words: Record<Exclude<Language, "en">, Omit<LauncherWords, "language">> = {
  de: {
    open: "Messenger öffnen",
    close: "Messenger schließen",
    unread: (count) => (count === 1 ? "1 ungelesene Nachricht" : `${count} ungelesene Nachrichten`),
  },
  fr: {
    open: "Ouvrir la messagerie",
    close: "Fermer la messagerie",
    unread: (count) => (count === 1 ? "1 message non lu" : `${count} messages non lus`),
  },
  es: {
    open: "Abrir la mensajería",
    close: "Cerrar la mensajería",
    unread: (count) => (count === 1 ? "1 mensaje sin leer" : `${count} mensajes sin leer`),
  },
  pt: {
    open: "Abrir o mensageiro",
    close: "Fechar o mensageiro",
    unread: (count) => (count === 1 ? "1 mensagem não lida" : `${count} mensagens não lidas`),
  },
  ja: {
    open: "メッセンジャーを開く",
    close: "メッセンジャーを閉じる",
    unread: (count) => `未読メッセージ ${count} 件`,
  },
  ar: {
    open: "فتح المراسلة",
    close: "إغلاق المراسلة",
    unread: (count) => `الرسائل غير المقروءة: ${count}`,
  },
}

/** What the launcher says, in the language of the Messenger. */
export function launcherWordsOf(settings: JsonRecord): LauncherWords {
  const language = languageOf(settings, navigator)
  return language === "en" ? englishWords : { language, ...words[language] }
}

import type { ComponentChildren } from "preact"
import { refuseFiles } from "./composer/use-files"
import { ArticleView } from "./spaces/article-view"
import { ChecklistView } from "./spaces/checklist-view"
import { HelpView } from "./spaces/help-view"
import { HomeView } from "./spaces/home-view"
import { MessagesView } from "./spaces/messages-view"
import { NewsItemView } from "./spaces/news-item-view"
import { NewsView } from "./spaces/news-view"
import { TasksView } from "./spaces/tasks-view"
import { TicketsView } from "./spaces/tickets-view"
import { ConversationView } from "./thread/conversation-view"
import { NewView } from "./thread/new-view"
import { TicketForm } from "./thread/ticket-form"
import { Unconnected } from "./unconnected"
import type { View } from "./view"
import { words } from "./words/words"

/** The open Messenger. */
export function Panel({ state, act }: View) {
  const { workspace, isConnected } = state
  return (
    <div
      class="panel"
      role="dialog"
      aria-label={words.messenger}
      tabIndex={-1}
      onDragOver={refuseFiles}
      onDrop={refuseFiles}
    >
      {workspace && !isConnected && <p class="offline">{words.reconnecting}</p>}
      {workspace ? screenOf({ state, act }) : <Unconnected act={act} />}
    </div>
  )
}

function screenOf({ state, act }: View): ComponentChildren {
  const { route } = state
  switch (route.name) {
    case "home":
      return <HomeView state={state} act={act} />
    case "messages":
      return <MessagesView state={state} act={act} />
    case "help":
      return <HelpView state={state} act={act} />
    case "news":
      return <NewsView state={state} act={act} />
    case "tasks":
      return <TasksView state={state} act={act} />
    case "tickets":
      return <TicketsView state={state} act={act} />
    case "conversation":
      return <ConversationView key={threadKey(state, route.id)} id={route.id} state={state} act={act} />
    case "new":
      return route.isTicket ? (
        <TicketForm key={route.prefill} prefill={route.prefill} act={act} />
      ) : (
        <NewView key={route.prefill} prefill={route.prefill} state={state} act={act} />
      )
    case "article":
      return <ArticleView key={route.id} id={route.id} state={state} act={act} />
    case "newsItem":
      return <NewsItemView key={route.id} id={route.id} state={state} act={act} />
    case "checklist":
      return <ChecklistView key={route.id} id={route.id} state={state} act={act} />
  }
}

/** Stays the same when a conversation that was started here gets its id from the server. */
function threadKey({ conversations }: View["state"], id: string): string {
  return conversations.find((conversation) => conversation.id === id)?.client_id ?? id
}

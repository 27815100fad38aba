// A workspace as a large customer has it: SQL that fills one, for the test of the plans and for the bench of scale.

/** How many of each a workspace holds. Messages are two for each conversation, deliveries and sessions one for each person. */
export const testCrowd = { people: 20_000, conversations: 60_000, events: 200_000 }

/**
 * The statements, in their order. A third of the people are visitors, each has a browser of their own, and a minute lies
 * between two. `outboundId` is the message that all of them got.
 */
export function crowdSql({ workspaceId, outboundId, people, conversations, events }) {
  const workspace = `'${workspaceId}'`
  const person = (number) => `${workspace} || '-person-' || ${number}`
  const conversation = (number) => `${workspace} || '-conversation-' || ${number}`
  const ago = (number, unit) => `now() - ${number} * interval '1 ${unit}'`
  return [
    `INSERT INTO "User" (id, "workspaceId", role, "userId", "visitorId", email, "emailStanding", name, "customAttributes",
       "sessionCount", "lastRequestAt", "createdAt")
     SELECT ${person("n")}, ${workspace}, (CASE WHEN n % 3 = 0 THEN 'visitor' ELSE 'user' END)::"UserRole",
       CASE WHEN n % 3 > 0 THEN 'user-' || n END, ${workspace} || '-visitor-' || n,
       CASE WHEN n % 3 > 0 THEN 'person' || n || '@example.com' END, 'named', 'Person ' || n,
       jsonb_build_object('plan', CASE WHEN n % 10 = 0 THEN 'pro' ELSE 'free' END, 'seats', n % 100),
       n % 50, ${ago("n", "second")}, ${ago("n", "minute")}
     FROM generate_series(1, ${people}) AS n`,
    ...portions(
      1,
      conversations,
      (series) => `INSERT INTO "Conversation" (id, "workspaceId", "userId", state, "lastMessageAt", "createdAt")
     SELECT ${conversation("n")}, ${workspace}, ${person(`(n % ${people} + 1)`)},
       (CASE n % 10 WHEN 0 THEN 'open' WHEN 1 THEN 'snoozed' ELSE 'closed' END)::"ConversationState",
       ${ago("n", "second")}, ${ago("n", "minute")}
     FROM ${series}`,
    ),
    ...portions(
      0,
      2 * conversations - 1,
      (
        series,
      ) => `INSERT INTO "Message" (id, "workspaceId", "conversationId", "authorType", "userId", blocks, bytes, "seenAt")
     SELECT ${workspace} || '-message-' || lpad(n::text, 9, '0'), ${workspace}, ${conversation("(n / 2 + 1)")},
       (CASE n % 2 WHEN 0 THEN 'user' ELSE 'admin' END)::"AuthorType",
       CASE n % 2 WHEN 0 THEN ${person(`((n / 2 + 1) % ${people} + 1)`)} END,
       jsonb_build_array(jsonb_build_object('type', 'paragraph', 'text', 'Message ' || n)), 60,
       CASE WHEN n % 4 < 3 THEN now() END
     FROM ${series}`,
    ),
    ...portions(
      1,
      events,
      (series) => `INSERT INTO "Event" ("workspaceId", id, "userId", name, "occurredAt", "createdAt")
     SELECT ${workspace}, gen_random_uuid()::text, ${person(`(n % ${people} + 1)`)}, 'event-' || n % 40,
       ${ago("n", "second")}, ${ago("n", "second")}
     FROM ${series}`,
    ),
    `INSERT INTO "PageView" (id, "workspaceId", "userId", url, title, referrer, "createdAt")
     SELECT ${workspace} || '-view-' || n, ${workspace}, ${person("n")}, 'https://example.com/' || n, '', '', ${ago("n", "second")}
     FROM generate_series(1, ${people}) AS n`,
    `INSERT INTO "Session" (id, "workspaceId", "userId", "tokenHash", "deviceId", "expiresAt")
     SELECT ${workspace} || '-session-' || n, ${workspace}, ${person("n")}, gen_random_uuid()::text, 'device-' || n,
       now() + interval '7 days'
     FROM generate_series(1, ${people}) AS n`,
    `INSERT INTO "Delivery" (id, "workspaceId", "outboundId", "userId", "deliveredAt", "seenAt")
     SELECT ${workspace} || '-delivery-' || n, ${workspace}, '${outboundId}', ${person("n")}, ${ago("n", "second")},
       CASE WHEN n % 2 = 0 THEN now() END
     FROM generate_series(1, ${people}) AS n`,
    `INSERT INTO "Activity" ("workspaceId", cursor, type, "userId", "createdAt")
     SELECT ${workspace}, "activityCursor" + n, 'event.tracked', ${person(`(n % ${people} + 1)`)}, ${ago("n", "second")}
     FROM "Workspace", generate_series(1, ${people}) AS n WHERE id = ${workspace}`,
    `UPDATE "Workspace" SET "activityCursor" = "activityCursor" + ${people} WHERE id = ${workspace}`,
    "ANALYZE",
  ]
}

/** An embedded database ends a statement that lasts too long, as a large one does on a machine that is busy. */
const rowsPerStatement = 20_000

/** One statement for each portion of the numbers from the first to the last, which it knows as `n`. */
function portions(first, last, statement) {
  const starts = Array.from({ length: Math.ceil((last - first + 1) / rowsPerStatement) }, (_, index) => {
    return first + index * rowsPerStatement
  })
  return starts.map((from) =>
    statement(`generate_series(${from}, ${Math.min(last, from + rowsPerStatement - 1)}) AS n`),
  )
}

/** Snippets as they are after years: half of them listed, with words, tags and methods of which some are on most and some on few. */
export function snippetsSql(count) {
  const snippet = "'crowd-' || lpad(n::text, 7, '0')"
  return [
    `INSERT INTO "Snippet" (id, slug, title, description, tags, methods, "isListed", "writeTokenHash", "deletedAt", "createdAt")
     SELECT ${snippet}, 'crowd' || lpad(n::text, 7, '0'), 'Greeting number ' || n, 'Shown to visitors of plan ' || n % 50,
       ARRAY['tag-' || n % 40], ARRAY['boot', 'method' || n % 12], n % 2 = 0, md5(n::text) || md5(n::text),
       CASE WHEN n % 100 = 1 THEN now() END, now() - n * interval '1 minute'
     FROM generate_series(1, ${count}) AS n`,
    `INSERT INTO "Revision" ("snippetId", number, html, css, script)
     SELECT ${snippet}, revision, '<h1>Hello</h1>', '', repeat('Intercom("boot") // ' || n, 20)
     FROM generate_series(1, ${count}) AS n, generate_series(1, 2) AS revision`,
    `INSERT INTO "Listing" ("snippetId", "listedAt", "forkCount", search)
     SELECT ${snippet}, now() - n * interval '1 minute', n % 7, array_to_tsvector(ARRAY[
       'greeting', 'number', n::text, 'shown', 'to', 'visitors', 'of', 'plan', 'p' || n % 50, '#tag-' || n % 40, '.boot',
       '.method' || n % 12])
     FROM generate_series(2, ${count}, 2) AS n`,
    `INSERT INTO "SnippetReport" (id, "snippetId", reason)
     SELECT 'crowd-report-' || n, ${snippet}, 'Reason' FROM generate_series(1, ${count}) AS n`,
    "ANALYZE",
  ]
}

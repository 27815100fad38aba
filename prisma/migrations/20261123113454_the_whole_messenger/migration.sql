-- CreateEnum
CREATE TYPE "TicketState" AS ENUM ('submitted', 'in_progress', 'waiting_on_customer', 'resolved');

-- DropIndex
DROP INDEX "Message_conversationId_createdAt_id_idx";

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "clientId" TEXT,
ADD COLUMN     "ticketState" "TicketState",
ADD COLUMN     "ticketTitle" TEXT;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "completedAt" TIMESTAMPTZ(3),
ADD COLUMN     "progress" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Message" SET "writtenAt" = "createdAt";

-- AlterTable
ALTER TABLE "Outbound" ADD COLUMN     "content" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "number" INTEGER,
ALTER COLUMN "trigger" DROP NOT NULL;
-- Above 1000, which leaves the low numbers to the template's own.
UPDATE "Outbound" AS outbound SET number = 1000 + numbered.position
FROM (SELECT id, row_number() OVER (PARTITION BY "workspaceId" ORDER BY "createdAt", id) AS position FROM "Outbound") AS numbered
WHERE numbered.id = outbound.id;
ALTER TABLE "Outbound" ALTER COLUMN "number" SET NOT NULL;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "verifiedBy" TEXT;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "previousSecret" TEXT,
ADD COLUMN     "requiresVerification" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "collection" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "isPublished" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT,
    "messageId" TEXT,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_workspaceId_number_key" ON "Article"("workspaceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_key_key" ON "Attachment"("key");

-- CreateIndex
CREATE INDEX "Attachment_messageId_idx" ON "Attachment"("messageId");

-- CreateIndex
CREATE INDEX "Attachment_workspaceId_createdAt_idx" ON "Attachment"("workspaceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_workspaceId_clientId_key" ON "Conversation"("workspaceId", "clientId");

-- CreateIndex
CREATE INDEX "Message_conversationId_id_idx" ON "Message"("conversationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Outbound_workspaceId_number_key" ON "Outbound"("workspaceId", "number");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

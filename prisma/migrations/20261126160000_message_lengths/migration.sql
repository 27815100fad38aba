-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "bytes" INTEGER NOT NULL DEFAULT 0;

-- What is there already.
UPDATE "Message" SET "bytes" = octet_length("blocks"::text);

-- CreateIndex
CREATE INDEX "Message_conversationId_seenAt_authorType_kind_idx" ON "Message"("conversationId", "seenAt", "authorType", "kind");

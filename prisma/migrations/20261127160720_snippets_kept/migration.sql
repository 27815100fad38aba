-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "change" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "requestHash" TEXT,
ADD COLUMN     "requestKeyHash" TEXT;

-- AlterTable
ALTER TABLE "Snippet" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forkCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "forkedFromRevision" INTEGER,
ADD COLUMN     "forkedFromSlug" TEXT,
ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "latestRevision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "methods" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "requestHash" TEXT,
ADD COLUMN     "requestKeyHash" TEXT,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What is there already.
UPDATE "Snippet" SET "latestRevision" = coalesce(
    (SELECT max("number") FROM "Revision" WHERE "snippetId" = "Snippet"."id"), 1);

-- CreateTable
CREATE TABLE "Listing" (
    "snippetId" TEXT NOT NULL,
    "listedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "forkCount" INTEGER NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("snippetId")
);

-- CreateTable
CREATE TABLE "SnippetReport" (
    "id" TEXT NOT NULL,
    "snippetId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestKeyHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SnippetReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Listing_listedAt_snippetId_idx" ON "Listing"("listedAt", "snippetId");

-- CreateIndex
CREATE INDEX "Listing_forkCount_listedAt_snippetId_idx" ON "Listing"("forkCount", "listedAt", "snippetId");

-- CreateIndex
CREATE INDEX "Listing_search_idx" ON "Listing" USING GIN ("search");

-- CreateIndex
CREATE INDEX "SnippetReport_createdAt_idx" ON "SnippetReport"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "SnippetReport_snippetId_requestKeyHash_key" ON "SnippetReport"("snippetId", "requestKeyHash");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_snippetId_requestKeyHash_key" ON "Revision"("snippetId", "requestKeyHash");

-- CreateIndex
CREATE UNIQUE INDEX "Snippet_requestKeyHash_key" ON "Snippet"("requestKeyHash");

-- CreateIndex
CREATE INDEX "Snippet_deletedAt_idx" ON "Snippet"("deletedAt");

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_snippetId_fkey" FOREIGN KEY ("snippetId") REFERENCES "Snippet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnippetReport" ADD CONSTRAINT "SnippetReport_snippetId_fkey" FOREIGN KEY ("snippetId") REFERENCES "Snippet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "FileChunk" (
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FileChunk_pkey" PRIMARY KEY ("key","number")
);

-- CreateTable
CREATE TABLE "ServerKey" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServerKey_pkey" PRIMARY KEY ("name")
);

-- Images and archives are compressed already; trying again costs more than the write.
ALTER TABLE "FileChunk" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- The bytes so far, in the chunks of lib/server/files/database-store.ts. From the embedded database the server moves
-- them on into its folder (lib/server/files/move-files.ts).
INSERT INTO "FileChunk" ("key", "number", "data", "createdAt")
SELECT "key", part, substring("data" FROM part * 262144 + 1 FOR 262144), "createdAt"
FROM "Attachment", generate_series(0, (octet_length("data") - 1) / 262144) AS part
WHERE octet_length("data") > 0;

-- AlterTable
ALTER TABLE "Attachment" DROP COLUMN "data";

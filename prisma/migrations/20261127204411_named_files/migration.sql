-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "named" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "Attachment_userId_idx" ON "Attachment"("userId");

-- CreateIndex
CREATE INDEX "Conversation_outboundId_idx" ON "Conversation"("outboundId");

-- CreateIndex
CREATE INDEX "Conversation_assigneeId_idx" ON "Conversation"("assigneeId");

-- CreateIndex
CREATE INDEX "Delivery_workspaceId_idx" ON "Delivery"("workspaceId");

-- CreateIndex
CREATE INDEX "Delivery_conversationId_idx" ON "Delivery"("conversationId");

-- CreateIndex
CREATE INDEX "Message_workspaceId_idx" ON "Message"("workspaceId");

-- CreateIndex
CREATE INDEX "Message_userId_idx" ON "Message"("userId");

-- CreateIndex
CREATE INDEX "Message_adminId_idx" ON "Message"("adminId");

-- CreateIndex
CREATE INDEX "Outbound_adminId_idx" ON "Outbound"("adminId");

-- CreateIndex
CREATE INDEX "Session_workspaceId_expiresAt_idx" ON "Session"("workspaceId", "expiresAt");

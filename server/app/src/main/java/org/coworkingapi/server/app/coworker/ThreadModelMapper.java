package org.coworkingapi.server.app.coworker;

import org.coworkingapi.server.app.location.Location;
import org.coworkingapi.server.app.wire.Times;
import org.coworkingapi.server.stub.generated.model.CommunityThread;

/** Maps stored threads to the generated model. */
final class ThreadModelMapper {

    private ThreadModelMapper() {}

    static CommunityThread toModel(StoredThread thread) {
        Location location = thread.location();
        StoredThread.Author author = thread.author();
        StoredThread.Reply reply = thread.lastReply();
        return new CommunityThread()
                .id(thread.id())
                .uniqueId(thread.uniqueId())
                .threadUniqueId(thread.uniqueId())
                .subject(thread.subject())
                .message(thread.message())
                .tags(thread.tags())
                ._private(false)
                .userId(author.userId())
                .coworkerId(author.coworkerId())
                .fullName(author.fullName().value())
                .shortFullName(author.fullName().shortened())
                .groupId(thread.group().id())
                .groupName(thread.group().name())
                .businessId(location.id())
                .businessName(location.name())
                .businessWebAddress(location.webAddress())
                .messageCount(thread.messageCount())
                .likeCount(thread.likeCount())
                .lastMessage(reply == null ? null : location.localTime(reply.at()))
                .lastMessageUtc(reply == null ? null : Times.utc(reply.at()))
                .lastMessageText(reply == null ? "" : reply.text())
                .lastMessageUserFullName(reply == null ? "" : reply.author().value());
    }
}

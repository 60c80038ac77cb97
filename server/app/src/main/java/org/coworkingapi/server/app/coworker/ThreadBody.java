package org.coworkingapi.server.app.coworker;

import org.coworkingapi.server.app.location.Location;
import org.coworkingapi.server.app.wire.Times;

/** A community thread on its way to the wire. */
final class ThreadBody {

    private ThreadBody() {}

    static org.coworkingapi.server.stub.generated.model.CommunityThread wire(CommunityThread thread) {
        Location location = thread.location();
        CommunityThread.Author author = thread.author();
        CommunityThread.Reply reply = thread.lastReply();
        return new org.coworkingapi.server.stub.generated.model.CommunityThread()
                .id(thread.id())
                .uniqueId(thread.uniqueId())
                .threadUniqueId(thread.uniqueId())
                .subject(thread.subject())
                .message(thread.message())
                .tags(thread.tags())
                ._private(false)
                .userId(author.userId())
                .coworkerId(author.coworkerId())
                .fullName(author.fullName().text())
                .shortFullName(author.fullName().shortened())
                .groupId(thread.group().id())
                .groupName(thread.group().name())
                .businessId(location.id())
                .businessName(location.name())
                .businessWebAddress(location.webAddress())
                .messageCount(thread.messageCount())
                .likeCount(thread.likeCount())
                .lastMessage(reply == null ? null : location.wallClock(reply.at()))
                .lastMessageUtc(reply == null ? null : Times.utc(reply.at()))
                .lastMessageText(reply == null ? "" : reply.text())
                .lastMessageUserFullName(reply == null ? "" : reply.author().text());
    }
}

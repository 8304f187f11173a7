package vn.trucban.engine;

import org.springframework.stereotype.Component;
import vn.trucban.channel.ChatAddress;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.Directory;

/** What channels tell about their chats: reachable, unreachable, moved. */
@Component
class Reachability {

  private final Outbox outbox;
  private final Directory directory;

  Reachability(Outbox outbox, Directory directory) {
    this.outbox = outbox;
    this.directory = directory;
  }

  void joined(ChatAddress chat) {
    outbox.reachable(chat);
  }

  void left(ChatAddress chat) {
    outbox.unreachable(chat, "left");
  }

  void moved(ChatAddress from, ChatAddress to) {
    outbox.moved(from, to);
    directory.chatMoved(from, to);
  }
}

package vn.trucban.simulator;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;

/**
 * Something that the page shows has changed; always told whole, so that telling twice is harmless.
 */
sealed interface Change {

  /** A line is new or reads otherwise. */
  record OfLine(Line line) implements Change {}

  /** A chat blocked the bot, or lets it in again. */
  record OfBlocking(ChatAddress chat, boolean blocked) implements Change {}

  /** All menus by chat id; everybody's under the empty id. */
  record OfMenus(Map<String, List<CommandMenu.Entry>> menus) implements Change {}

  /** The line between bot and provider was cut or mended. */
  record OfTheLine(boolean offline) implements Change {}

  /** The simulated clock, local to the agency. */
  record OfTheClock(LocalDateTime now) implements Change {}

  /** All people, in order. */
  record OfPeople(List<Watch.Person> people) implements Change {}

  /** The rows of the outbox, newest first. */
  record OfTheOutbox(List<Watch.OutboxView> outbox) implements Change {}
}

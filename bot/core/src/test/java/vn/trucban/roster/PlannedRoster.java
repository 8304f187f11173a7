package vn.trucban.roster;

import java.time.LocalDate;
import vn.trucban.core.TestBot;
import vn.trucban.people.PersonId;

/** Puts lines into a test bot's published roster. */
public final class PlannedRoster {

  private final TestBot bot;

  public PlannedRoster(TestBot bot) {
    this.bot = bot;
  }

  /** A line for a whole day without a duty. */
  public void has(PersonId person, String day, Place place) {
    has(person, day, Part.WHOLE_DAY, place, Duty.NONE);
  }

  public void has(PersonId person, String day, Part part, Place place, Duty duty) {
    bot.write(
        () ->
            bot.bean(RosterStore.class)
                .insert(new RosterEntry(person, LocalDate.parse(day), part, place, duty)));
  }
}

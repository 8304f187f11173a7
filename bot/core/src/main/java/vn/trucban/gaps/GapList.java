package vn.trucban.gaps;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.trucban.calendar.EnglishDates;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.channel.RichText;
import vn.trucban.language.Messages;

/** The weekly list as an administrator reads it. */
@Component
final class GapList {

  private final Messages messages;

  GapList(Messages messages) {
    this.messages = messages;
  }

  /**
   * The list.
   *
   * @param all how many there are, perhaps more than are shown
   */
  RichText text(String language, List<Gap> shown, int all) {
    RichText text = messages.text(language, "gaps.head", all);
    for (Gap gap : shown) {
      text =
          text.then("\n")
              .then(
                  messages.text(
                      language,
                      "gaps.line",
                      gap.folded(),
                      gap.count(),
                      day(language, gap.firstDay())));
    }
    if (all > shown.size()) {
      text = text.then("\n").then(messages.text(language, "gaps.more", all - shown.size()));
    }
    return text.then("\n").then(messages.text(language, "gaps.foot"));
  }

  private static String day(String language, LocalDate day) {
    return language.equals(Messages.VIETNAMESE) ? VietnameseDates.day(day) : EnglishDates.day(day);
  }
}

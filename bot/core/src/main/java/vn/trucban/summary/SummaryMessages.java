package vn.trucban.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Button;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.language.Messages;

/** The report with what can be asked of it next. */
@Component
final class SummaryMessages {

  private final SummaryWording wording;
  private final Messages messages;
  private final Days days;

  SummaryMessages(SummaryWording wording, Messages messages, Days days) {
    this.wording = wording;
    this.messages = messages;
    this.days = days;
  }

  /** The report under which everything can be asked for. */
  Outbound report(String language, PresenceSummary summary, Optional<String> unit) {
    List<List<Button>> rows = new ArrayList<>(reminding(language, summary, unit));
    rows.add(
        List.of(file(language, "chart", summary, unit), file(language, "xlsx", summary, unit)));
    return new Outbound.Choices(wording.report(language, summary), rows);
  }

  /** The report that comes with its files. */
  Outbound withFiles(String language, PresenceSummary summary) {
    return choices(
        wording.report(language, summary), reminding(language, summary, Optional.empty()));
  }

  Outbound missing(String language, PresenceSummary summary, Optional<String> unit) {
    return choices(wording.missing(language, summary), reminding(language, summary, unit));
  }

  private static Outbound choices(RichText text, List<List<Button>> rows) {
    return rows.isEmpty() ? new Outbound.Plain(text) : new Outbound.Choices(text, rows);
  }

  /** Nobody can be reminded of a day that is over. */
  private List<List<Button>> reminding(
      String language, PresenceSummary summary, Optional<String> unit) {
    if (summary.missing().isEmpty() || !summary.day().equals(days.today())) {
      return List.of();
    }
    return List.of(
        List.of(
            new Button(
                messages.plain(language, "summary.button-remind"),
                "#remind-missing" + slot(unit))));
  }

  private Button file(
      String language, String format, PresenceSummary summary, Optional<String> unit) {
    return new Button(
        messages.plain(language, "summary.button-" + format),
        "#presence-summary format=%s date=%s%s".formatted(format, summary.day(), slot(unit)));
  }

  private static String slot(Optional<String> unit) {
    return unit.map(id -> " unit=" + id).orElse("");
  }
}

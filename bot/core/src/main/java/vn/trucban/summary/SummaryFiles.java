package vn.trucban.summary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.SpokenTimes;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.language.Messages;

/** The chart and the workbook as messages. */
@Component
final class SummaryFiles {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SummaryChart chart;
  private final SummarySheets sheets;
  private final Messages messages;

  SummaryFiles(SummaryChart chart, SummarySheets sheets, Messages messages) {
    this.chart = chart;
    this.sheets = sheets;
    this.messages = messages;
  }

  /** The picture of the days, named after the last one; empty when this host lacks the fonts. */
  Optional<Outbound> picture(String language, List<PresenceSummary> days) {
    PresenceSummary last = days.getLast();
    return png(language, days)
        .map(
            png ->
                new Outbound.Document(
                    messages.text(language, "summary.chart-caption", last.title()),
                    new FileContent("quan-so-" + last.day() + ".png", "image/png", png)));
  }

  /** The picture, or for somebody who asked for it why there is none. */
  Outbound pictureOrWhyNot(String language, List<PresenceSummary> days) {
    return picture(language, days)
        .orElseGet(() -> new Outbound.Plain(messages.text(language, "summary.no-chart")));
  }

  Outbound workbook(String language, PresenceSummary summary) {
    return new Outbound.Document(
        messages.text(
            language,
            "summary.sheet-caption",
            summary.title(),
            SpokenTimes.full(language, summary.day())),
        new FileContent("quan-so-" + summary.day() + ".xlsx", XLSX, xlsx(language, summary)));
  }

  Optional<byte[]> png(String language, List<PresenceSummary> days) {
    return chart.png(language, days);
  }

  byte[] xlsx(String language, PresenceSummary summary) {
    return sheets.xlsx(language, summary);
  }
}

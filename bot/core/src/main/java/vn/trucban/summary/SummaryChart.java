package vn.trucban.summary;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.springframework.stereotype.Component;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.language.Messages;

/** Two weeks of summaries as a picture, on a host with fonts; draws without a screen. */
@Component
final class SummaryChart {

  private static final int WIDTH = 1080;
  private static final int HEIGHT = 720;
  private static final int FIGURE = 15;
  private static final Color INK = new Color(0x26, 0x32, 0x38);
  private static final Color GRID = new Color(0xE3, 0xE8, 0xEB);

  private final Messages messages;
  private final ChartFonts fonts;

  SummaryChart(Messages messages, ChartFonts fonts) {
    this.messages = messages;
    this.fonts = fonts;
  }

  /**
   * The bytes of a PNG; empty when this host lacks the fonts.
   *
   * @param days oldest first; at least one
   */
  Optional<byte[]> png(String language, List<PresenceSummary> days) {
    return fonts.fault().isPresent() ? Optional.empty() : Optional.of(drawn(language, days));
  }

  private byte[] drawn(String language, List<PresenceSummary> days) {
    PresenceSummary last = days.getLast();
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(messages.plain(language, "summary.chart-title", last.title()))
            .yAxisTitle(messages.plain(language, "summary.chart-people"))
            .build();
    style(chart.getStyler());
    chart.getStyler().setYAxisMax((double) mostPeople(days));
    List<String> heads = days.stream().map(SummaryChart::head).toList();
    for (Standing standing : Standing.values()) {
      List<Integer> counts = days.stream().map(day -> day.total().of(standing)).toList();
      chart.addSeries(name(language, standing), heads, counts).setFillColor(color(standing));
    }
    BufferedImage image = BitmapEncoder.getBufferedImage(chart);
    figures(image, chart, days);
    return encoded(image);
  }

  /**
   * Writes the figures into the bars; the library's own labels would write zeroes and figures
   * taller than their bar over each other.
   */
  private static void figures(
      BufferedImage image, CategoryChart chart, List<PresenceSummary> days) {
    Graphics2D drawing = image.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    drawing.setFont(font(Font.BOLD, FIGURE));
    // Both axes are straight, and each of these calls lays the whole chart out again.
    double zero = chart.getScreenYFromChart(0);
    double one = zero - chart.getScreenYFromChart(1);
    double firstBar = chart.getScreenXFromChart(0.5);
    double step = chart.getScreenXFromChart(1.5) - firstBar;
    for (int day = 0; day < days.size(); day++) {
      double x = firstBar + day * step;
      int below = 0;
      for (Standing standing : Standing.values()) {
        int count = days.get(day).total().of(standing);
        double middle = zero - (below + count / 2.0) * one;
        below += count;
        if (count * one >= FIGURE) {
          String figure = Integer.toString(count);
          drawing.setColor(isDark(standing) ? Color.WHITE : INK);
          drawing.drawString(
              figure,
              (float) (x - drawing.getFontMetrics().stringWidth(figure) / 2.0),
              (float) (middle + FIGURE * 0.37));
        }
      }
    }
    drawing.dispose();
  }

  private static boolean isDark(Standing standing) {
    return switch (standing) {
      case OFFICE, FIELD, MISSING -> true;
      case HOME, LEAVE -> false;
    };
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("this Java cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void style(CategoryStyler styler) {
    styler.setStacked(true).setAvailableSpaceFill(0.62);
    styler.setLabelsVisible(false);
    styler.setBaseFont(font(Font.PLAIN, 15));
    styler.setChartTitleFont(font(Font.BOLD, 21));
    styler.setChartTitlePadding(14);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartFontColor(INK);
    styler.setChartPadding(18);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1f));
    styler.setAxisTickMarksColor(GRID);
    styler.setAxisTickLabelsColor(INK);
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 15));
    styler.setAxisTitleFont(font(Font.PLAIN, 15));
    styler.setXAxisTitleVisible(false);
    styler.setYAxisMin(0.0);
    styler.setYAxisDecimalPattern("0");
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendFont(font(Font.PLAIN, 15));
    styler.setLocale(Locale.ROOT);
  }

  /** At least one, with some air above the highest bar. */
  private static int mostPeople(List<PresenceSummary> days) {
    int most = days.stream().mapToInt(day -> day.persons().size()).max().orElse(0);
    return Math.max(1, most + most / 12);
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private static String head(PresenceSummary day) {
    return VietnameseDates.shortWeekday(day.day().getDayOfWeek())
        + " "
        + VietnameseDates.dayAndMonth(day.day());
  }

  private String name(String language, Standing standing) {
    return messages.plain(language, "summary.standing-" + standing.name().toLowerCase(Locale.ROOT));
  }

  /** Told apart also by people who see red and green alike: they differ in lightness. */
  private static Color color(Standing standing) {
    return switch (standing) {
      case OFFICE -> new Color(0x1B, 0x5E, 0x9B);
      case HOME -> new Color(0x4D, 0xA3, 0xD9);
      case FIELD -> new Color(0x2E, 0x8B, 0x6F);
      case LEAVE -> new Color(0xC5, 0xCE, 0xD4);
      case MISSING -> new Color(0xD9, 0x53, 0x3C);
    };
  }
}

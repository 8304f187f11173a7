package vn.trucban.summary;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.trucban.language.Messages;

/**
 * The summary that managers receive, for the command line. Every method takes the day and a unit by
 * its name, with or without marks, or by a part of the name that no other has; none means the whole
 * agency. All are in Vietnamese, read the database each time and are thread-safe.
 */
@Service
public class SummaryReports {

  private final Scopes scopes;
  private final SummaryBook book;
  private final SummaryWording wording;
  private final SummaryFiles files;
  private final SummaryJson json;
  private final ChartFonts fonts;

  SummaryReports(
      Scopes scopes,
      SummaryBook book,
      SummaryWording wording,
      SummaryFiles files,
      SummaryJson json,
      ChartFonts fonts) {
    this.scopes = scopes;
    this.book = book;
    this.wording = wording;
    this.files = files;
    this.json = json;
    this.fonts = fonts;
  }

  /** There is no unit of that name, or several. */
  public static final class UnclearUnit extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnclearUnit(String sentence) {
      super(sentence);
    }
  }

  /** This host cannot draw; the message is a plain sentence that says what to install. */
  public static final class NoChart extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoChart(String sentence) {
      super(sentence);
    }
  }

  /**
   * The report as text, without looks.
   *
   * @throws UnclearUnit if the name leads to no unit or to several; the message is a plain sentence
   */
  public String text(LocalDate day, Optional<String> unitName) {
    return wording.report(Messages.VIETNAMESE, book.of(scope(unitName), day)).plainText();
  }

  /**
   * One object, the stable interface:
   *
   * <ul>
   *   <li>{@code date} {@code yyyy-MM-dd}; {@code time} {@code HH:mm} until when it counts, null
   *       for a day other than today; {@code unit} whose summary it is
   *   <li>{@code total}: {@code people}, {@code office}, {@code home}, {@code field}, {@code
   *       leave}, {@code missing} (these five add up to people), {@code late}, {@code moved}
   *   <li>{@code dutyLeaders}: array of {@code staffCode}, {@code name}, {@code part} ({@code
   *       whole-day}, {@code morning}, {@code afternoon}, {@code evening}), {@code place} ({@code
   *       office}, {@code home}, {@code field} or null), {@code arrived} and {@code left} ({@code
   *       HH:mm} or null)
   *   <li>{@code units}: array of {@code name} and the counts of {@code total}, each unit without
   *       those below it
   *   <li>{@code persons}: array of {@code staffCode}, {@code name}, {@code unit}, {@code standing}
   *       ({@code office}, {@code home}, {@code field}, {@code leave}, {@code missing}), {@code
   *       place}, {@code arrived}, {@code left}, {@code lateMinutes}, {@code moves}
   * </ul>
   *
   * @throws UnclearUnit if the name leads to no unit or to several
   */
  public String json(LocalDate day, Optional<String> unitName) {
    return json.write(book.of(scope(unitName), day));
  }

  /**
   * The workbook: totals by unit, and persons.
   *
   * @throws UnclearUnit if the name leads to no unit or to several
   */
  public byte[] xlsx(LocalDate day, Optional<String> unitName) {
    return files.xlsx(Messages.VIETNAMESE, book.of(scope(unitName), day));
  }

  /**
   * The chart of the two weeks of working days that end with the day.
   *
   * @throws UnclearUnit if the name leads to no unit or to several
   * @throws NoChart if this host lacks the fonts
   */
  public byte[] png(LocalDate day, Optional<String> unitName) {
    return files
        .png(Messages.VIETNAMESE, book.history(scope(unitName), day))
        .orElseThrow(() -> new NoChart(fonts.fault().orElse("")));
  }

  private Scope scope(Optional<String> unitName) {
    return switch (scopes.of(unitName)) {
      case Scopes.Found.One(Scope scope) -> scope;
      case Scopes.Found.None none ->
          throw new UnclearUnit("no unit is called " + unitName.orElse(""));
      case Scopes.Found.Several several ->
          throw new UnclearUnit(
              "several units are called "
                  + unitName.orElse("")
                  + ": "
                  + String.join(", ", several.names()));
    };
  }
}

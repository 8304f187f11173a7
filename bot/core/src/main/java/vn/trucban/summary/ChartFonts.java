package vn.trucban.summary;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Whether this host can write Vietnamese into a picture. Java brings no fonts of its own: on a bare
 * server it finds none and cannot draw a single letter, on others it finds fonts without our marks.
 * Summaries go out without their chart then, and the log says once what to install. Thread-safe.
 */
@Service
public class ChartFonts {

  /** Name of the alarm in the log and in the health. */
  public static final String ALARM = "charts.no-fonts";

  private static final Logger log = LoggerFactory.getLogger(ChartFonts.class);
  private static final String REMEDY =
      "install fontconfig and a font with Vietnamese letters, for instance fonts-dejavu-core,"
          + " and start TrucBan again.";
  private static final String LETTERS = "Quân số thứ Hai: ựỡẫệỗỷ, ỰỠẪỆỖỶ, đĐ";

  private boolean looked;
  private Optional<String> fault = Optional.empty();

  /**
   * One plain sentence for the administrator; empty when charts can be drawn, or when none has been
   * asked for since the start. Does not look: that would load the whole of AWT.
   */
  public synchronized Optional<String> knownFault() {
    return fault;
  }

  /** Looks, the first time; Java itself finds its fonts only once in a process. */
  synchronized Optional<String> fault() {
    if (!looked) {
      looked = true;
      fault = look();
      fault.ifPresent(
          sentence -> log.atError().setMessage(sentence).addKeyValue("alarm", ALARM).log());
    }
    return fault;
  }

  private static Optional<String> look() {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    try {
      Graphics2D drawing = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      drawing.setFont(font);
      drawing.drawString(LETTERS, 0, 0);
      drawing.dispose();
    } catch (RuntimeException | LinkageError | InternalError noFonts) {
      // Which one it is depends on the Java version and on what exactly the host lacks.
      log.atDebug().setCause(noFonts).log("No picture can be written on");
      return Optional.of("There are no fonts on this host, so no chart can be drawn: " + REMEDY);
    }
    return font.canDisplayUpTo(LETTERS) < 0
        ? Optional.empty()
        : Optional.of(
            "The fonts of this host lack Vietnamese letters, so no chart is drawn: " + REMEDY);
  }
}

package vn.trucban.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.trucban.channel.FileContent;

/**
 * Whether Telegram takes a picture as a photo; otherwise it goes as a file.
 *
 * @see <a href="https://core.telegram.org/bots/api#sendphoto">sendPhoto</a>
 */
final class PictureLimits {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int LONGEST_SIDES = 10_000;
  private static final int STEEPEST_RATIO = 20;

  private PictureLimits() {}

  static boolean fits(FileContent file) {
    if (!file.isPicture()) {
      return false;
    }
    byte[] bytes = file.bytes();
    if (bytes.length > MOST_BYTES) {
      return false;
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() && fits(readers.next(), in);
    } catch (IOException e) {
      // Not a picture that can be read, so it is sent as the file it is.
      return false;
    }
  }

  private static boolean fits(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      return width + height <= LONGEST_SIDES
          && Math.max(width, height) <= STEEPEST_RATIO * Math.min(width, height);
    } finally {
      reader.dispose();
    }
  }
}

package vn.trucban.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A picture for the tests: bars without words, so that no font is needed. */
final class TwoWeeks {

  private TwoWeeks() {}

  static BufferedImage chart() {
    BufferedImage image = new BufferedImage(640, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 640, 320);
    for (int day = 0; day < 10; day++) {
      int office = 100 + day * 37 % 60;
      graphics.setColor(new Color(0x0b5c8a));
      graphics.fillRect(30 + day * 60, 300 - office, 36, office);
      graphics.setColor(new Color(0x9cc7de));
      graphics.fillRect(30 + day * 60, 300 - office - 80, 36, 80);
    }
    graphics.dispose();
    return image;
  }
}

package vn.trucban.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.trucban.sheets.SheetFile.Read;
import vn.trucban.sheets.SheetFile.Reason;
import vn.trucban.sheets.SheetFile.Unreadable;

/** Reads {@code .xlsx} and {@code .csv} files, told apart by their content. Thread-safe. */
public final class Sheets {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private Sheets() {}

  /** Reads a file within the default limits. Never throws for what is in the file. */
  public static SheetFile read(Path file) {
    return read(file, SheetLimits.DEFAULT);
  }

  /** Reads a file within given limits. Never throws for what is in the file. */
  public static SheetFile read(Path file, SheetLimits limits) {
    try {
      return new Read(Sheets.tables(file, limits));
    } catch (UnreadableFile e) {
      return new Unreadable(e.reason());
    }
  }

  private static List<Table> tables(Path file, SheetLimits limits) throws UnreadableFile {
    byte[] bytes = bytes(file, limits);
    String name = String.valueOf(file.getFileName());
    if (startsWith(bytes, ZIP)) {
      return new XlsxReader(limits).read(file);
    }
    if (startsWith(bytes, OLE2)) {
      throw new UnreadableFile(contains(bytes, ENCRYPTED) ? Reason.PASSWORD : Reason.OLD_EXCEL);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (bytes.length == 0) {
      throw new UnreadableFile(Reason.EMPTY);
    }
    if (lower.endsWith(".xlsx")) {
      throw new UnreadableFile(Reason.DAMAGED);
    }
    if (lower.endsWith(".xls")) {
      throw new UnreadableFile(Reason.OLD_EXCEL);
    }
    int dot = name.lastIndexOf('.');
    return new CsvTables(limits).read(dot > 0 ? name.substring(0, dot) : name, bytes);
  }

  private static byte[] bytes(Path file, SheetLimits limits) throws UnreadableFile {
    try {
      if (Files.size(file) > limits.fileBytes()) {
        throw new UnreadableFile(Reason.TOO_LARGE);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableFile(Reason.NOT_OPENED, e);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int from = 0; from + part.length <= bytes.length; from++) {
      if (Arrays.equals(bytes, from, from + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}

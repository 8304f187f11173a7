package vn.trucban.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Changes the XML of a workbook's parts, so that the archive itself stays sound. */
final class TamperedWorkbook {

  private TamperedWorkbook() {}

  /** The same workbook with a piece put into every part at the given places. */
  static byte[] tamper(byte[] workbook, List<Integer> places, String piece) throws IOException {
    Map<String, byte[]> parts = unzip(workbook);
    parts.replaceAll(
        (name, bytes) -> {
          StringBuilder xml = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
          if (name.startsWith("xl/")) {
            places.forEach(place -> xml.insert(Math.floorMod(place, xml.length()), piece));
          }
          return xml.toString().getBytes(StandardCharsets.UTF_8);
        });
    return zip(parts);
  }

  static Map<String, byte[]> unzip(byte[] workbook) throws IOException {
    // From a file, by the central directory: the local headers of fastexcel's archives name no
    // size,
    // and the JDK's stream refuses the descriptors that follow the content.
    Path file = Files.createTempFile("trucban-workbook", ".zip");
    Files.write(file, workbook);
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          parts.put(entry.getName(), content.readAllBytes());
        }
      }
    }
    Files.delete(file);
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

package vn.trucban.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.trucban.sheets.SheetFile.Reason;

/**
 * The parts of a workbook that matter, unpacked within a limit. What reads them afterwards gets a
 * freshly packed archive of just these, so that nothing else in the file is ever unpacked.
 */
final class WorkbookParts {

  private static final Pattern READ = Pattern.compile(".*\\.(xml|rels)");
  private static final Pattern NOT_READ =
      Pattern.compile(
          "(docProps|customXml)/.*"
              + "|xl/(drawings|charts|theme|media|externalLinks|pivot\\w*|comments\\w*|ctrlProps)/.*");
  private static final Pattern WORKBOOK = Pattern.compile("xl/(workbook\\w*\\.xml)");
  private static final int MOST_ENTRIES = 5_000;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, String> targets = new HashMap<>();

  private WorkbookParts() {}

  static WorkbookParts unzip(Path file, long mostBytes) throws UnreadableFile {
    WorkbookParts unpacked = new WorkbookParts();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableFile(Reason.TOO_LARGE);
      }
      long left = mostBytes;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (READ.matcher(name).matches() && !NOT_READ.matcher(name).matches()) {
          byte[] bytes;
          try (InputStream content = zip.getInputStream(entry)) {
            bytes = content.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
          }
          left -= bytes.length;
          if (left < 0) {
            throw new UnreadableFile(Reason.TOO_LARGE);
          }
          if (unpacked.parts.put(name, bytes) != null) {
            throw new UnreadableFile(Reason.DAMAGED);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFile(Reason.DAMAGED, e);
    }
    for (Map.Entry<String, byte[]> part : unpacked.parts.entrySet()) {
      // Sheets are looked through when they are read; no other part may declare entities either.
      if (!part.getKey().startsWith("xl/worksheets/")) {
        SafeXml.eachElement(part.getValue(), (name, attributes) -> {});
      }
    }
    unpacked.followRelations();
    return unpacked;
  }

  private void followRelations() throws UnreadableFile {
    Matcher workbook =
        parts.keySet().stream()
            .map(WORKBOOK::matcher)
            .filter(Matcher::matches)
            .findFirst()
            .orElseThrow(() -> new UnreadableFile(Reason.NOT_A_TABLE));
    byte[] relations = parts.get("xl/_rels/" + workbook.group(1) + ".rels");
    if (relations == null) {
      throw new UnreadableFile(Reason.DAMAGED);
    }
    SafeXml.eachElement(
        relations,
        (name, attributes) -> {
          @Nullable String id = attributes.get("Id");
          @Nullable String target = attributes.get("Target");
          if (name.equals("Relationship") && id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
  }

  /** The bytes of a sheet by its relation's id. */
  byte[] sheet(String relation) throws UnreadableFile {
    byte[] bytes = parts.get(targets.getOrDefault(relation, ""));
    if (bytes == null) {
      throw new UnreadableFile(Reason.DAMAGED);
    }
    return bytes;
  }

  /** An archive, not compressed, of these parts alone. */
  byte[] repacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(1);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

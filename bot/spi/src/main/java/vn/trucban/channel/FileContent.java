package vn.trucban.channel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A file to be sent. Immutable; equal when name, type and bytes are. */
public final class FileContent {

  private final String name;
  private final String mediaType;
  private final byte[] bytes;
  private final String sha256;

  /**
   * @param name file name with its ending
   * @param mediaType for instance {@code image/png}
   * @param bytes the content; copied
   */
  public FileContent(String name, String mediaType, byte[] bytes) {
    this.name = Checks.text(name, "file name", 200);
    this.mediaType = Checks.text(mediaType, "media type", 200);
    this.bytes = bytes.clone();
    this.sha256 = digest(this.bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Digest of the bytes in hexadecimal: the same file is uploaded once. */
  public String sha256() {
    return sha256;
  }

  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileContent that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, sha256);
  }

  @Override
  public String toString() {
    return "FileContent[" + mediaType + ", " + bytes.length + " bytes]";
  }
}

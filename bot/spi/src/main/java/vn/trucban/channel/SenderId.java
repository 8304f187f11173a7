package vn.trucban.channel;

/** The channel's own id of the account that wrote, kept as text because ids exceed 32 bits. */
public record SenderId(String value) {

  public SenderId {
    Checks.text(value, "sender id", 200);
  }

  @Override
  public String toString() {
    return value;
  }
}

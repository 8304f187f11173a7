package vn.trucban.telegram.fake;

/**
 * The limits on sending that the server enforces, each in a strict sliding window. Telegram does
 * not publish how long a burst in one private chat may be; three in three seconds stands for it.
 *
 * @param overallPerSecond messages to all chats in any second
 * @param privatePerThreeSeconds messages to one private chat in any three seconds
 * @param groupPerSecond messages to one group in any second
 * @param groupPerMinute messages to one group in any minute
 */
public record FakeLimits(
    int overallPerSecond, int privatePerThreeSeconds, int groupPerSecond, int groupPerMinute) {

  /** What Telegram's FAQ says. */
  public static final FakeLimits TELEGRAM = new FakeLimits(30, 3, 1, 20);

  /** No limit is ever reached. */
  public static final FakeLimits NONE =
      new FakeLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** These limits with another figure overall, for instance a paid 1000. */
  public FakeLimits overall(int perSecond) {
    return new FakeLimits(perSecond, privatePerThreeSeconds, groupPerSecond, groupPerMinute);
  }
}

package vn.trucban.zalo.fake;

/**
 * What the package of the OA allows.
 *
 * @param requestsPerMinute requests of every kind in one minute of the clock
 * @param chargedMessages messages outside the free 48 hours
 * @param lists whether version 3 takes lists with buttons, which nobody knows for certain
 * @param onlyPdf whether files other than PDF are refused, as a running system saw
 */
public record FakeLimits(
    int requestsPerMinute, int chargedMessages, boolean lists, boolean onlyPdf) {

  /** The small package, on which lists work. */
  public static final FakeLimits GROWTH = new FakeLimits(100, 500, true, true);

  /** The same where lists are refused. */
  public FakeLimits withoutLists() {
    return new FakeLimits(requestsPerMinute, chargedMessages, false, onlyPdf);
  }

  /** The same with another number of requests a minute. */
  public FakeLimits perMinute(int requests) {
    return new FakeLimits(requests, chargedMessages, lists, onlyPdf);
  }
}

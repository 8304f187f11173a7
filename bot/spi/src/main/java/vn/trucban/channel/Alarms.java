package vn.trucban.channel;

/** Where an adapter says that a person must act; seen in health and in the log. */
public interface Alarms {

  /**
   * Raises the alarm, or does nothing if it is up already.
   *
   * @param code stable name, for instance {@code telegram.token-refused}
   * @param sentence one plain sentence for the administrator, without any secret
   */
  void raise(String code, String sentence);

  /** Takes the alarm back, if it is up. */
  void clear(String code);
}

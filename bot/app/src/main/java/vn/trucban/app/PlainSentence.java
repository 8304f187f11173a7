package vn.trucban.app;

/** One plain sentence for the person at the command line, out of whatever went wrong. */
final class PlainSentence {

  private PlainSentence() {}

  static String of(Throwable fault) {
    Throwable root = fault;
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof SettingFault) {
        return sentence(each);
      }
      root = each;
    }
    return sentence(root);
  }

  private static String sentence(Throwable fault) {
    String message = fault.getMessage();
    return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
  }
}

package vn.trucban.app;

/** A setting that cannot be used; its message is the one sentence that the administrator reads. */
final class SettingFault extends RuntimeException {

  SettingFault(String sentence) {
    super(sentence);
  }
}

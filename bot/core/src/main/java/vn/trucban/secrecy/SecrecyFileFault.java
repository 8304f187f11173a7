package vn.trucban.secrecy;

/** The agency's own file of signs cannot be used; the message says why in one plain sentence. */
public final class SecrecyFileFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  SecrecyFileFault(String sentence) {
    super(sentence);
  }
}

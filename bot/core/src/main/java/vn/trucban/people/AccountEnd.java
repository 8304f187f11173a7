package vn.trucban.people;

/** Is told when an account stops speaking for its person. Being a bean registers it. */
public interface AccountEnd {

  /**
   * Nothing that was meant for the person may go to the chat any more. Runs inside the write that
   * cuts the account off, before anything is answered to it.
   */
  void ended(BoundChat account);
}

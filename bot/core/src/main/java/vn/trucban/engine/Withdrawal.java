package vn.trucban.engine;

import org.springframework.stereotype.Component;
import vn.trucban.errands.Errands;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.AccountEnd;
import vn.trucban.people.BoundChat;

/** Takes back what waits for an account that no longer speaks for its person. */
@Component
final class Withdrawal implements AccountEnd {

  private final Errands errands;
  private final Outbox outbox;

  Withdrawal(Errands errands, Outbox outbox) {
    this.errands = errands;
    this.outbox = outbox;
  }

  @Override
  public void ended(BoundChat account) {
    // In this order: an errand that is being finished meanwhile either finds itself dropped, or
    // has put its message in line before this looks there.
    errands.forget(account.chat());
    outbox.withdraw(account.chat());
  }
}

package vn.trucban.errands;

import java.util.List;
import vn.trucban.channel.Outbound;

/** Does the errands of one kind. Being a bean registers it. */
public interface ErrandHandler {

  /** Stable name; it is stored. */
  String kind();

  /**
   * Makes what the person gets, in its order; empty when there is nothing to say any more. Runs
   * outside any transaction and, after a crash, once more: it reads and draws, and writes nothing.
   * What the person may see is asked again here, because it may have changed since.
   */
  List<Outbound> make(Errand errand);
}

package vn.trucban.grants;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Grants;
import vn.trucban.store.Transactions;

/** Grants as rows. */
@Service
final class SqlGrants implements Grants {

  private final GrantStore store;
  private final Transactions transactions;

  SqlGrants(GrantStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  @Override
  public Optional<Grant> read(String name) {
    try {
      return store.find(name);
    } catch (RuntimeException e) {
      throw new Away(e);
    }
  }

  @Override
  public boolean replace(String name, Grant next) {
    try {
      return transactions.write(
          () -> next.version() == 0 ? store.insert(name, next) : store.update(name, next));
    } catch (RuntimeException e) {
      throw new Away(e);
    }
  }
}

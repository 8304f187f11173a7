package vn.trucban.grants;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Grants;
import vn.trucban.core.TestDatabase;
import vn.trucban.store.Database;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.testkit.GrantsContract;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlGrantsTest extends GrantsContract {

  @AutoClose private final Database database;
  private final Grants grants;

  SqlGrantsTest(TestDatabase kind) {
    database = Database.open(new DatabaseProperties(kind.freshUrl(), null, null, 3));
    grants = new SqlGrants(new GrantStore(database.jdbc()), database.transactions());
  }

  @Override
  protected Grants grants() {
    return grants;
  }

  @Override
  protected void takeAway() {
    database.close();
  }
}

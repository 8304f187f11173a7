package vn.trucban.testkit;

import vn.trucban.channel.Grants;

final class InMemoryGrantsTest extends GrantsContract {

  private final InMemoryGrants grants = new InMemoryGrants();

  @Override
  protected Grants grants() {
    return grants;
  }

  @Override
  protected void takeAway() {
    grants.away(true);
  }
}

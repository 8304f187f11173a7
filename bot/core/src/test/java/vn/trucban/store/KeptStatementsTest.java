package vn.trucban.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;

class KeptStatementsTest {

  private static final String INSERT = "insert into t (id, name) values (?, ?)";
  private static final String SELECT = "select name from t where id >= ? order by id";

  @TempDir private Path folder = Path.of("");
  private Connection connection;
  private JdbcClient jdbc;

  @BeforeEach
  void open() throws SQLException {
    connection =
        new KeptStatements("jdbc:sqlite:" + folder.resolve("kept.db"), new SQLiteConfig())
            .getConnection();
    jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    change("create table t (id integer primary key, name text)");
    insert(1, "a");
    insert(2, "b");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void theSameTextIsCompiledOnce() throws SQLException {
    PreparedStatement first = connection.prepareStatement(SELECT);
    first.close();
    try (PreparedStatement second = connection.prepareStatement(SELECT)) {
      assertThat(second).isSameAs(first);
    }
  }

  @Test
  void nothingOfAnEarlierUseIsLeft() throws SQLException {
    assertThat(names(2)).containsExactly("b");
    assertThat(names(1)).containsExactly("a", "b");
    try (PreparedStatement unbound = connection.prepareStatement(SELECT);
        var result = unbound.executeQuery()) {
      assertThat(result.next()).as("no parameter is left: id >= null").isFalse();
    }
  }

  @Test
  void aStatementInUseIsNotGivenTwice() {
    List<String> seen =
        jdbc.sql(SELECT).param(1).query((row, number) -> row.getString("name") + names(2)).list();
    assertThat(seen).containsExactly("a[b]", "b[b]");
  }

  @Test
  void aStatementThatFailedWorksAgain() {
    assertThatThrownBy(() -> insert(1, "again")).hasMessageContaining("UNIQUE");
    insert(3, "c");
    assertThat(names(1)).containsExactly("a", "b", "c");
  }

  @Test
  void aResultThatIsNotReadToItsEndHoldsNothingOpen() throws SQLException {
    try (PreparedStatement half = connection.prepareStatement(SELECT)) {
      half.setInt(1, 1);
      assertThat(half.executeQuery().next()).isTrue();
    }
    change("drop table t");
  }

  @Test
  void aChangedTableIsSeen() {
    assertThat(names(1)).hasSize(2);
    change("drop table t");
    change("create table t (name text, id integer)");
    insert(7, "new");
    assertThat(names(1)).containsExactly("new");
  }

  @Test
  void manyTextsPushOutTheLongestUnused() throws SQLException {
    List<PreparedStatement> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      PreparedStatement each = connection.prepareStatement("select " + i);
      each.close();
      all.add(each);
    }
    assertThat(all.getFirst().isClosed()).isTrue();
    assertThat(all.getLast().isClosed()).isFalse();
    connection.close();
    assertThat(all.getLast().isClosed()).isTrue();
  }

  private void insert(int id, String name) {
    assertThat(jdbc.sql(INSERT).param(id).param(name).update()).isEqualTo(1);
  }

  private List<String> names(int from) {
    return jdbc.sql(SELECT).param(from).query(String.class).list();
  }

  private void change(String sql) {
    int unused = jdbc.sql(sql).update();
  }
}

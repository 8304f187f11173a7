package vn.trucban.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.trucban.core.TestDatabase;

/**
 * One set of migrations for both databases. From the first release on, a file that was released is
 * never changed; Flyway then refuses to start on an agency's database.
 */
class MigrationsTest {

  private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z_]+\\.sql");
  private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

  @Test
  void theyAreNumberedWithoutGaps() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (Resource file : files()) {
      Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
      assertThat(name.matches()).as("%s", file.getFilename()).isTrue();
      numbers.add(Integer.parseInt(name.group(1)));
    }
    assertThat(numbers)
        .hasSizeGreaterThan(3)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void whatDiffersBetweenTheDatabasesIsAPlaceholderOfBoth() throws IOException {
    assertThat(Dialect.SQLITE.placeholders().keySet())
        .isEqualTo(Dialect.POSTGRESQL.placeholders().keySet());
    assertThat(PLACEHOLDER.matcher(sql()).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(Dialect.SQLITE.placeholders()::containsKey);
  }

  @Test
  void bothDatabasesGetTheSameTablesAndColumns() throws IOException {
    Map<String, List<String>> onSqlite = columns(TestDatabase.SQLITE);
    assertThat(onSqlite).hasSizeGreaterThan(10).isEqualTo(columns(TestDatabase.POSTGRESQL));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSecondStartFindsNothingToDo(TestDatabase kind) {
    DatabaseProperties properties = new DatabaseProperties(kind.freshUrl(), null, null, 2);
    int applied;
    try (Database database = Database.open(properties)) {
      applied = applied(database);
    }
    try (Database database = Database.open(properties)) {
      assertThat(applied(database)).isEqualTo(applied).isPositive();
    }
  }

  private static int applied(Database database) {
    return database
        .jdbc()
        .sql("select count(*) from flyway_schema_history")
        .query(Integer.class)
        .single();
  }

  private static Map<String, List<String>> columns(TestDatabase kind) throws IOException {
    Map<String, List<String>> columns = new TreeMap<>();
    try (Database database =
        Database.open(new DatabaseProperties(kind.freshUrl(), null, null, 2))) {
      for (Matcher table = TABLE.matcher(sql()); table.find(); ) {
        columns.put(
            table.group(1),
            database
                .jdbc()
                .sql("select * from " + table.group(1) + " where 1 = 0")
                .query(
                    rows -> {
                      List<String> names = new ArrayList<>();
                      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                      }
                      return names;
                    }));
      }
    }
    return columns;
  }

  private static String sql() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Resource file : files()) {
      all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
    }
    return all.toString();
  }

  private static List<Resource> files() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*"))
        .sorted(
            Comparator.comparingInt(
                file -> Integer.parseInt(String.valueOf(file.getFilename()).replaceAll("\\D", ""))))
        .toList();
  }
}

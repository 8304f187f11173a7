package vn.trucban.secrecy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the key of the hashes; made when first needed, the same for all nodes. */
@Repository
class SealStore {

  private static final String NAME = "secrecy-seal";
  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  SealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key; inside a write. Read each time: a write that is undone undoes a new key too. */
  byte[] key() {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    int unused =
        jdbc.sql(
                """
                insert into setting (name, value) values (:name, :value)
                on conflict (name) do nothing
                """)
            .param("name", NAME)
            .param("value", HexFormat.of().formatHex(fresh))
            .update();
    return HexFormat.of()
        .parseHex(
            jdbc.sql("select value from setting where name = :name")
                .param("name", NAME)
                .query(String.class)
                .single());
  }
}

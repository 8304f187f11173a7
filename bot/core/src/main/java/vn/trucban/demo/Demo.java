package vn.trucban.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Whether the database holds the made-up agency. Thread-safe; reads the database each time. */
@Service
public class Demo {

  private final DemoStore store;

  Demo(DemoStore store) {
    this.store = store;
  }

  public boolean isDemo() {
    return madeFor().isPresent();
  }

  /** The day around which the agency was made; empty for a real agency. */
  public Optional<LocalDate> madeFor() {
    return store.madeFor();
  }
}

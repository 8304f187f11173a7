package vn.trucban.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Records what some loggers say at every level, with keys, values and stack traces. */
public final class LogCapture implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Map<Logger, Level> before = new ConcurrentHashMap<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(line(event));
        }
      };

  /** Records the loggers of these names and all below them, until it is closed. */
  public LogCapture(String... names) {
    appender.start();
    for (String name : names) {
      Logger logger = (Logger) LoggerFactory.getLogger(name);
      before.put(logger, logger.getLevel() == null ? Level.INFO : logger.getLevel());
      logger.setLevel(Level.TRACE);
      logger.addAppender(appender);
    }
  }

  /** Everything that was said, one event an entry. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  private static String line(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return "%s %s %s %s %s"
        .formatted(
            event.getLevel(),
            event.getLoggerName(),
            event.getFormattedMessage(),
            event.getKeyValuePairs(),
            thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }

  @Override
  public void close() {
    before.forEach(
        (logger, level) -> {
          logger.detachAppender(appender);
          logger.setLevel(level);
        });
    appender.stop();
  }
}

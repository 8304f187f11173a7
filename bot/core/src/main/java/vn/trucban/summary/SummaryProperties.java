package vn.trucban.summary;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When managers get the summary.
 *
 * @param times local times, on working days
 * @param agencyName stands above the report of the whole agency; null for its top unit's name
 */
@ConfigurationProperties("trucban.summary")
public record SummaryProperties(
    @DefaultValue({"08:15", "17:15"}) List<LocalTime> times, @Nullable String agencyName) {

  public SummaryProperties {
    times = times.stream().sorted().distinct().toList();
  }
}

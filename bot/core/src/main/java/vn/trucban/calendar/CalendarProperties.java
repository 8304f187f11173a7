package vn.trucban.calendar;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the agency's own calendar is.
 *
 * @param file laid out like {@code calendar/vietnam.yaml}; it need not exist
 */
@ConfigurationProperties("trucban.calendar")
record CalendarProperties(@DefaultValue("config/calendar.yaml") Path file) {}

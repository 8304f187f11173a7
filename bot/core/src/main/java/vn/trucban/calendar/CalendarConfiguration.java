package vn.trucban.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working calendar of this agency. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  WorkCalendar workCalendar(CalendarProperties properties) {
    return new WorkCalendar(properties.file());
  }
}

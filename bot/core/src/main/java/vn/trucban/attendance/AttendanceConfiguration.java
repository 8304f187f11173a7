package vn.trucban.attendance;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.calendar.WorkCalendar;

/** The rules as a bean. */
@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration {

  @Bean
  AttendanceBook attendanceBook(WorkCalendar calendar, ZoneId zone) {
    return new AttendanceBook(calendar, zone);
  }
}

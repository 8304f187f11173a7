/**
 * Working days of Vietnam: holidays, days made up for, days swapped by decision; and how dates are
 * said. Imports no other room.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.trucban.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

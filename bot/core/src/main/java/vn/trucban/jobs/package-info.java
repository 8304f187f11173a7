/** Things due at a time, by db-scheduler on the same database; imports the store. */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package vn.trucban.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The append-only record of who did what, written in the caller's transaction; imports the store.
 */
@ApplicationModule(allowedDependencies = {"store", "channel"})
@NullMarked
package vn.trucban.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

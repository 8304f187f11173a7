/**
 * Transactions, the database's dialect, migrations and the mapping of types; it knows no other room
 * of the core.
 */
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package vn.trucban.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

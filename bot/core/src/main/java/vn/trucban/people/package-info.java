/**
 * Units (a tree), persons, roles, and the binding of chat accounts by one-time codes; imports the
 * store, the language, tables, the audit trail and the channel's types.
 */
@ApplicationModule(
    allowedDependencies = {"channel", "store", "jobs", "language", "sheets", "audit"})
@NullMarked
package vn.trucban.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

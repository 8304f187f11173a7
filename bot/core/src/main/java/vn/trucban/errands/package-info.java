/**
 * What somebody asked for that takes longer than a message's own write may, a chart for instance:
 * written down with the message, done after its commit and outside any transaction; imports the
 * people and the outbox.
 */
@ApplicationModule(
    allowedDependencies = {"channel", "store", "jobs", "language", "people", "outbox"})
@NullMarked
package vn.trucban.errands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

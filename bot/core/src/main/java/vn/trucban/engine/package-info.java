/**
 * The way of one message in: the ledger of seen events, who speaks, the open question, which
 * command it is, whether they may, the answer; all in one transaction.
 */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "store",
      "jobs",
      "language",
      "calendar",
      "people",
      "audit",
      "outbox",
      "errands",
      "gaps",
      "secrecy"
    })
@NullMarked
package vn.trucban.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

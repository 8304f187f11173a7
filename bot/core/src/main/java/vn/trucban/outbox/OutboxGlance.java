package vn.trucban.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A look at one row of the outbox, without its text. */
public record OutboxGlance(
    long id,
    String chat,
    MessageKind kind,
    String state,
    int attempts,
    Instant dueAt,
    @Nullable String reason) {}

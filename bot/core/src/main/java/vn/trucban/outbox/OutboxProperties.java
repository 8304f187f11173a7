package vn.trucban.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox works.
 *
 * @param lease how long one send may take before its message is offered again; longer than the
 *     deadline of every channel
 * @param batch the most messages that are on their way at once, for each channel
 * @param keep how long sent messages are kept
 */
@ConfigurationProperties("trucban.outbox")
public record OutboxProperties(
    @DefaultValue("2m") Duration lease,
    @DefaultValue("64") int batch,
    @DefaultValue("90d") Duration keep) {}

package vn.trucban.secrecy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the agency's own signs are.
 *
 * @param file a list {@code signs}; it need not exist
 */
@ConfigurationProperties("trucban.secrecy")
record SecrecyProperties(@DefaultValue("config/secrecy.yaml") Path file) {}

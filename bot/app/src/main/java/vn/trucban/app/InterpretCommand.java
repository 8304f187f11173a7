package vn.trucban.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.language.Interpreter;
import vn.trucban.language.Reading;

/**
 * Says how the bot understands each line of standard input, as JSON (contract {@code interpret}).
 * Needs no configuration and no database; the same code reads real messages.
 */
@Command(
    name = "interpret",
    description = "How each line of standard input is understood, one JSON object a line.",
    mixinStandardHelpOptions = true)
final class InterpretCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<String> NUMBERS = Set.of("minutes", "minutesLate", "count");

  /** Who is likelier to have written the lines. */
  enum Role {
    staff,
    manager
  }

  @Option(names = "--now", paramLabel = "T", description = "Local time, such as 2026-11-23T07:30.")
  private @Nullable LocalDateTime now;

  @Option(names = "--role", description = "Who writes: ${COMPLETION-CANDIDATES}.")
  private Role role = Role.staff;

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Integer call() throws IOException {
    Interpreter interpreter = new Interpreter();
    Interpreter.Role writer = Interpreter.Role.valueOf(role.name().toUpperCase(Locale.ROOT));
    LocalDateTime time = now == null ? LocalDateTime.now(Clock.system(ZONE)) : now;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.println(json.writeValueAsString(line(line, interpreter.read(line, time, writer))));
    }
    return CoreCommand.DONE;
  }

  private ObjectNode line(String text, Reading reading) {
    ObjectNode line = json.createObjectNode().put("text", text).put("intent", reading.intent());
    ObjectNode slots = line.putObject("slots");
    reading.slots().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(slot -> put(slots, slot.getKey(), slot.getValue()));
    if (!reading.options().isEmpty()) {
      ArrayNode options = slots.putArray("options");
      reading.options().forEach(option -> options.add(option.intent()));
    }
    if (!reading.doubt().isEmpty()) {
      slots.put("doubt", reading.doubt());
      ArrayNode candidates = slots.putArray("candidates");
      reading.candidates().forEach(candidate -> candidates.add(reading.candidate(candidate)));
    }
    return line.put("match", reading.match().word());
  }

  private static void put(ObjectNode slots, String name, String value) {
    if (NUMBERS.contains(name)) {
      slots.put(name, Integer.parseInt(value));
    } else {
      slots.put(name, value);
    }
  }
}

package vn.trucban.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Open questions as they are stored, with the person they were asked of. */
final class StoredQuestions {

  /** From 2 on a question knows whom it was asked of. */
  private static final int VERSION = 2;

  private static final String TO_HANDLER = "question";
  private static final String ONE_OF = "one-of";

  private final JsonMapper json = new JsonMapper();

  /**
   * A question and whom it waits for.
   *
   * @param person null for a stranger
   */
  record Asked(Question question, @Nullable Long person) {}

  String write(Question question, @Nullable Long person) {
    ObjectNode node = json.createObjectNode().put("v", VERSION).put("person", person);
    switch (question) {
      case Question.ToHandler(Act act) -> write(node.put("kind", TO_HANDLER), act);
      case Question.OneOf(List<Act> acts) -> {
        ArrayNode all = node.put("kind", ONE_OF).putArray("acts");
        acts.forEach(act -> write(all.addObject(), act));
      }
    }
    return json.writeValueAsString(node);
  }

  /** A question of another version counts as none. */
  Optional<Asked> read(String stored) {
    JsonNode node = json.readTree(stored);
    if (node.path("v").asInt(0) != VERSION) {
      return Optional.empty();
    }
    Optional<Question> question =
        switch (node.path("kind").asString("")) {
          case TO_HANDLER -> Optional.of(new Question.ToHandler(act(node)));
          case ONE_OF -> oneOf(node.path("acts"));
          default -> Optional.empty();
        };
    JsonNode person = node.path("person");
    return question.map(one -> new Asked(one, person.isNumber() ? person.asLong() : null));
  }

  private static void write(ObjectNode node, Act act) {
    ObjectNode slots = node.put("intent", act.intent()).putObject("slots");
    act.arguments().slots().forEach(slots::put);
  }

  private static Optional<Question> oneOf(JsonNode nodes) {
    List<Act> acts = new ArrayList<>();
    nodes.forEach(node -> acts.add(act(node)));
    return acts.isEmpty() ? Optional.empty() : Optional.of(new Question.OneOf(acts));
  }

  private static Act act(JsonNode node) {
    Map<String, String> slots = new HashMap<>();
    node.path("slots")
        .properties()
        .forEach(slot -> slots.put(slot.getKey(), slot.getValue().asString("")));
    return new Act(node.path("intent").asString(""), new Arguments(slots));
  }
}

package vn.trucban.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One words file as it was read, with the line of everything in it. */
final class WordsFile {

  private final String name;
  private final @Nullable Node root;

  private WordsFile(String name, Reader text) {
    this.name = name;
    try {
      this.root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
    } catch (YAMLException e) {
      throw new WordsFault(name + " is no YAML file: " + e.getMessage());
    }
  }

  static WordsFile resource(String name) {
    try (InputStream in = WordsFile.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the words file " + name + " is missing");
      }
      return new WordsFile(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the words file cannot be read", e);
    }
  }

  static WordsFile text(String name, String content) {
    return new WordsFile(name, new StringReader(content));
  }

  /** Adds what stands in the file. */
  void addTo(Vocabulary vocabulary) {
    if (root == null) {
      return;
    }
    Map<String, Node> parts = mapping(root);
    for (String part : parts.keySet()) {
      if (!List.of("concepts", "groups", "intents", "rules", "slash").contains(part)) {
        throw WordsFault.at(where(root), "there is no part called \"" + part + "\"");
      }
    }
    mapping(parts.get("concepts")).forEach((key, node) -> concept(vocabulary, key, node));
    mapping(parts.get("groups")).forEach((key, node) -> vocabulary.group(key, strings(node)));
    for (Node node : sequence(parts.get("rules"))) {
      vocabulary.rule(rule(vocabulary, node));
    }
    for (Node node : sequence(parts.get("intents"))) {
      wholePhrases(vocabulary, node);
    }
    mapping(parts.get("slash")).forEach((key, node) -> vocabulary.slash(key, scalar(node)));
  }

  private void concept(Vocabulary vocabulary, String key, Node node) {
    Map<String, Node> fields = node instanceof SequenceNode ? Map.of("words", node) : mapping(node);
    Map<String, String> sets = texts(fields.get("sets"));
    boolean free = fields.containsKey("free");
    Concept concept = vocabulary.concept(key, free, sets);
    for (Node word : sequence(fields.get("words"))) {
      vocabulary.phrase(scalar(word), concept, where(word));
    }
  }

  /**
   * Phrases that are an intent by themselves, said beside polite words and the slots' own words.
   */
  private void wholePhrases(Vocabulary vocabulary, Node node) {
    Map<String, Node> fields = mapping(node);
    String intent = scalar(required(fields, "intent", node));
    Rule like =
        vocabulary.rules().stream()
            .filter(rule -> rule.intent().equals(intent))
            .findFirst()
            .orElseThrow(() -> WordsFault.at(where(node), "there is no intent " + intent));
    Map<String, String> sets = texts(fields.get("slots"));
    Concept concept = vocabulary.concept(intent + " " + sets, false, sets);
    for (Node word : sequence(required(fields, "phrases", node))) {
      vocabulary.phrase(scalar(word), concept, where(word));
    }
    BitSet only = new BitSet();
    only.set(concept.id());
    vocabulary.rule(
        new Rule(
            intent,
            List.of(),
            List.of(only),
            only,
            like.not(),
            like.slots(),
            like.defaults(),
            like.manner(),
            like.back(),
            1,
            "",
            "",
            false,
            false,
            false));
  }

  private Rule rule(Vocabulary vocabulary, Node node) {
    Map<String, Node> fields = mapping(node);
    String where = where(node);
    List<BitSet> need = new ArrayList<>();
    BitSet known = vocabulary.set(strings(fields.get("may")), where);
    for (String group : strings(fields.get("need"))) {
      BitSet any = vocabulary.set(List.of(group), where);
      need.add(any);
      known.or(any);
    }
    Rule.Manner manner =
        Rule.Manner.valueOf(scalar(fields.get("manner"), "ASK").toUpperCase(java.util.Locale.ROOT));
    BitSet not = vocabulary.set(strings(fields.get("not")), where);
    String text = scalar(fields.get("text"), "");
    // What is to be passed on may ask and deny as it likes.
    boolean passedOn = text.equals("task") || text.equals("colon");
    if (manner == Rule.Manner.ACT && !passedOn) {
      BitSet asking = vocabulary.set(List.of("ASKING"), where);
      asking.andNot(known);
      not.or(asking);
    }
    return new Rule(
        scalar(required(fields, "intent", node)),
        strings(fields.get("or")),
        need,
        known,
        not,
        strings(fields.get("slots")),
        texts(fields.get("defaults")),
        manner,
        fields.containsKey("back"),
        Double.parseDouble(scalar(fields.get("weight"), "0")),
        scalar(fields.get("role"), ""),
        text,
        fields.containsKey("another-day"),
        fields.containsKey("aside"),
        fields.containsKey("first"));
  }

  private Node required(Map<String, Node> fields, String field, Node in) {
    Node node = fields.get(field);
    if (node == null) {
      throw WordsFault.at(where(in), "\"" + field + "\" is missing");
    }
    return node;
  }

  private String where(Node node) {
    return name + ", line " + (node.getStartMark().getLine() + 1);
  }

  private Map<String, Node> mapping(@Nullable Node node) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (node == null) {
      return fields;
    }
    if (!(node instanceof MappingNode mapping)) {
      throw WordsFault.at(where(node), "here stand names with a colon and what belongs to them");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      fields.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
    }
    return fields;
  }

  private List<Node> sequence(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      throw WordsFault.at(where(node), "here stands a list");
    }
    return list.getValue();
  }

  private List<String> strings(@Nullable Node node) {
    return sequence(node).stream().map(this::scalar).toList();
  }

  private Map<String, String> texts(@Nullable Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    mapping(node).forEach((key, value) -> texts.put(key, scalar(value)));
    return texts;
  }

  private String scalar(Node node) {
    if (!(node instanceof ScalarNode one)) {
      throw WordsFault.at(where(node), "here stands one word or phrase");
    }
    return one.getValue();
  }

  private String scalar(@Nullable Node node, String otherwise) {
    return node == null ? otherwise : scalar(node);
  }
}

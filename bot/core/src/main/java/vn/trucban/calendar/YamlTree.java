package vn.trucban.calendar;

import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Walks a YAML file with its lines at hand, so that a fault can say where it is. */
final class YamlTree {

  private final String file;

  YamlTree(String file) {
    this.file = file;
  }

  /** The top of the file; empty when nothing is in it but comments. */
  Optional<Node> root(Reader text) {
    try {
      return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(text));
    } catch (MarkedYAMLException e) {
      throw fault(e.getProblemMark(), "this is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new CalendarFileFault(file, 1, "this is no YAML: " + e.getMessage());
    }
  }

  CalendarFileFault fault(Node node, String what) {
    return fault(node.getStartMark(), what);
  }

  private CalendarFileFault fault(@Nullable Mark mark, String what) {
    return new CalendarFileFault(file, mark == null ? 1 : mark.getLine() + 1, what);
  }

  /** The entries of a mapping that may hold the given keys and no others. */
  Map<String, Node> map(Node node, String... keys) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, "expected \"key: value\" with the keys " + String.join(", ", keys));
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (!Arrays.asList(keys).contains(key)) {
        throw fault(
            tuple.getKeyNode(),
            "\"" + key + "\" is not known here; known are " + String.join(", ", keys));
      }
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw fault(tuple.getKeyNode(), "\"" + key + "\" is here twice");
      }
    }
    return entries;
  }

  /** The entries of a list; an absent or empty one has none. */
  List<Node> list(Map<String, Node> entries, String key) {
    Node node = entries.get(key);
    if (node == null || (node instanceof ScalarNode scalar && scalar.getValue().isEmpty())) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(node, "\"" + key + "\" must be a list, each entry beginning with \"- \"");
  }

  Node required(Map<String, Node> entries, String key, Node parent) {
    Node node = entries.get(key);
    if (node == null) {
      throw fault(parent, "\"" + key + "\" is missing");
    }
    return node;
  }

  String text(Map<String, Node> entries, String key, Node parent) {
    return text(required(entries, key, parent));
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw fault(node, "expected a single word or text");
  }

  int number(Map<String, Node> entries, String key, Node parent, int least, int most) {
    Node node = required(entries, key, parent);
    String text = text(node);
    if (text.matches("\\d{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw fault(node, "\"" + key + "\" must be a number from " + least + " to " + most);
  }

  String choice(Map<String, Node> entries, String key, String otherwise, String... choices) {
    Node node = entries.get(key);
    if (node == null) {
      return otherwise;
    }
    String text = text(node);
    if (!Arrays.asList(choices).contains(text)) {
      throw fault(node, "\"" + key + "\" must be one of " + String.join(", ", choices));
    }
    return text;
  }
}

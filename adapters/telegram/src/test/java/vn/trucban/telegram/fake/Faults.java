package vn.trucban.telegram.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes wrong on demand, and the record of all calls. Thread-safe. */
final class Faults {

  private final Map<String, Deque<Fault>> once = new HashMap<>();
  private final List<ApiCall> calls = new ArrayList<>();
  private boolean recording = true;
  private @Nullable Fault outage;

  synchronized void next(String method, Fault fault) {
    once.computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new ArrayDeque<>()).addLast(fault);
  }

  synchronized void outage(@Nullable Fault fault) {
    outage = fault;
  }

  synchronized @Nullable Fault next(String method) {
    Deque<Fault> waiting = once.get(method);
    Fault fault = waiting == null ? null : waiting.pollFirst();
    return fault == null ? outage : fault;
  }

  synchronized void record(String method, int status) {
    if (recording) {
      calls.add(new ApiCall(method, status));
    }
  }

  synchronized List<ApiCall> calls(String method) {
    String wanted = method.toLowerCase(Locale.ROOT);
    return calls.stream().filter(call -> call.method().equals(wanted)).toList();
  }

  synchronized void stopRecording() {
    recording = false;
    calls.clear();
  }
}

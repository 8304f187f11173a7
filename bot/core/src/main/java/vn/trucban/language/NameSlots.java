package vn.trucban.language;

/** Fills the slots that name a person, a unit or a number of people. */
final class NameSlots {

  private NameSlots() {}

  static void fill(Draft draft) {
    // Who is called by a title or asked is meant rather than a bare name, which may be a place.
    from(draft, true);
    from(draft, false);
  }

  private static void from(Draft draft, boolean sure) {
    Scene scene = draft.scene();
    for (Span span : scene.spans()) {
      if (span.name() != null && span.name().sure() != sure) {
        continue;
      }
      if (draft.explained(span.first()) && span.name() != null && span.name().sure()) {
        continue;
      }
      Span.Name name = span.name();
      if (name != null) {
        name(draft, span, name);
      } else if (span.is("OFFICEROOM") && draft.rule().takes("unit") && !draft.has("unit")) {
        draft.put("unit", scene.utterance().slice(span.first(), span.end()));
        draft.explain(span.first(), span.end());
      }
    }
  }

  private static void name(Draft draft, Span span, Span.Name name) {
    String slot = name.person() ? "person" : "unit";
    String typed = draft.scene().utterance().slice(name.first(), name.end());
    boolean named = draft.has("person") || draft.has("unit");
    boolean both = draft.rule().intent().equals("roster-query");
    if (draft.rule().takes(slot) && (both ? !draft.has(slot) : !named)) {
      draft.put(slot, typed);
      draft.explain(span.first(), span.end());
    } else if (draft.rule().takes("person") && name.sure() && (!name.person() || named)) {
      // Whose unit it is: "anh An phòng TCHC".
      draft.explain(span.first(), span.end());
    }
  }
}

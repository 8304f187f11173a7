package vn.trucban.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.simulator.Stage.EnrolmentCode;

/** The page, its state, its stream, and what it asks for. Every answer refuses foreign visitors. */
@RestController
@RequestMapping("/simulator")
final class SimulatorController {

  private static final int LONGEST_BODY = 256 * 1024;
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** Without the character set Spring would write the events in Latin-1. */
  private static final MediaType EVENTS =
      new MediaType("text", "event-stream", StandardCharsets.UTF_8);

  /** The assets by ending and name: nothing else can be asked for, so no path leads astray. */
  private static final Set<String> SCRIPTS =
      Set.of(
          "main.js",
          "words.js",
          "store.js",
          "dom.js",
          "people.js",
          "phone.js",
          "attach.js",
          "lines.js",
          "clock.js",
          "drawer.js");

  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final Map<String, MediaType> OTHER_ASSETS =
      Map.of(
          "simulator.css", new MediaType("text", "css", StandardCharsets.UTF_8),
          "icon.svg", new MediaType("image", "svg+xml"));

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
          + "require-trusted-types-for 'script'; trusted-types 'none'";

  private final Play play;
  private final Watch watch;
  private final Streams streams;
  private final Room room;
  private final JsonMapper json;
  private final Once once = new Once();

  SimulatorController(Play play, Watch watch, Streams streams, Room room, JsonMapper json) {
    this.play = play;
    this.watch = watch;
    this.streams = streams;
    this.room = room;
    this.json = json;
  }

  /** What the controller reads directly. */
  record Room(Chats chats, Stage stage, Visitors visitors) {}

  @GetMapping({"", "/"})
  ResponseEntity<byte[]> page(HttpServletRequest request) throws IOException {
    return isForeign(request) ? refused() : resource("index.html", HTML);
  }

  @GetMapping("/{asset:[a-z]+\\.[a-z]+}")
  ResponseEntity<byte[]> asset(@PathVariable String asset, HttpServletRequest request)
      throws IOException {
    if (isForeign(request)) {
      return refused();
    }
    MediaType type = SCRIPTS.contains(asset) ? SCRIPT : OTHER_ASSETS.get(asset);
    return type == null ? ResponseEntity.notFound().build() : resource(asset, type);
  }

  @GetMapping("/api/state")
  ResponseEntity<byte[]> state(HttpServletRequest request) {
    return isForeign(request) ? refused() : answer(HttpStatus.OK, watch.state());
  }

  /** Codes are made only when somebody asks for them, so not with the state. */
  @GetMapping("/api/codes")
  ResponseEntity<byte[]> codes(HttpServletRequest request) {
    if (isForeign(request)) {
      return refused();
    }
    List<EnrolmentCode> codes = room.stage().enrolmentCodes();
    return answer(HttpStatus.OK, codes);
  }

  @GetMapping("/api/stream")
  ResponseEntity<SseEmitter> stream(
      @RequestParam(name = "after", defaultValue = "") String after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      HttpServletRequest request) {
    if (isForeign(request)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    Optional<SseEmitter> stream = streams.open(last == null || last.isEmpty() ? after : last);
    return stream
        .map(
            open ->
                ResponseEntity.ok()
                    .contentType(EVENTS)
                    .cacheControl(CacheControl.noStore())
                    // Or a reverse proxy would hold events back until a buffer is full.
                    .header("X-Accel-Buffering", "no")
                    .body(open))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
  }

  @PostMapping(path = "/api/act", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> act(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    if (!room.visitors()
        .isOurPage(
            request.getHeader(HttpHeaders.HOST),
            request.getHeader(HttpHeaders.ORIGIN),
            request.getHeader("Sec-Fetch-Site"))) {
      return refused();
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return answer(HttpStatus.CONTENT_TOO_LARGE, Map.of("outcome", "too-long"));
    }
    Optional<Act> act = read(body);
    if (act.isEmpty()) {
      return answer(HttpStatus.BAD_REQUEST, Map.of("outcome", "malformed"));
    }
    Outcome outcome = once.perform(key, () -> play.perform(act.get()));
    watch.look();
    return answer(HttpStatus.OK, Map.of("outcome", outcome.code()));
  }

  private Optional<Act> read(byte[] body) {
    try {
      return Optional.ofNullable(json.readValue(body, Act.class));
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  /** A picture or file that the bot sent. */
  @GetMapping("/files/{id}")
  ResponseEntity<byte[]> file(@PathVariable String id, HttpServletRequest request) {
    if (isForeign(request)) {
      return refused();
    }
    Optional<FileContent> file =
        room.chats()
            .find(id)
            .map(line -> line instanceof Line.Answered answered ? answered.content() : null)
            .map(content -> content instanceof Outbound.Document document ? document.file() : null);
    return file.map(SimulatorController::file).orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> file(FileContent file) {
    boolean inline = Views.isShownInline(file);
    ContentDisposition disposition =
        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(Views.clean(file.name()), StandardCharsets.UTF_8)
            .build();
    return headers(ResponseEntity.ok(), "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .contentType(
            inline
                ? MediaType.parseMediaType(file.mediaType())
                : MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(file.bytes());
  }

  private boolean isForeign(HttpServletRequest request) {
    return !room.visitors().isOurs(request.getHeader(HttpHeaders.HOST));
  }

  private ResponseEntity<byte[]> refused() {
    return answer(HttpStatus.FORBIDDEN, Map.of("outcome", "foreign"));
  }

  private ResponseEntity<byte[]> answer(HttpStatus status, Object content) {
    return headers(ResponseEntity.status(status), "default-src 'none'")
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsBytes(content));
  }

  private static ResponseEntity<byte[]> resource(String name, MediaType type) throws IOException {
    try (InputStream in = SimulatorController.class.getResourceAsStream("/simulator/" + name)) {
      if (in == null) {
        return ResponseEntity.notFound().build();
      }
      return headers(ResponseEntity.ok(), POLICY)
          .cacheControl(CacheControl.noCache())
          .contentType(type)
          .body(in.readAllBytes());
    }
  }

  private static ResponseEntity.BodyBuilder headers(
      ResponseEntity.BodyBuilder builder, String policy) {
    return builder
        .header("Content-Security-Policy", policy)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }
}

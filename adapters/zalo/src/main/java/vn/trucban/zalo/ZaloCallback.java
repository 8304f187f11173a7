package vn.trucban.zalo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The page to which Zalo sends the administrator after the consent. */
public final class ZaloCallback extends HttpServlet {

  private static final long serialVersionUID = 1;

  // A servlet is serializable by its type and never serialized.
  private final transient Consent consent;

  ZaloCallback(Consent consent) {
    this.consent = consent;
  }

  /** Answers 200 stored, 503 once more in a minute, 400 anything else, each with a sentence. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Consent.Outcome outcome =
        consent.callback(
            request.getParameter("code"),
            request.getParameter("oa_id"),
            request.getParameter("state"));
    response.setStatus(
        switch (outcome) {
          case STORED -> HttpServletResponse.SC_OK;
          case NOT_NOW -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
          case NO_CODE, UNKNOWN_LINK, ANOTHER_OA, REFUSED -> HttpServletResponse.SC_BAD_REQUEST;
        });
    response.setContentType("text/plain;charset=UTF-8");
    // The address holds a code; it must not travel on.
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(ZaloWords.of(outcome).getBytes(StandardCharsets.UTF_8));
  }
}

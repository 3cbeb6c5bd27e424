package vn.dunghen.board;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dunghen.board.page.Language;

/**
 * What every answer says to the browser: nothing from elsewhere, no scripts but our own files. Also
 * remembers a language that was asked for.
 */
@Component
class PageHeaders extends OncePerRequestFilter {

  /** Only attributes may bear style: lengths of bars are data. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
          + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Bears the requests whose parameters cannot be read. NB: asked a second time they seem fine. */
  static final String UNREADABLE = "dunghen.unreadable";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (!readable(request)) {
      request.setAttribute(UNREADABLE, true);
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    language(request).ifPresent(chosen -> remember(response, chosen));
    chain.doFilter(request, response);
  }

  /** Whether the parameters are UTF-8, percent-encoded. NB: a body is not touched here. */
  private static boolean readable(HttpServletRequest request) {
    try {
      return !request.getMethod().equals("GET") || request.getParameterMap() != null;
    } catch (IllegalStateException malformed) {
      return false;
    }
  }

  /** Only pages are asked in a language; a body is not touched here. */
  private static Optional<Language> language(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")
        ? Optional.ofNullable(request.getParameter("lang")).flatMap(Language::of)
        : Optional.empty();
  }

  private static void remember(HttpServletResponse response, Language language) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(Questions.LANGUAGE_COOKIE, language.code())
            .path("/")
            .maxAge(REMEMBERED)
            .sameSite("Lax")
            .httpOnly(true)
            .build()
            .toString());
  }
}

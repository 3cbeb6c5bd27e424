package vn.dunghen.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dunghen.system.Token;

/** Who sends or mends messages shows the token. */
@Component
class TokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Token token;

  TokenFilter(Token token) {
    this.token = token;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/v1/messages") && !path.startsWith("/api/v1/quarantine");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String shown = request.getHeader("Authorization");
    if (shown != null
        && shown.startsWith(BEARER)
        && token.matches(shown.substring(BEARER.length()).strip())) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType("application/problem+json");
    response
        .getOutputStream()
        .write(
            """
            {"status":401,"title":"Unauthorized","detail":"Thiếu hoặc sai mã gửi dữ liệu. Missing or wrong bearer token."}"""
                .getBytes(StandardCharsets.UTF_8));
  }
}

package vn.dunghen.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dunghen.system.Token;

/**
 * Who sends or mends messages shows the token. NB: guarded is what would answer, not the spelling
 * of an address: {@code /api/v1/%6Dessages} is answered by the same.
 */
@Component
class TokenCheck implements HandlerInterceptor, WebMvcConfigurer {

  private static final String BEARER = "Bearer ";
  private static final Set<Class<?>> GUARDED =
      Set.of(MessagesController.class, QuarantineController.class);

  private final Token token;

  TokenCheck(Token token) {
    this.token = token;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || !guarded(method.getBeanType())) {
      return true;
    }
    String shown = request.getHeader("Authorization");
    if (shown != null
        && shown.startsWith(BEARER)
        && token.matches(shown.substring(BEARER.length()).strip())) {
      return true;
    }
    refuse(response);
    return false;
  }

  private static boolean guarded(Class<?> controller) {
    return GUARDED.contains(controller) || controller.isAnnotationPresent(TokenNeeded.class);
  }

  private static void refuse(HttpServletResponse response) throws IOException {
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

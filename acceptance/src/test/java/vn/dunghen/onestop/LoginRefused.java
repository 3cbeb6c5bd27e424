package vn.dunghen.onestop;

/** The portal does not know the account. */
public final class LoginRefused extends RuntimeException {

  private final transient Answer answer;

  LoginRefused(Answer answer) {
    super(answer.message());
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}

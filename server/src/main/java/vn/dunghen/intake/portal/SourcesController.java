package vn.dunghen.intake.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.intake.NeedsToken;
import vn.dunghen.organisation.UnitCode;

/** The accounts of systems that speak the portal's protocol to us. */
@NeedsToken
@RestController
@RequestMapping("/api/v1/sources")
class SourcesController {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9.]{1,60}");
  private static final int MOST = 100;

  private final Accounts accounts;

  SourcesController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** What is wanted of a new account. */
  record Wanted(
      @Nullable String source,
      @Nullable List<String> units,
      @Nullable List<String> addresses,
      Account.@Nullable ExistsAnswer existsAnswer,
      Account.@Nullable ErrorCode errorCode) {}

  /** How to log in; the password is told this once. */
  record Login(String source, String username, String password) {}

  @GetMapping
  List<Account> list() {
    return accounts.all();
  }

  @PostMapping
  ResponseEntity<Object> create(@RequestBody Wanted wanted) {
    Optional<String> wrong = wrong(wanted);
    if (wrong.isPresent()) {
      return problem(HttpStatus.BAD_REQUEST, wrong.get());
    }
    String source = String.valueOf(wanted.source());
    List<String> units = wanted.units() == null ? List.of() : wanted.units();
    Account account =
        new Account(
            source,
            units.stream().map(UnitCode::new).toList(),
            wanted.addresses() == null ? List.of() : wanted.addresses(),
            wanted.existsAnswer() == null ? Account.ExistsAnswer.LENIENT : wanted.existsAnswer(),
            wanted.errorCode() == null ? Account.ErrorCode.STRING : wanted.errorCode(),
            Instant.EPOCH);
    return accounts
        .create(account)
        .<ResponseEntity<Object>>map(
            password ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Login(source, source, password)))
        .orElseGet(
            () -> problem(HttpStatus.CONFLICT, "Nguồn này đã có tài khoản. It has an account."));
  }

  private static Optional<String> wrong(Wanted wanted) {
    if (wanted.source() == null || !NAME.matcher(wanted.source()).matches()) {
      return Optional.of("source: tối đa 40 ký tự A-Z a-z 0-9 . _ - · at most 40 of these.");
    }
    List<String> units = wanted.units();
    if (units == null
        || units.isEmpty()
        || units.size() > MOST
        || !units.stream().allMatch(unit -> unit != null && UNIT.matcher(unit).matches())) {
      return Optional.of("units: cần từ 1 đến 100 mã đơn vị · from 1 to 100 codes of units.");
    }
    List<String> addresses = wanted.addresses();
    if (addresses != null
        && (addresses.size() > MOST
            || !addresses.stream().allMatch(one -> one != null && Networks.isOne(one)))) {
      return Optional.of("addresses: địa chỉ hoặc mạng, như 10.1.0.0/16 · addresses or networks.");
    }
    return Optional.empty();
  }

  /** A new password beside the present one; the one before the present ends. */
  @PostMapping("/{source}/secret")
  ResponseEntity<Object> renew(@PathVariable String source) {
    return accounts
        .renew(source)
        .<ResponseEntity<Object>>map(
            password -> ResponseEntity.ok(new Login(source, source, password)))
        .orElseGet(SourcesController::unknown);
  }

  /** Nothing more is taken from it; what it said stays. */
  @DeleteMapping("/{source}")
  ResponseEntity<Object> disable(@PathVariable String source) {
    return accounts.disable(source) ? ResponseEntity.noContent().build() : unknown();
  }

  private static ResponseEntity<Object> unknown() {
    return problem(HttpStatus.NOT_FOUND, "Không có nguồn này. No such source.");
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}

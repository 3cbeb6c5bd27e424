package vn.dunghen.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.canonical.SchemaWriter;
import vn.dunghen.message.MessageKind;

/** The schemas of all kinds of messages. */
@RestController
class SchemasController {

  @GetMapping("/api/v1/schemas")
  Map<String, String> all() {
    Map<String, String> addresses = new TreeMap<>();
    Arrays.stream(MessageKind.values())
        .forEach(kind -> addresses.put(kind.word(), "/api/v1/schemas/" + kind.word()));
    return addresses;
  }

  @GetMapping(path = "/api/v1/schemas/{kind}", produces = "application/schema+json")
  ResponseEntity<Object> one(@PathVariable String kind) {
    Optional<MessageKind> known = MessageKind.named(kind);
    return known.isPresent()
        ? ResponseEntity.ok(SchemaWriter.schema(known.get()))
        : MessagesController.problem(
            HttpStatus.NOT_FOUND,
            "Không có loại thông điệp này. There is no such kind; see /api/v1/schemas.");
  }
}

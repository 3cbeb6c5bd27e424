package vn.dunghen.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** A form with files, as a browser sends it. */
final class Upload {

  private static final String BOUNDARY = "ranh-gioi";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Upload field(String name, String value) {
    return part("name=\"" + name + "\"", value.getBytes(UTF_8));
  }

  Upload file(String name, byte[] content) {
    return part("name=\"file\"; filename=\"" + name + "\"", content);
  }

  private Upload part(String what, byte[] content) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, what)
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
    return this;
  }

  Answer sendTo(String path) {
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    RunningServer server = RunningServer.get();
    return server.send(
        HttpRequest.newBuilder(server.address(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }
}

package org.yichuang.notification;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The real sender: POSTs {@code {"to", "text"}} with a bearer token to the county's SMS gateway. */
@ApplicationScoped
@DefaultBean
class GatewaySmsSender implements SmsSender {

  private final WebClient client;
  private final Optional<String> url;
  private final Optional<String> token;

  GatewaySmsSender(
      Vertx vertx, @ConfigProperty(name = "yichuang.sms.gateway.url") Optional<String> url, @ConfigProperty(name = "yichuang.sms.gateway.token") Optional<String> token) {
    this.client = WebClient.create(vertx);
    this.url = url;
    this.token = token;
  }

  @Override
  public Uni<Void> send(String phone, String text) {
    if (url.isEmpty()) {
      return Uni.createFrom().failure(new IllegalStateException("No SMS gateway is configured"));
    }
    return client
        .postAbs(url.get())
        .bearerTokenAuthentication(token.orElse(""))
        .timeout(10_000)
        .sendJsonObject(new JsonObject().put("to", phone).put("text", text))
        .map(answer -> {
          if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("SMS gateway answered " + answer.statusCode());
          }
          return null;
        });
  }
}

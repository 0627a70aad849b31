package io.hindsight.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands before this server.
 *
 * @param proxies addresses or ranges (10.0.0.0/24) of the proxies whose X-Forwarded-* headers are believed
 */
@ConfigurationProperties("hindsight")
record WebSettings(@DefaultValue List<String> proxies) {
}

package io.hindsight.login;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a person stays logged in.
 *
 * @param idle    without doing anything
 * @param longest in all
 */
@ConfigurationProperties("hindsight.session")
record SessionSettings(@DefaultValue("60m") Duration idle, @DefaultValue("12h") Duration longest) {
}

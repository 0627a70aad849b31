package io.hindsight.directory;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What is asked of a password, and what its hash costs.
 *
 * @param shortest the fewest characters
 * @param common   lists of common passwords, one a line, of which none is taken
 * @param taken    passwords that are taken all the same, for demonstrations
 * @param memory   what a hash takes, in KiB
 * @param passes   how often a hash goes over its memory
 */
@ConfigurationProperties("hindsight.password")
public record PasswordSettings(
    @DefaultValue("12") int shortest,
    @DefaultValue("classpath:passwords/common.txt") List<Resource> common,
    @DefaultValue List<String> taken,
    @DefaultValue("19456") int memory,
    @DefaultValue("2") int passes) {

    /** The rule against common ones, as Camunda’s Admin shows it. */
    public static final String COMMON = "It must not be one of the common passwords";
}

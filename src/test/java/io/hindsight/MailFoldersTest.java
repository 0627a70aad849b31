package io.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;

class MailFoldersTest {

    @Test
    void test_run_writes_its_mails_where_the_readme_says_and_tests_write_theirs_elsewhere() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
            .contains("`" + folder(TestHindsightApplication.PROFILES) + "`");
        assertThat(folder("demo")).isEqualTo("target/test-mail");
    }

    private static String folder(String... profiles) {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, profiles);
        return environment.getProperty("hindsight.mail.folder");
    }
}

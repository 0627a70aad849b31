package io.hindsight.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.audit.AuditLog.ChainHead;

/**
 * Checks the audit from the command line, without starting the application: {@code --hindsight.audit.verify} for the
 * database, {@code --hindsight.audit.verify=FILE} for an export, and {@code --hindsight.audit.head=NUMBER:HASH} for a
 * row that the log names.
 */
public final class AuditCommand {

    private static final String VERIFY = "--hindsight.audit.verify";
    private static final Pattern HEAD = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** Only the database: reading the audit needs nothing else. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class})
    static final class Database {
    }

    private AuditCommand() {
    }

    /** Whether these arguments ask for a check. */
    public static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments)
            .anyMatch(argument -> argument.equals(VERIFY) || argument.startsWith(VERIFY + "="));
    }

    /** Says what is found, and returns 0 when all is right, 1 when it is not, 2 when it cannot be looked at. */
    public static int run(PrintStream out, String... arguments) {
        try {
            Chain chain = check(new Chain(head(arguments)), arguments);
            Optional<String> fault = chain.fault();
            out.println(
                fault.orElse("The audit is whole, to row " + chain.last().number() + ":" + chain.last().hash()));
            return fault.isPresent() ? 1 : 0;
        } catch (IOException | RuntimeException failed) {
            out.println("The audit cannot be checked: " + failed);
            return 2;
        }
    }

    private static Chain check(Chain chain, String... arguments) throws IOException {
        String file = value(VERIFY, arguments);
        if (file != null && !file.isBlank()) {
            return Verifier.check(Path.of(file), chain);
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Database.class)
            .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false).run(arguments)) {
            return Verifier.check(new AuditLog(context.getBean(JdbcClient.class)), chain);
        }
    }

    private static @Nullable ChainHead head(String... arguments) {
        String head = value("--hindsight.audit.head", arguments);
        if (head == null) {
            return null;
        }
        Matcher parts = HEAD.matcher(head);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the head is NUMBER:HASH, as the log has it");
        }
        return new ChainHead(Long.parseLong(parts.group(1)), parts.group(2));
    }

    private static @Nullable String value(String name, String... arguments) {
        return Arrays.stream(arguments).filter(argument -> argument.startsWith(name + "="))
            .map(argument -> argument.substring(name.length() + 1)).findFirst().orElse(null);
    }
}

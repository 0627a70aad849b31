package io.hindsight.walk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Debian's Chromium, driven at a person's pace. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /** Milliseconds between two actions: the forms collect what is typed before they take it over. */
    private static final double HUMAN_PACE = 150;

    /** Milliseconds that a page may take, as many as Playwright gives to a click. */
    private static final double PATIENCE = 30_000;

    /** Opens it, or skips the test where there is none; on the build server there has to be one. */
    static Chromium open() {
        Optional<Path> program = program();
        assumeTrue(program.isPresent() || System.getenv("CI") != null, "there is no Chromium on this machine");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(program.orElseThrow()).setSlowMo(HUMAN_PACE).setArgs(List.of("--no-sandbox",
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"))));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable).findFirst();
    }
}

package io.hindsight.walk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import io.hindsight.Stages;

/**
 * Debian's Chromium, driven at a person's pace, for as long as the tests of a class run. Each test finds the desk
 * clear: what earlier ones have left open would push its cards off the first page of Tasklist's list.
 */
final class Chromium implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** Milliseconds between two actions: the forms collect what is typed before they take it over. */
    private static final double HUMAN_PACE = 150;

    /** Milliseconds that a page may take, as many as Playwright gives to a click. */
    private static final double PATIENCE = 30_000;

    private Playwright playwright;
    private Browser browser;

    Browser browser() {
        return browser;
    }

    /** Opens it, or skips the tests where there is none; on the build server there has to be one. */
    @Override
    public void beforeAll(ExtensionContext tests) {
        Optional<Path> program = program();
        assumeTrue(program.isPresent() || System.getenv("CI") != null, "there is no Chromium on this machine");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(program.orElseThrow()).setSlowMo(HUMAN_PACE).setArgs(List.of("--no-sandbox",
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync")));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(Stages.class).clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable).findFirst();
    }
}

package io.hindsight.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the application of test-run in a java of its own and ends it again. */
final class Start {

    /** The classes as test-run sees them, without the jar that has just been made of them. */
    private static final String CLASS_PATH = Stream
        .of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("hindsight.jar")).distinct().collect(Collectors.joining(File.pathSeparator));

    private Start() {
    }

    /** From the start of the java process until it says that the application has started. */
    static long millis(boolean empty) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process java = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-cp", CLASS_PATH,
            "io.hindsight.TestHindsightApplication", "--server.port=0", "--hindsight.demo.empty=" + empty))
            .redirectErrorStream(true).start();
        try (BufferedReader output = java.inputReader()) {
            StringBuilder said = new StringBuilder();
            String line = output.readLine();
            while (line != null && !line.contains("Started HindsightApplication")) {
                said.append(line).append('\n');
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("test-run did not start:\n" + said);
            }
            return Duration.ofNanos(System.nanoTime() - begin).toMillis();
        } finally {
            java.destroy();
            java.waitFor();
        }
    }
}

package io.hindsight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database of test-run: PostgreSQL in a folder, which outlives a restart and also a killed one. */
final class DemoDatabase {

    private static final Path FOLDER = Path.of("target", "database");

    private DemoDatabase() {
    }

    /** @param empty whether to forget what an earlier run has left */
    static EmbeddedPostgres start(boolean empty) {
        try {
            leftover().ifPresent(DemoDatabase::end);
            if (empty) {
                FileSystemUtils.deleteRecursively(FOLDER);
            }
            Files.createDirectories(FOLDER);
            return EmbeddedPostgres.builder().setDataDirectory(FOLDER).setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
        } catch (IllegalStateException locked) {
            throw new IllegalStateException(
                "Another test-run is using " + FOLDER + ". End it, or start this one in another clone.", locked);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The server of a run that was killed, if it is still there. */
    private static Optional<ProcessHandle> leftover() throws IOException {
        Path pidFile = FOLDER.resolve("postmaster.pid");
        return Files.exists(pidFile)
            ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip())) : Optional.empty();
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        server.onExit().join();
    }
}

package io.jacquard.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hands jobs to a {@link Worker}, and gets itself another one where it does not answer. */
final class Checker implements AutoCloseable {
    private static final long SECONDS = 30;

    private Optional<Running> running = Optional.empty();

    private record Running(Process process, Writer in, BlockingQueue<Optional<String>> replies) {}

    Verdict check(Job job) {
        try {
            Running worker = running.isPresent() ? running.get() : start();
            worker.in().write(job.line() + "\n");
            worker.in().flush();
            Optional<String> reply = worker.replies().poll(SECONDS, TimeUnit.SECONDS);
            if (reply != null && reply.isPresent()) {
                return Verdict.parse(reply.get());
            }
            close();
            return Verdict.undecided(reply == null ? "no end after " + SECONDS + " s" : "the process died");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Worker.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BlockingQueue<Optional<String>> replies = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(process, replies), "replies");
        reader.setDaemon(true);
        reader.start();
        Running started = new Running(process, process.outputWriter(StandardCharsets.UTF_8), replies);
        running = Optional.of(started);
        return started;
    }

    private static void read(Process process, BlockingQueue<Optional<String>> replies) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                replies.add(Optional.of(line));
            }
        } catch (IOException e) {
            // The process was ended: as if it had said nothing more.
        }
        replies.add(Optional.empty());
    }

    @Override
    public void close() {
        running.ifPresent(r -> r.process().destroyForcibly());
        running = Optional.empty();
    }
}

package io.jacquard.coverage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process that runs what was differentiated: a line for a job comes in, a line with a verdict goes out. Methods of which nothing
 * is known may run for ever or eat all memory with what is drawn for them, so they do not run in the process that reports.
 */
public final class Worker {
    private static final int DRAWS = 240;
    private static final int ENOUGH = 6;
    private static final long MILLIS = 4000;

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream replies = System.out;
        // The library's own words are nobody's reply.
        System.setOut(System.err);
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
            replies.println(verdict(Job.parse(line)).line());
            replies.flush();
        }
    }

    private static Verdict verdict(Job job) throws IOException {
        try (URLClassLoader loader = loader(job.folders())) {
            Subject subject = new Subject(job, loader);
            return check(job, subject);
        } catch (WrongException wrong) {
            return new Verdict(Verdict.Kind.WRONG, wrong.getMessage());
        } catch (ReflectiveOperationException | LinkageError | IllegalStateException e) {
            return Verdict.undecided("cannot be called: " + e);
        }
    }

    private static Verdict check(Job job, Subject subject) throws WrongException {
        Receivers receivers = new Receivers(subject.owner);
        if (!subject.isStatic && receivers.none()) {
            return Verdict.undecided("no receiver can be made of numbers");
        }
        int[] findings = new int[Oracles.Finding.values().length];
        long end = System.currentTimeMillis() + MILLIS;
        for (int i = 0; i < DRAWS && findings[0] < ENOUGH && System.currentTimeMillis() < end; i++) {
            Draws draws = new Draws(job.seed(), i);
            Optional<Object> receiver = subject.isStatic ? Optional.empty() : receivers.draw(draws, i);
            Oracles.Finding finding = subject.isStatic || receiver.isPresent()
                    ? new Oracles(subject, job.parameters(), receiver.orElse(null), draws.arguments(subject.types))
                            .check(draws)
                    : Oracles.Finding.THROWS;
            findings[finding.ordinal()]++;
        }
        String points = findings[0] + " right, " + findings[1] + " flat, " + findings[2] + " undecided, " + findings[3]
                + " not taken";
        return new Verdict(findings[0] > 0 ? Verdict.Kind.RIGHT : Verdict.Kind.UNDECIDED, points);
    }

    /** Apart from this program's own classes, so that package-private classes of a library and its patch are one package. */
    private static URLClassLoader loader(String folders) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        String all = folders + File.pathSeparator + System.getProperty("java.class.path");
        for (String path : all.split(File.pathSeparator)) {
            urls.add(Path.of(path).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}

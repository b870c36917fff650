package org.learningcities.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a process of its own: it builds, tells, answers, and stops when it is told to. */
class ServeProcessTest {
    private static final Pattern URL = Pattern.compile("Serving at (?<url>http://\\S+/)");
    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LearningCities.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private Path sources() throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("lima.txt"),
                "Lima learns\nLima became a member of the UNESCO Global Network of Learning Cities in 2019.\n");
        return sources;
    }

    private static String urlFrom(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var matcher = URL.matcher(line);
            if (matcher.find()) {
                return matcher.group("url");
            }
        }
        throw new AssertionError("The server ended without telling its address");
    }

    @Test
    void buildsServesAndStops() throws IOException, InterruptedException {
        var process = start(
                "serve",
                "--port",
                "0",
                "--sources",
                sources().toString(),
                "--store",
                folder.resolve("store").toString());
        try (var out = process.inputReader()) {
            var url = urlFrom(out);
            var request = HttpRequest.newBuilder(
                            URI.create(url + "learning-cities/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"))
                    .header("Accept", "application/sparql-results+json")
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("true"), answer::body);
            process.destroy();
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        assertEquals("", Files.readString(folder.resolve("errors")));
    }

    @Test
    void saysThatThePortIsTaken() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var process = start(
                    "serve",
                    "--port",
                    String.valueOf(taken.getLocalPort()),
                    "--sources",
                    sources().toString(),
                    "--store",
                    folder.resolve("store").toString());
            try {
                assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
                var errors = Files.readString(folder.resolve("errors"));
                assertFalse(process.exitValue() == 0);
                assertEquals(1, errors.lines().count(), errors);
                assertTrue(errors.contains(String.valueOf(taken.getLocalPort())), errors);
            } finally {
                process.destroyForcibly();
            }
        }
    }
}

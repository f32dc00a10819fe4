package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, copied into a folder of its own with a Java and a Maven that are scripts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("").toAbsolutePath().getParent().resolve("livestroke");

    @TempDir
    private Path folder;

    private Path root;
    private Path jdk;

    /** What a launch ended with and said. */
    private record Launch(int exitCode, String out, String err) {}

    @BeforeEach
    void a_checkout_with_a_space_in_its_path() throws IOException {
        root = Files.createDirectories(folder.resolve("my tools/livestroke"));
        jdk = folder.resolve("a jdk");
        Files.copy(LAUNCHER, root.resolve("livestroke"));
        Files.createDirectories(root.resolve("plugin-server/src/main"));
        Files.writeString(root.resolve("plugin-server/src/main/Main.java"), "");
        Files.writeString(root.resolve("plugin-server/pom.xml"), "");
        Files.writeString(root.resolve("pom.xml"), "");
        Files.createDirectory(root.resolve(".mvn"));
        script(root.resolve("mvnw"), "echo build >>builds");
        script(jdk.resolve("bin/javac"), "");
        java("17", "Linux", "amd64");
    }

    @Test
    void the_first_start_builds_and_the_next_does_not() throws Exception {
        Launch first = launch("--version");
        Launch second = launch("--version");

        assertThat(first.err()).isEqualTo("Building Livestroke once; this takes a few minutes…\n");
        assertThat(second.err()).isEmpty();
        assertThat(root.resolve("builds")).hasContent("build");
    }

    @Test
    void a_changed_source_is_built_again() throws Exception {
        launch("--version");
        Path stamp = root.resolve("plugin-server/target/launcher/livestroke/stamp");
        Files.setLastModifiedTime(stamp, FileTime.fromMillis(1_000_000));

        assertThat(launch("--version").err()).isEqualTo("Rebuilding Livestroke, its sources changed…\n");
        assertThat(launch("--version").err()).isEmpty();
    }

    @Test
    void arguments_arrive_as_they_were_given() throws Exception {
        Launch launch = launch("animate", "my cat.svg", "--prompt", "it's a \"cat\" * $HOME", "");

        assertThat(launch.out().lines())
                .endsWith("[animate]", "[my cat.svg]", "[--prompt]", "[it's a \"cat\" * $HOME]", "[]");
        assertThat(launch.exitCode()).isEqualTo(42);
    }

    @Test
    void the_server_alone_starts_with_the_first_compiler() throws Exception {
        assertThat(launch("serve", "--port", "0").out()).contains("[-XX:TieredStopAtLevel=1]");
        assertThat(launch("animate", "serve").out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void a_link_from_elsewhere_works() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("relative"), Path.of("../my tools/livestroke/livestroke"));
        Files.createSymbolicLink(bin.resolve("ls"), bin.resolve("relative"));

        assertThat(launch(bin.resolve("ls"), "--version").exitCode()).isEqualTo(42);
        assertThat(root.resolve("builds")).exists();
    }

    @Test
    void no_Java_is_told_in_one_line() throws Exception {
        Files.delete(jdk.resolve("bin/java"));

        refused("livestroke: JAVA_HOME is " + jdk
                + ", which has no bin/java; point it at a JDK 17 or newer, or unset it.");
    }

    @Test
    void an_old_Java_is_told_in_one_line() throws Exception {
        java("1.8", "Linux", "amd64");

        refused("livestroke: Java 1.8 found at " + jdk
                + "/bin/java; Livestroke needs a JDK 17 or newer (JAVA_HOME chooses one).");
    }

    @Test
    void a_runtime_without_compiler_is_told_in_one_line() throws Exception {
        Files.delete(jdk.resolve("bin/javac"));

        refused("livestroke: " + jdk
                + " is a Java runtime without a compiler; install a JDK 17 or newer (JAVA_HOME chooses one).");
    }

    @Test
    void a_platform_without_PyTorch_is_told_in_one_line() throws Exception {
        java("21", "Mac OS X", "x86_64");

        refused("livestroke: no PyTorch library for Mac OS X x86_64; it exists for Linux (x86-64, ARM), Macs with Apple"
                + " silicon and Windows (x86-64).");
    }

    @Test
    void a_failed_build_is_told_with_its_cause_and_tried_again() throws Exception {
        script(root.resolve("mvnw"), "echo '[ERROR] no network' && exit 1");

        Launch launch = launch("--version");

        assertThat(launch.exitCode()).isEqualTo(ExitCode.SETUP.number());
        assertThat(launch.err()).contains("livestroke: the build failed: no network (all of it: ");
        script(root.resolve("mvnw"), "true");
        assertThat(launch("--version").exitCode()).isEqualTo(42);
    }

    @Test
    void what_a_build_that_was_cut_off_has_left_is_not_used() throws Exception {
        Path half = root.resolve("models/target/launcher/models.jar");
        script(
                root.resolve("mvnw"),
                "mkdir -p models/target/launcher && : >models/target/launcher/models.jar && exit 130");
        launch("--version");
        assertThat(half).isEmptyFile();

        script(root.resolve("mvnw"), "true");
        launch("--version");

        assertThat(half).doesNotExist();
    }

    private void refused(String line) throws Exception {
        Launch launch = launch("--version");

        assertThat(launch.err()).isEqualTo(line + "\n");
        assertThat(launch.exitCode()).isEqualTo(ExitCode.SETUP.number());
        assertThat(root.resolve("builds")).doesNotExist();
    }

    /** A Java that knows its properties; run on a jar, it prints its arguments and ends with 42. */
    private void java(String version, String os, String arch) throws IOException {
        script(jdk.resolve("bin/java"), """
            if [ "$1" = -XshowSettings:properties ]; then
              printf '    java.home = %%s\\n' "%s" >&2
              printf '    java.specification.version = %s\\n    os.name = %s\\n    os.arch = %s\\n' >&2
            else
              printf '[%%s]\\n' "$@"
              exit 42
            fi
            """.formatted(jdk, version, os, arch));
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Launch launch(String... arguments) throws Exception {
        return launch(root.resolve("livestroke"), arguments);
    }

    private Launch launch(Path launcher, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString()));
        int exitCode = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Launch(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}

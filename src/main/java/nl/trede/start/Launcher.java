package nl.trede.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Starts the program, on whatever Java it is called with: on Java 25 or newer in this process, else
 * in a child process of a newer Java found on this computer. Compiled for Java 8 and using nothing
 * of the program itself.
 *
 * <p>Looks at {@code TREDE_JAVA_HOME}, {@code JAVA_HOME} and the system's folder of Java
 * installations. Exit code 69 means that none is new enough.
 */
public final class Launcher {
    private static final int NEEDED = 25;
    private static final int NO_JAVA = 69;

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        if (featureOf(System.getProperty("java.specification.version")) >= NEEDED) {
            Class.forName("nl.trede.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
            return;
        }
        Optional<File> java = newerJava();
        if (!java.isPresent()) {
            System.err.println(
                    "Trede needs Java "
                            + NEEDED
                            + " or newer; this is Java "
                            + System.getProperty("java.version")
                            + ". Install a JDK "
                            + NEEDED
                            + ", or let TREDE_JAVA_HOME name its folder.");
            System.exit(NO_JAVA);
            return;
        }
        System.exit(run(java.get(), args));
    }

    private static int run(File java, String[] args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(java.getPath());
        command.add("-jar");
        command.add(jar().getPath());
        command.addAll(Arrays.asList(args));
        Process child = new ProcessBuilder(command).inheritIO().start();
        // Without this, ending the launcher leaves the program running and the project locked.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child)));
        return child.waitFor();
    }

    private static File jar() throws URISyntaxException {
        return new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void end(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<File> newerJava() {
        List<File> homes = new ArrayList<>();
        for (String name : new String[] {"TREDE_JAVA_HOME", "JAVA_HOME"}) {
            String home = System.getenv(name);
            if (home != null && !home.isEmpty()) {
                homes.add(new File(home));
            }
        }
        for (String folder :
                new String[] {
                    "/usr/lib/jvm",
                    "/usr/java",
                    "/opt/java",
                    "/Library/Java/JavaVirtualMachines",
                    "C:\\Program Files\\Java",
                    "C:\\Program Files\\Eclipse Adoptium"
                }) {
            File[] found = new File(folder).listFiles();
            if (found != null) {
                Arrays.sort(found);
                for (File home : found) {
                    homes.add(home);
                    homes.add(new File(home, "Contents/Home"));
                }
            }
        }
        for (File home : homes) {
            Optional<File> java = javaOf(home);
            if (java.isPresent() && featureOf(versionOf(home)) >= NEEDED) {
                return java;
            }
        }
        return Optional.empty();
    }

    private static Optional<File> javaOf(File home) {
        for (String name : new String[] {"bin/java", "bin/java.exe"}) {
            File java = new File(home, name);
            if (java.isFile()) {
                return Optional.of(java);
            }
        }
        return Optional.empty();
    }

    private static String versionOf(File home) {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(new File(home, "release").toPath())) {
            release.load(in);
        } catch (IOException noReleaseFile) {
            return "";
        }
        return release.getProperty("JAVA_VERSION", "").replace("\"", "");
    }

    /** The feature number of a version: 8 of 1.8.0_432, 25 of 25.0.3, 0 of what is not one. */
    private static int featureOf(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        int end = 0;
        while (end < number.length() && Character.isDigit(number.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(number.substring(0, end));
    }
}

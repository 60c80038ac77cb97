package org.coworkingapi.client.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The artifact on the class path that contains the verified contracts and the stubs generated from them. */
final class StubsArtifact {

    private static final String FOLDER = "META-INF/org.coworkingapi/coworking-api-server-app/";

    private StubsArtifact() {}

    /** Returns the content of each file by its path below the folder of the version. */
    static SortedMap<String, String> files(ClassLoader classPath) {
        SortedMap<String, String> filesOfAllVersions = new TreeMap<>();
        try {
            for (URL folder : Collections.list(classPath.getResources(FOLDER))) {
                if (folder.getProtocol().equals("jar")) {
                    readJar((JarURLConnection) folder.openConnection(), filesOfAllVersions);
                } else {
                    readFolder(Path.of(URI.create(folder.toString())), filesOfAllVersions);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ofOneVersion(filesOfAllVersions);
    }

    /**
     * Returns the files by their path below the only version. Several versions are an error, because their combined
     * responses would match no server.
     */
    private static SortedMap<String, String> ofOneVersion(SortedMap<String, String> filesOfAllVersions) {
        List<String> versions = filesOfAllVersions.keySet().stream()
                .map(path -> path.split("/", 2)[0])
                .distinct()
                .toList();
        if (versions.size() != 1) {
            throw new IllegalStateException(
                    "The class path contains the stubs of coworking-api-server-app in the versions " + versions
                            + "; it must contain exactly one version.");
        }
        SortedMap<String, String> files = new TreeMap<>();
        filesOfAllVersions.forEach(
                (path, text) -> files.put(path.substring(versions.get(0).length() + 1), text));
        return files;
    }

    private static void readJar(JarURLConnection connection, SortedMap<String, String> files) throws IOException {
        // A cached jar file is shared, and must not be closed.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (InputStream file = jar.getInputStream(entry)) {
                        files.put(
                                entry.getName().substring(FOLDER.length()),
                                new String(file.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static void readFolder(Path folder, SortedMap<String, String> files) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(folder)) {
            entries.filter(Files::isRegularFile).forEach(paths::add);
        }
        for (Path file : paths) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
    }
}

package dev.livestroke.catalog;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that keeps pipelines, each in a folder of its name with a list of its files and their digests. */
public final class ModelShelf {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String SEAL = "livestroke-model.json";
    private static final String INDEX = "model_index.json";

    private final Path root;

    /** @param root made when the first pipeline comes */
    public ModelShelf(Path root) {
        this.root = root;
    }

    /** Returns where the pipeline {@code name} is kept, whether it is there or not. */
    public Path folder(String name) {
        if (!name.matches("[\\w.-]+") || name.startsWith(".")) {
            throw new CatalogException("expected a name of letters, digits, dots and dashes, found '" + name + "'");
        }
        return root.resolve(name);
    }

    /** Returns whether the pipeline is there and was whole when it came. */
    public boolean has(String name) {
        return Files.isRegularFile(folder(name).resolve(SEAL))
                && Files.isRegularFile(folder(name).resolve(INDEX));
    }

    /** Returns the names of all pipelines that are there, in order. */
    public List<String> names() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[\\w-][\\w.-]*") && has(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CatalogException(root + ": expected a readable folder, found " + e, e);
        }
    }

    /** Notes that the pipeline is whole. */
    void seal(String name, List<RemoteFile> files) throws IOException {
        Files.writeString(folder(name).resolve(SEAL), GSON.toJson(files.toArray(RemoteFile[]::new)));
    }

    /**
     * Compares all files of a pipeline with what they were when they came.
     *
     * @return what is wrong, a line for each file; none if all is right
     * @throws CatalogException if there is no such pipeline
     */
    public List<String> verify(String name) {
        Path folder = folder(name);
        List<String> faults = new ArrayList<>();
        for (RemoteFile file : sealed(name)) {
            Path path = folder.resolve(file.path());
            try {
                if (!Files.isRegularFile(path)) {
                    faults.add(path + ": missing");
                } else if (Files.size(path) != file.bytes()) {
                    faults.add(path + ": expected " + file.bytes() + " bytes, found " + Files.size(path));
                } else if (!FileDigest.of(file.digest().kind(), path).equals(file.digest())) {
                    faults.add(path + ": its content has changed");
                }
            } catch (IOException e) {
                faults.add(path + ": cannot be read: " + e.getMessage());
            }
        }
        return faults;
    }

    private List<RemoteFile> sealed(String name) {
        Path seal = folder(name).resolve(SEAL);
        if (!Files.isRegularFile(seal)) {
            throw new CatalogException(name + ": expected a pipeline that was fetched or added, found none; livestroke"
                    + " models list tells which there are");
        }
        try {
            return List.of(GSON.fromJson(Files.readString(seal), RemoteFile[].class));
        } catch (IOException | JsonParseException e) {
            throw new CatalogException(seal + ": expected a list of files, found " + e.getMessage(), e);
        }
    }

    /**
     * Takes in a pipeline that is already on this machine: its files stay where they are, a link leads there.
     *
     * @throws CatalogException if it is none, or the name is taken
     */
    public void add(String name, Path pipeline) {
        Path folder = folder(name);
        if (!Files.isRegularFile(pipeline.resolve(INDEX))) {
            throw new CatalogException(pipeline + ": expected a folder with " + INDEX + ", found none");
        }
        if (Files.exists(folder)) {
            throw new CatalogException(name + ": expected a name that is free; remove it first");
        }
        try {
            List<RemoteFile> files = files(pipeline);
            Files.createDirectories(root);
            Files.createSymbolicLink(folder, pipeline.toRealPath());
            seal(name, files);
        } catch (IOException e) {
            throw new CatalogException(folder + ": cannot be made: " + e, e);
        }
    }

    private static List<RemoteFile> files(Path pipeline) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        List<Path> paths;
        try (Stream<Path> all = Files.walk(pipeline, 2)) {
            paths = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : paths) {
            String below = pipeline.relativize(path).toString().replace('\\', '/');
            if (!below.equals(SEAL) && below.matches("[\\w.-]+(/[\\w.-]+)?")) {
                files.add(new RemoteFile(below, Files.size(path), FileDigest.of(FileDigest.Kind.SHA256, path)));
            }
        }
        return files;
    }

    /**
     * Removes a pipeline; of one that was added, the link and the list alone.
     *
     * @throws CatalogException if there is none
     */
    public void remove(String name) {
        Path folder = folder(name);
        if (!Files.exists(folder) && !Files.isSymbolicLink(folder)) {
            throw new CatalogException(name + ": expected a pipeline to remove, found none");
        }
        try {
            if (Files.isSymbolicLink(folder)) {
                Files.deleteIfExists(folder.resolve(SEAL));
                Files.delete(folder);
                return;
            }
            List<Path> paths;
            try (Stream<Path> all = Files.walk(folder)) {
                paths = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new CatalogException(folder + ": cannot be removed: " + e, e);
        }
    }
}

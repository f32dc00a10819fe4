package dev.livestroke.catalog;

import java.util.Arrays;
import java.util.Optional;

/** A published text-to-video pipeline that Livestroke knows by name. */
public enum CatalogEntry {
    TEXT_TO_VIDEO_MS("text-to-video-ms-1.7b", "ali-vilab/text-to-video-ms-1.7b"),
    ZEROSCOPE_V2("zeroscope-v2", "cerspense/zeroscope_v2_576w");

    /** What may be done with the weights of all of them. */
    public static final String LICENCE = "CC-BY-NC 4.0: credit its makers, and no commercial use";

    /** What all of them need of a GPU's memory, in words. */
    public static final String NEEDS = "about 10 GB of GPU memory (5 GB with --low-memory), 7 GB of disk";

    private final String name;
    private final String repository;

    CatalogEntry(String name, String repository) {
        this.name = name;
        this.repository = repository;
    }

    /** Returns the entry that {@code --prior} calls {@code name}. */
    public static Optional<CatalogEntry> named(String name) {
        return Arrays.stream(values()).filter(entry -> entry.name.equals(name)).findFirst();
    }

    /** Returns what {@code --prior} calls it. */
    public String title() {
        return name;
    }

    /** Returns where a hub keeps it, as OWNER/NAME. */
    public String repository() {
        return repository;
    }
}

package dev.livestroke.cli.plugin;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A design tool that Livestroke has a plugin for. */
public enum DesignTool {
    FIGMA {
        @Override
        public Path defaultFolder() {
            return home().resolve(".livestroke/figma");
        }

        @Override
        public List<String> importSteps(Path folder) {
            return List.of(
                    "The Figma plugin is in " + folder + ".",
                    "1. In Figma's desktop app open a file, then the menu Plugins > Development > Import plugin from"
                            + " manifest.",
                    "2. Choose " + folder.resolve("manifest.json") + ".",
                    "3. Run livestroke serve, select layers, and start Plugins > Development > Livestroke.");
        }
    },
    INKSCAPE {
        @Override
        public Path defaultFolder() {
            return extensions(System.getProperty("os.name", "")).resolve("livestroke");
        }

        @Override
        public List<String> importSteps(Path folder) {
            return List.of(
                    "The Inkscape extension is in " + folder + ".",
                    "1. Start Inkscape anew, so that it finds the extension (it looks in the folder that Edit >"
                            + " Preferences > System calls User extensions).",
                    "2. Run livestroke serve, select layers, and start Extensions > Livestroke > Animate selection.");
        }
    };

    /** Returns where the plugin goes unless the user says otherwise. */
    public abstract Path defaultFolder();

    /** Returns what the user does next, a line each. */
    public abstract List<String> importSteps(Path folder);

    /** Returns the word for this tool on the command line, which names its folder in the jar too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the tool with this word. */
    public static Optional<DesignTool> named(String word) {
        return Arrays.stream(values()).filter(tool -> tool.word().equals(word)).findFirst();
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    /** Inkscape's folder for a user's own extensions. */
    private static Path extensions(String system) {
        if (system.startsWith("Mac")) {
            return home().resolve("Library/Application Support/org.inkscape.Inkscape/config/inkscape/extensions");
        }
        String roaming = System.getenv("APPDATA");
        return system.startsWith("Windows") && roaming != null
                ? Path.of(roaming, "inkscape/extensions")
                : home().resolve(".config/inkscape/extensions");
    }
}

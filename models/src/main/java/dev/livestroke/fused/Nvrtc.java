package dev.livestroke.fused;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** NVIDIA's runtime compiler, which comes with every libtorch for CUDA; functions are named and meant as in its reference. */
final class Nvrtc {

    /** As libtorch ships it (libnvrtc-b51b459d.so.12), as CUDA does (libnvrtc.so.13), as Windows has it (nvrtc64_120_0.dll). */
    private static final Pattern FILE = Pattern.compile("libnvrtc(-[0-9a-f]+)?\\.so(\\.\\d+)*|nvrtc64_\\d+_\\d+\\.dll");

    private Nvrtc() {}

    private static native int nvrtcCreateProgram(
            PointerByReference program, String source, String name, int headers, long contents, long names);

    private static native int nvrtcCompileProgram(Pointer program, int count, Pointer options);

    private static native int nvrtcGetProgramLogSize(Pointer program, LongByReference size);

    private static native int nvrtcGetProgramLog(Pointer program, Pointer log);

    private static native int nvrtcGetCUBINSize(Pointer program, LongByReference size);

    private static native int nvrtcGetCUBIN(Pointer program, Pointer image);

    private static native int nvrtcDestroyProgram(PointerByReference program);

    /**
     * Finds the compiler: in {@code folder}, or where the system looks for libraries.
     *
     * @throws UnsatisfiedLinkError if there is none
     */
    static void load(String folder) {
        Optional<Path> found = Stream.concat(
                        Stream.of(folder),
                        Stream.of(Optional.ofNullable(System.getenv("LD_LIBRARY_PATH"))
                                .orElse("")
                                .split(File.pathSeparator)))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(each -> compilers(each).stream())
                .findFirst();
        Native.register(
                Nvrtc.class, NativeLibrary.getInstance(found.map(Path::toString).orElse("nvrtc")));
    }

    private static List<Path> compilers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles CUDA C for one kind of GPU.
     *
     * @param architecture such as {@code sm_90}
     * @return the image to load
     * @throws IllegalStateException with the compiler's words, if it refuses
     */
    static Memory compile(String source, String name, String architecture) {
        PointerByReference program = new PointerByReference();
        expect(nvrtcCreateProgram(program, source, name, 0, 0, 0), "nvrtcCreateProgram");
        try {
            StringArray options = new StringArray(new String[] {"--gpu-architecture=" + architecture});
            if (nvrtcCompileProgram(program.getValue(), 1, options) != 0) {
                throw new IllegalStateException(
                        name + " does not compile for " + architecture + ": " + log(program.getValue()));
            }
            LongByReference size = new LongByReference();
            expect(nvrtcGetCUBINSize(program.getValue(), size), "nvrtcGetCUBINSize");
            Memory image = new Memory(size.getValue());
            expect(nvrtcGetCUBIN(program.getValue(), image), "nvrtcGetCUBIN");
            return image;
        } finally {
            nvrtcDestroyProgram(program);
        }
    }

    private static String log(Pointer program) {
        LongByReference size = new LongByReference();
        expect(nvrtcGetProgramLogSize(program, size), "nvrtcGetProgramLogSize");
        Memory log = new Memory(Math.max(1, size.getValue()));
        expect(nvrtcGetProgramLog(program, log), "nvrtcGetProgramLog");
        return log.getString(0).strip();
    }

    private static void expect(int failed, String function) {
        if (failed != 0) {
            throw new IllegalStateException(function + " failed with " + failed);
        }
    }
}

package dev.livestroke.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a network in TorchScript's serialized dialect: one {@code class NAME(Module):} with methods, and free
 * functions after it.
 *
 * <p>Weights are read from {@code self.w}, a dict from published names to tensors; the attribute and its setter are
 * added when the source is compiled. Comments are allowed; a method calls another as {@code self.block(x, "b.0")}, a free
 * function is called {@code __torch__.name(x)}; operators are those of ATen ({@code torch.layer_norm}, not {@code
 * torch.nn.functional}); a float constant needs its point.
 *
 * @param name what to call the source in messages
 */
public record TorchSource(String name, String text) {

    private static final Pattern CLASS = Pattern.compile("^class (\\w+)\\(Module\\):$", Pattern.MULTILINE);
    private static final String MEMBERS = """

              __parameters__ = []
              __buffers__ = []
              training : bool
              w : Dict[str, Tensor]
              def setw(self, d: Dict[str, Tensor]) -> int:
                self.w = d
                return len(d)
            """.stripTrailing();

    /** @throws IllegalArgumentException if the text holds no class */
    public TorchSource {
        if (!CLASS.matcher(text).find()) {
            throw new IllegalArgumentException(name + ": expected a line 'class NAME(Module):', found none");
        }
    }

    /** Reads the resource {@code file} beside {@code owner}. */
    public static TorchSource resource(Class<?> owner, String file) {
        return new TorchSource(file, read(owner, file));
    }

    /** Returns this source with the free functions of the resource {@code file} beside {@code owner}. */
    public TorchSource and(Class<?> owner, String file) {
        return new TorchSource(name, text + read(owner, file));
    }

    /** Returns the text of the resource {@code file} beside {@code owner}. */
    public static String read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("expected a resource " + file + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns this source with the size {@code parameter}, a word in capitals, written out as {@code value}.
     *
     * @throws IllegalArgumentException if the word does not occur
     */
    public TorchSource with(String parameter, long value) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(parameter) + "\\b");
        if (!word.matcher(text).find()) {
            throw new IllegalArgumentException(name + ": expected the word " + parameter + ", found none");
        }
        return new TorchSource(name, word.matcher(text).replaceAll(Long.toString(value)));
    }

    /** Returns the name of the class. */
    String className() {
        Matcher matcher = CLASS.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(name);
        }
        return matcher.group(1);
    }

    /** Returns the text with what every class of the dialect must declare. */
    String complete() {
        Matcher matcher = CLASS.matcher(text);
        return matcher.replaceFirst(result -> Matcher.quoteReplacement(result.group() + MEMBERS));
    }
}

package dev.livestroke.tensor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the zip archive libtorch loads a module from: the source, and one pickled instance of its class whose weights
 * are an empty dict.
 */
final class TorchArchive {

    private static final byte[] EMPTY_TUPLE = {(byte) 0x80, 2, ')', '.'};

    /** Version 10: operators mean what they mean in torch 2; lower ones bring back old forms of div and gelu. */
    private static final byte[] OPERATOR_VERSION = {'1', '0', '\n'};

    private TorchArchive() {}

    /** Returns the archive of {@code source}; its class needs no other attribute than the weights. */
    static byte[] of(TorchSource source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "net/data.pkl", instance(source.className()));
            store(zip, "net/code/__torch__.py", source.complete().getBytes(StandardCharsets.UTF_8));
            store(zip, "net/constants.pkl", EMPTY_TUPLE);
            store(zip, "net/version", OPERATOR_VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** libtorch maps entries in place, so they must not be compressed. */
    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Returns the pickle (protocol 2) of {@code className()} with {@code training = False} and {@code w = {}}. */
    private static byte[] instance(String className) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream pickle = new DataOutputStream(bytes);
        pickle.write(new byte[] {(byte) 0x80, 2});
        pickle.writeBytes("c__torch__\n" + className + "\n)"); // the class, no arguments
        pickle.write(0x81); // new object
        pickle.writeBytes("}("); // its attributes
        writeString(pickle, "training");
        pickle.write(0x89); // False
        writeString(pickle, "w");
        pickle.writeBytes("ctorch.jit._pickle\nrestore_type_tag\n(}");
        writeString(pickle, "Dict[str, Tensor]");
        pickle.writeBytes("tR"); // call it with ({}, type)
        pickle.writeBytes("ub."); // set the attributes, build, stop
        return bytes.toByteArray();
    }

    private static void writeString(DataOutputStream pickle, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        pickle.write('X');
        pickle.writeInt(Integer.reverseBytes(utf8.length));
        pickle.write(utf8);
    }
}

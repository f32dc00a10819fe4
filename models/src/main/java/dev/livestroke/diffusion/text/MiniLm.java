package dev.livestroke.diffusion.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.tensor.DjlSettings;
import dev.livestroke.tensor.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentence encoder all-MiniLM-L6-v2, 8-bit, whose token vectors the embedded prior was trained on. A prompt becomes
 * [CLS], word pieces and [SEP], at most 64 of them; the first 20 vectors are kept, and zeros follow a shorter prompt's.
 *
 * <p>The model (23 MB) is loaded for each call and freed after it, because a job encodes once. Stateless; for many
 * threads.
 */
public final class MiniLm implements PromptEncoder {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int READ_TOKENS = 64;
    private static final int KEPT_TOKENS = 20;
    private static final int WIDTH = 384;
    private static final int THREADS = 2;

    @Override
    public int tokens() {
        return KEPT_TOKENS;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public List<float[]> encode(List<String> prompts) {
        DjlSettings.apply();
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (HuggingFaceTokenizer tokenizer = openTokenizer();
                OrtSession.SessionOptions options = options();
                OrtSession session = environment.createSession(model(), options)) {
            List<float[]> encoded = new ArrayList<>();
            for (String prompt : prompts) {
                encoded.add(run(environment, session, wordPieces(tokenizer, prompt)));
            }
            return encoded;
        } catch (OrtException e) {
            throw new IllegalStateException("the prompt encoder failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the ids of [CLS], the prompt's word pieces and [SEP], cut after 64. */
    static long[] wordPieces(HuggingFaceTokenizer tokenizer, String prompt) {
        long[] ids = tokenizer.encode(prompt).getIds();
        return Arrays.copyOf(ids, Math.min(ids.length, READ_TOKENS));
    }

    /** The file asks for 128 ids, padded; the prior was trained without padding. */
    static HuggingFaceTokenizer openTokenizer() throws IOException {
        try (InputStream in = resource(TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "false"));
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        options.setIntraOpNumThreads(THREADS);
        options.setInterOpNumThreads(1);
        return options;
    }

    /** Returns the last hidden state of the first tokens, [20, 384]. */
    private static float[] run(OrtEnvironment environment, OrtSession session, long[] ids) throws OrtException {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][ids.length])) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", tokens);
            inputs.put("attention_mask", mask);
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", types);
            }
            try (OrtSession.Result result = session.run(inputs)) {
                FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer(); // [1, ids, 384]
                float[] kept = new float[KEPT_TOKENS * WIDTH];
                hidden.get(kept, 0, Math.min(kept.length, hidden.remaining()));
                return kept;
            }
        }
    }

    private static byte[] model() throws IOException {
        try (InputStream in = resource(MODEL)) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        InputStream in = MiniLm.class.getResourceAsStream(name);
        if (in == null) {
            throw new WeightsException(name + ": expected on the class path (the prompt encoder's jar), found none");
        }
        return in;
    }
}

package dev.livestroke.tensor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weights in several safetensors files, which an index beside them tells apart. */
final class ShardedWeights implements Weights {

    private final String origin;
    private final Map<String, Safetensors> shards;

    private ShardedWeights(String origin, Map<String, Safetensors> shards) {
        this.origin = origin;
        this.shards = shards;
    }

    /** Opens all files that the index at {@code path} names; see {@link Weights#sharded}. */
    static ShardedWeights open(Path path) {
        JsonObject map = ConfigFile.read(path).object("weight_map");
        Map<String, Safetensors> files = new LinkedHashMap<>();
        Map<String, Safetensors> shards = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : map.entrySet()) {
            String file = fileName(path, entry);
            Safetensors shard = files.computeIfAbsent(file, name -> Safetensors.map(path.resolveSibling(name)));
            if (!shard.names().contains(entry.getKey())) {
                throw new WeightsException(shard.origin() + ": " + entry.getKey() + ": expected a tensor, as the index "
                        + path.getFileName() + " says, found none");
            }
            shards.put(entry.getKey(), shard);
        }
        return new ShardedWeights(path.toString(), shards);
    }

    /** A name that leads elsewhere is not that of a shard. */
    private static String fileName(Path index, Map.Entry<String, JsonElement> entry) {
        JsonElement file = entry.getValue();
        if (file.isJsonPrimitive() && file.getAsString().matches("[\\w.-]+\\.safetensors")) {
            return file.getAsString();
        }
        throw new WeightsException(index + ": " + entry.getKey()
                + ": expected the name of a safetensors file in the same folder, found " + file);
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Set<String> names() {
        return shards.keySet();
    }

    @Override
    public Dims dims(String name) {
        return shard(name).dims(name);
    }

    @Override
    public void copyTo(String name, FloatBuffer target) {
        shard(name).copyTo(name, target);
    }

    @Override
    public Optional<ByteBuffer> halves(String name) {
        return shard(name).halves(name);
    }

    private Safetensors shard(String name) {
        Safetensors shard = shards.get(name);
        if (shard == null) {
            throw new WeightsException(origin + ": " + name + ": expected a tensor, found none of this name");
        }
        return shard;
    }
}

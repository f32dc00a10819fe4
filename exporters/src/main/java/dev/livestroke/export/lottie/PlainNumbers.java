package dev.livestroke.export.lottie;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes 12 instead of 12.0, and 0.00001 instead of 1.0E-5. */
final class PlainNumbers extends TypeAdapter<Double> {

    @Override
    public void write(JsonWriter out, Double value) throws IOException {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        out.jsonValue(decimal.signum() == 0 ? "0" : decimal.toPlainString());
    }

    @Override
    public Double read(JsonReader in) throws IOException {
        return in.nextDouble();
    }
}

package dev.livestroke.export.lottie.model;

/** What a layer or group of shapes holds; an earlier item is painted over a later one. */
public sealed interface ShapeItem
        permits ShapeGroup, ShapePath, ShapeFill, ShapeStroke, GradientFill, GradientStroke, TransformShape {

    /** Returns the two letters that tell players what this is. */
    String type();
}

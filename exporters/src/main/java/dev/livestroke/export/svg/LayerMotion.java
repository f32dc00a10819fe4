package dev.livestroke.export.svg;

import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.geometry.BezierPath;

/** How the motion of layers is written around, on and in their elements. */
interface LayerMotion {

    /** Opens the groups that {@code transform} needs around its layer's element, and returns how many. */
    int openAround(XmlText xml, FittedTransform transform);

    /** Writes animation elements of {@code transform} into its layer's element, which was just opened. */
    void transform(XmlText xml, FittedTransform transform);

    /** Writes animation elements of {@code shape} into its path's element, which was just opened. */
    void shape(XmlText xml, FittedTrack<BezierPath> shape);
}

package dev.livestroke.export.svg;

import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.geometry.BezierPath;

/** No motion. */
final class Still implements LayerMotion {

    @Override
    public int openAround(XmlText xml, FittedTransform transform) {
        return 0;
    }

    @Override
    public void transform(XmlText xml, FittedTransform transform) {}

    @Override
    public void shape(XmlText xml, FittedTrack<BezierPath> shape) {}
}

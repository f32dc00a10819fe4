/**
 * The strict gate: bytes to text to a small immutable element tree. No DTD, nothing external is ever fetched.
 */
@NullMarked
package dev.livestroke.svgimport.xml;

import org.jspecify.annotations.NullMarked;

/**
 * The plugins of design tools on their way from plugin-ui's jar into a folder. Used by the command line.
 *
 * <pre>{@code
 * PluginFiles.of(DesignTool.FIGMA).orElseThrow().writeTo(folder);
 * DesignTool.FIGMA.importSteps(folder).forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package dev.livestroke.cli.plugin;

import org.jspecify.annotations.NullMarked;

/** Turns claims into quads: vocabulary, projection, discrepancies, reference graphs. Jena starts here. */
package org.learningcities.graph;

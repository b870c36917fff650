/** Measures what is read: gold facts, matching, scores, the record of each rule, and the gaps in what was read. */
package org.learningcities.quality;

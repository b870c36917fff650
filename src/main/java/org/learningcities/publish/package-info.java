/** Writes a version's data in the formats that people and harvesters ask for. */
package org.learningcities.publish;

/** Judges each claim by the SHACL shapes; what fails is quarantined with its report. */
package org.learningcities.gate;

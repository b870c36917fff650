/** The command line: one command, one file; the only room that prints or exits. */
package org.learningcities.cli;

/** The whole journey, from sources to a version. */
package org.learningcities.build;

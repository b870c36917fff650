/** Answers over HTTP: SPARQL, resources and the page of Fuseki, with limits. */
package org.learningcities.serve;

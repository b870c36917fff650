/** Matches the rules against a document's mentions, and gives statements with their evidence. */
package org.learningcities.statement;

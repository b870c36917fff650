/** Finds the words that stand for places, people, organisations, programmes, roles, numbers and dates. */
package org.learningcities.mention;

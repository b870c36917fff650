/** Turns statements into claims about entities: keys, IRIs, and two languages brought together. */
package org.learningcities.identity;

/** Keeps versions of the checked dataset on disk, swapped in one step. */
package org.learningcities.store;

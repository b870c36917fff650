/** Reads files into documents: blocks with their language, part and place, sections, and offsets into the unchanged text. */
package org.learningcities.document;

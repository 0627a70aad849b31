package io.hindsight.search;

import io.hindsight.search.FoldedText.Span;
import io.hindsight.search.Sought.Term;

/** Where in a text a term was found. */
record MarkedTerm(Span span, Term term) {
}

package org.claimgraph.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of entries before it is given a form.
 *
 * @param entries at most as many as the page's size
 * @param total how many there are on all pages, where that was asked for
 */
public record ListPage<T>(PageRequest request, List<T> entries, boolean hasNext, Optional<Long> total) {

    public ListPage {
        entries = List.copyOf(entries);
    }

    /** The page of what was found for {@link PageRequest#limit()}: the one too many tells that more follow. */
    public static <T> ListPage<T> of(PageRequest request, List<T> found, Optional<Long> total) {
        boolean hasNext = found.size() > request.size();
        return new ListPage<>(request, hasNext ? found.subList(0, request.size()) : found, hasNext, total);
    }

    /** The page of a list that is held whole. */
    public static <T> ListPage<T> cut(PageRequest request, List<T> whole) {
        int start = (int) Math.min(request.offset(), whole.size());
        int end = Math.min(start + request.limit(), whole.size());
        return of(
                request,
                whole.subList(start, end),
                request.counted() ? Optional.of((long) whole.size()) : Optional.empty());
    }

    /** The page as JSON has it. */
    ListAnswer<T> answer(long version, PageLinks links) {
        return new ListAnswer<>(
                entries,
                new ListAnswer.Page(request.number(), request.size(), hasNext, total),
                new ListAnswer.Dataset(version),
                links.addresses());
    }

    /** The same page of other entries, each made from one of these. */
    public <R> ListPage<R> map(Function<T, R> form) {
        return new ListPage<>(request, entries.stream().map(form).toList(), hasNext, total);
    }
}

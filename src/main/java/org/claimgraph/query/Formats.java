package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The forms that an answer is on offer in, the first being the one for whoever doesn't say. {@code format=} beats
 * {@code Accept}.
 */
public record Formats(List<Format> offered) {

    /** What lists and query results are on offer in. */
    public static final Formats OF_LISTS = of(Format.JSON, Format.CSV, Format.SPARQL_RESULTS);

    private static final Comparator<MediaType> MORE_SPECIFIC =
            Comparator.comparingInt(range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2);

    public Formats {
        offered = List.copyOf(offered);
    }

    /** These formats, best first. */
    public static Formats of(Format... offered) {
        return new Formats(List.of(offered));
    }

    /**
     * The format that a request wants most.
     *
     * @throws Problem {@code not-acceptable}, listing what is on offer
     */
    public Format choose(HttpServletRequest request) {
        Optional<String> name =
                Optional.ofNullable(request.getParameter("format")).filter(text -> !text.isBlank());
        if (name.isPresent()) {
            return Format.named(name.get())
                    .filter(offered::contains)
                    .orElseThrow(() -> notAcceptable("The format '" + name.get() + "' isn't on offer here"));
        }
        List<MediaType> ranges = accepted(request);
        if (ranges.isEmpty()) {
            return offered.getFirst();
        }
        return offered.stream()
                .flatMap(format -> Preference.of(format, ranges).stream())
                .max(Comparator.comparingDouble(Preference::quality)
                        .thenComparing(Preference::range, MORE_SPECIFIC)
                        .thenComparingInt(preference -> -offered.indexOf(preference.format())))
                .map(Preference::format)
                .orElseThrow(() -> notAcceptable("None of the wanted formats is on offer here"));
    }

    private List<MediaType> accepted(HttpServletRequest request) {
        try {
            return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                    .flatMap(header -> MediaType.parseMediaTypes(header).stream())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable("The Accept header can't be read");
        }
    }

    private Problem notAcceptable(String what) {
        List<String> names = offered.stream().map(Format::key).toList();
        return new Problem(
                ProblemCode.NOT_ACCEPTABLE,
                what + "; on offer: " + String.join(", ", names) + ".",
                Map.of(
                        "formats",
                        names,
                        "mediaTypes",
                        offered.stream().map(Format::typeName).toList()));
    }

    /** How much a request wants a format, by the most specific range that it falls under. */
    private record Preference(Format format, MediaType range) {

        static Optional<Preference> of(Format format, List<MediaType> ranges) {
            return ranges.stream()
                    .filter(range -> range.includes(format.mediaType()))
                    .max(MORE_SPECIFIC)
                    .filter(range -> range.getQualityValue() > 0)
                    .map(range -> new Preference(format, range));
        }

        double quality() {
            return range.getQualityValue();
        }
    }
}

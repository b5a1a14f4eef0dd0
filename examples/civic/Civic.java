import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns CIViC's ClinicalEvidenceSummaries (tab-separated, CC0) into newline-delimited JSON that {@code load} reads. Each
 * citation becomes a source, each evidence item a claim of it: a variant says something of a disease, with a drug or
 * without, and the citation affirms or denies it. Items without a direction say nothing that could be affirmed; they are
 * left out and counted.
 *
 * <p>{@code java examples/civic/Civic.java SUMMARIES.tsv > civic.ndjson}
 */
public final class Civic {

    private static final Map<String, String> MEASURES = Map.of(
            "Predictive", "predictive-evidence",
            "Diagnostic", "diagnostic-evidence",
            "Prognostic", "prognostic-evidence",
            "Predisposing", "predisposing-evidence",
            "Functional", "functional-evidence");

    /** Concepts by scheme, then by what CIViC calls them, in lower case: their slug and how it was first written. */
    private final Map<String, Map<String, Concept>> concepts = new TreeMap<>();

    private final Map<String, List<String>> claims = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private int withoutDirection;

    private record Concept(String id, String label) {}

    public static void main(String[] arguments) throws IOException {
        Civic civic = new Civic();
        List<String> lines = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8);
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            // Quotation marks are characters like others here.
            String[] cells = line.split("\t", -1);
            Map<String, String> item = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                item.put(columns.get(i), i < cells.length ? cells[i].strip() : "");
            }
            civic.take(item);
        }
        civic.write(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    }

    private void take(Map<String, String> item) {
        String direction = item.get("evidence_direction");
        if (!direction.equals("Supports") && !direction.equals("Does Not Support")) {
            withoutDirection++;
            return;
        }
        String citation = item.get("citation_id");
        boolean pubmed = item.get("source_type").equals("PubMed");
        String source = (pubmed ? "pubmed-" : "asco-") + slug(citation);
        List<String> described = new ArrayList<>(List.of(
                "id", source, "title", item.get("citation"), "kind", pubmed ? "journal-article" : "conference-abstract"));
        if (pubmed) {
            described.addAll(List.of("pmid", citation));
        }
        described.addAll(List.of(
                "url",
                pubmed
                        ? "https://pubmed.ncbi.nlm.nih.gov/" + citation + "/"
                        : "https://meetings.asco.org/abstracts-presentations/" + citation));
        sources.putIfAbsent(source, object(described.toArray(String[]::new)));
        String subject = item.get("gene") + " " + item.get("variant");
        String significance = item.get("clinical_significance").isEmpty() ? "N/A" : item.get("clinical_significance");
        List<String> members = new ArrayList<>(List.of(
                "id", "item-" + item.get("evidence_id"),
                "source", source,
                "measure", MEASURES.get(item.get("evidence_type")),
                "says", says(item, subject, significance),
                "exposure", concept("exposure", subject)));
        if (!item.get("disease").isEmpty()) {
            members.addAll(List.of("population", concept("population", item.get("disease"))));
        }
        if (!item.get("drugs").isEmpty()) {
            members.addAll(List.of("treatment", concept("treatment", item.get("drugs"))));
        }
        if (direction.equals("Does Not Support")) {
            members.addAll(List.of("stance", "denies"));
        }
        String claim = object(members.toArray(String[]::new));
        String more = ", \"value\": " + object("category", concept("category", significance))
                + ", \"sourceRating\": " + object("scheme", "CIViC level", "value", item.get("evidence_level"));
        claims.computeIfAbsent(source, it -> new ArrayList<>())
                .add(claim.substring(0, claim.length() - 1) + more + "}");
    }

    private static String says(Map<String, String> item, String subject, String significance) {
        String about = item.get("disease").isEmpty() ? "" : " in " + item.get("disease");
        String with = item.get("drugs").isEmpty() ? "" : " under " + item.get("drugs");
        String says = item.get("evidence_type") + ": " + subject + about + with + ", "
                + significance.toLowerCase(Locale.ROOT);
        return says.length() > 400 ? says.substring(0, 400) : says;
    }

    /** The slug of a concept, made when it is first met. Two names that would have one slug are told apart by a number. */
    private String concept(String scheme, String name) {
        Map<String, Concept> known = concepts.computeIfAbsent(scheme, it -> new LinkedHashMap<>());
        return known.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), it -> {
                    String plain = "civic-" + slug(name);
                    String id = plain;
                    int number = 2;
                    while (taken(known, id)) {
                        String end = "-" + number++;
                        id = plain.substring(0, Math.min(plain.length(), 100 - end.length())) + end;
                    }
                    return new Concept(id, name.strip());
                })
                .id();
    }

    private static boolean taken(Map<String, Concept> known, String id) {
        return known.values().stream().anyMatch(concept -> concept.id().equals(id));
    }

    private static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), 90));
    }

    private void write(PrintStream out) {
        concepts.forEach((scheme, known) -> known.values().forEach(concept -> {
            String line = object("scheme", scheme, "id", concept.id(), "label", concept.label());
            String more = scheme.equals("category")
                    ? list("measures", MEASURES.values().stream().sorted().toList())
                            + list("compatibleWith", compatible(concept.id(), known))
                    : "";
            out.println("{\"concept\": " + line.substring(0, line.length() - 1) + more + "}}");
        }));
        sources.forEach((id, source) -> {
            out.println("{\"source\": " + source + "}");
            claims.getOrDefault(id, List.of()).forEach(claim -> out.println("{\"claim\": " + claim + "}"));
        });
        out.flush();
        System.err.println(sources.size() + " sources, "
                + claims.values().stream().mapToInt(List::size).sum() + " claims; " + withoutDirection
                + " items without a direction left out");
    }

    /** What isn't known or given goes with anything, and less of an answer with none. */
    private static List<String> compatible(String id, Map<String, Concept> known) {
        return switch (id) {
            case "civic-uncertain-significance", "civic-n-a" ->
                known.values().stream().map(Concept::id).filter(other -> !other.equals(id)).toList();
            case "civic-reduced-sensitivity" ->
                known.containsKey("resistance") ? List.of("civic-resistance") : List.of();
            default -> List.of();
        };
    }

    private static String list(String name, List<String> slugs) {
        return slugs.isEmpty() ? "" : ", \"" + name + "\": [\"" + String.join("\", \"", slugs) + "\"]";
    }

    private static String object(String... members) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < members.length; i += 2) {
            json.append(i == 0 ? "" : ", ").append(text(members[i])).append(": ").append(text(members[i + 1]));
        }
        return json.append('}').toString();
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                default -> json.append(c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}

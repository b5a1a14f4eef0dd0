package org.claimgraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.claimgraph.load.Corpus;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.Finding.Severity;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as a command tells them: a line each and a last one that sums up, or JSON. */
final class FindingReport {

    /** How findings are told. */
    enum Form {
        text,
        json
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingReport() {}

    /** Prints them; the exit code is 1 where one is an error. */
    static int print(PrintWriter out, Form form, List<Corpus> corpora, List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        long warnings = findings.size() - errors;
        long sources =
                corpora.stream().mapToLong(corpus -> corpus.files().size()).sum();
        long claims = corpora.stream()
                .flatMap(corpus -> corpus.files().stream())
                .mapToLong(file -> file.curation().claims().size())
                .sum();
        switch (form) {
            case text -> {
                findings.forEach(finding -> out.println(finding.text()));
                out.println(counted(sources, "sound source") + " with " + counted(claims, "claim") + ", "
                        + counted(errors, "error") + ", " + counted(warnings, "warning"));
            }
            case json ->
                out.println(JSON.writeValueAsString(Map.of(
                        "sources", sources,
                        "claims", claims,
                        "errors", errors,
                        "warnings", warnings,
                        "findings", findings)));
        }
        out.flush();
        return errors == 0 ? 0 : 1;
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

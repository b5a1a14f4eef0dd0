package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.load.DatasetChange;
import org.claimgraph.load.Workspace;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Csv;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changed after a version, oldest first; the next page begins after the last version of this one. */
@RestController
@RequestMapping("/api/v1/changes")
class ChangesController {

    private static final Formats OFFERED = Formats.of(Format.JSON, Format.CSV, Format.RDF_PATCH);
    private static final List<String> COLUMNS = List.of("version", "at", "by", "kind", "id");

    private final Workspace workspace;
    private final Answers answers;

    ChangesController(Workspace workspace, Answers answers) {
        this.workspace = workspace;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, Set.of("since"));
        Format format = OFFERED.choose(request);
        int since = parameters.integer("since", 0, Integer.MAX_VALUE).orElse(0);
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request,
                parameters,
                format,
                "",
                () -> ListPage.of(page, workspace.changes(since + page.offset(), page.limit()), Optional.<Long>empty()),
                changes -> format == Format.CSV ? csv(changes) : patch(since + page.offset(), changes));
    }

    private byte[] patch(long after, ListPage<DatasetChange> page) {
        return new PatchText(workspace).of(after, after + page.entries().size());
    }

    private static byte[] csv(ListPage<DatasetChange> page) {
        return Csv.write(
                COLUMNS,
                page.entries().stream()
                        .map(it -> List.<Object>of(it.version(), it.at(), it.by(), it.kind(), it.id()))
                        .toList());
    }
}

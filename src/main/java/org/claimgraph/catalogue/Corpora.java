package org.claimgraph.catalogue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.claimgraph.validation.CorpusHeader;
import org.springframework.stereotype.Component;

/** What the corpora that were loaded at start say of themselves. */
@Component
public class Corpora {

    private final List<CorpusHeader> headers = new CopyOnWriteArrayList<>();

    /** Adds one, once it is loaded. */
    public void add(CorpusHeader header) {
        headers.add(header);
    }

    List<CorpusHeader> headers() {
        return List.copyOf(headers);
    }
}

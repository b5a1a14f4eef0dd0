package org.claimgraph.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that files of a corpus come in, known by the ending of the name or by the media type. */
public enum Format {
    YAML(16, List.of(".yaml", ".yml"), List.of("application/yaml", "application/x-yaml", "text/yaml")),
    JSON(64, List.of(".json"), List.of("application/json")),
    CSV(64, List.of(".csv"), List.of("text/csv")),
    NDJSON(Integer.MAX_VALUE, List.of(".ndjson", ".jsonl"), List.of("application/x-ndjson", "application/jsonl")),
    TURTLE(16, List.of(".ttl"), List.of("text/turtle"));

    private final int mostMebibytes;
    private final List<String> endings;
    private final List<String> mediaTypes;

    Format(int mostMebibytes, List<String> endings, List<String> mediaTypes) {
        this.mostMebibytes = mostMebibytes;
        this.endings = endings;
        this.mediaTypes = mediaTypes;
    }

    /** The size above which a file isn't read, in bytes. */
    public long mostBytes() {
        return mostMebibytes * 1024L * 1024L;
    }

    /** The endings of file names, each with its dot. */
    public List<String> endings() {
        return endings;
    }

    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** The format of a file by its name. */
    public static Optional<Format> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** The format of a media type, whatever its parameters. */
    public static Optional<Format> ofMediaType(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst();
    }
}

package org.claimgraph.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the plain part of YAML 1.2: mappings, lists and scalars of the JSON schema (section 10.2), but for exponents,
 * as {@code 1e5} is more often a name than a number. Anchors, aliases, tags, merge keys and further documents can
 * change what a file says without showing it, and are findings.
 */
final class YamlTree {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    /** What comes next in the collection at hand. */
    private enum Next {
        ITEM,
        KEY,
        VALUE
    }

    private final Findings findings;
    private final TreeBuilder builder;
    private final Deque<Next> levels = new ArrayDeque<>();
    private boolean inDocument;

    private YamlTree(Findings findings) {
        this.findings = findings;
        this.builder = new TreeBuilder(findings);
    }

    static Optional<Tree> read(String file, String text, Findings findings) {
        YamlTree yaml = new YamlTree(findings);
        try {
            for (Event event : new Parse(settings(text)).parseString(text)) {
                if (!yaml.take(event)) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            findings.add(
                    FindingKind.SYNTAX,
                    place(e.getProblemMark().or(e::getContextMark)),
                    "the YAML can't be read from here on ("
                            + Quoted.plain(String.valueOf(e.getProblem()), Quoted.LONGEST_REASON)
                            + "); check indentation, quotes and brackets");
            return Optional.empty();
        } catch (YamlEngineException e) {
            findings.add(
                    FindingKind.SYNTAX,
                    Place.START,
                    "the YAML can't be read (" + Quoted.plain(String.valueOf(e.getMessage()), Quoted.LONGEST_REASON)
                            + ")");
            return Optional.empty();
        }
        return yaml.builder.tree(file);
    }

    // Read in one go: the engine fails where a character of two UTF-16 units crosses the end of its buffer.
    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit((int) Format.YAML.mostBytes())
                .setBufferSize(text.length() + 2)
                .build();
    }

    /** Takes one event in; whether to go on. */
    private boolean take(Event event) {
        Place place = place(event.getStartMark());
        if (event instanceof DocumentStartEvent) {
            if (inDocument) {
                findings.add(
                        FindingKind.SEVERAL_DOCUMENTS,
                        place,
                        "a second document begins here; put each source into a file of its own");
                return false;
            }
            inDocument = true;
        } else if (event instanceof CollectionEndEvent) {
            levels.pop();
            builder.end();
        } else if (event instanceof NodeEvent node) {
            node.getAnchor()
                    .filter(anchor -> !(node instanceof AliasEvent))
                    .ifPresent(anchor -> refuse(place, "an anchor (&) isn't read here; leave it out"));
            return node(node, place) && !builder.isFull(place);
        }
        return true;
    }

    private boolean node(NodeEvent event, Place place) {
        boolean isKey = levels.peek() == Next.KEY;
        if (isKey && !(event instanceof ScalarEvent)) {
            findings.add(FindingKind.SYNTAX, place, "a key has to be plain text");
            return false;
        }
        if (!levels.isEmpty() && levels.element() != Next.ITEM) {
            levels.pop();
            levels.push(isKey ? Next.VALUE : Next.KEY);
        }
        if (event instanceof AliasEvent) {
            refuse(place, "an alias (*) stands for what is written elsewhere; write it out here");
            builder.nothing(place);
        } else if (event instanceof ScalarEvent scalar) {
            scalar.getTag().ifPresent(tag -> refuse(place, "a tag (!) isn't read here; leave it out"));
            if (isKey) {
                key(scalar, place);
            } else {
                scalar(scalar, place);
            }
        } else if (event instanceof CollectionStartEvent start) {
            start.getTag().ifPresent(tag -> refuse(place, "a tag (!) isn't read here; leave it out"));
            boolean mapping = start instanceof MappingStartEvent;
            if (mapping) {
                builder.object(place);
            } else {
                builder.array(place);
            }
            levels.push(mapping ? Next.KEY : Next.ITEM);
        }
        return true;
    }

    private void key(ScalarEvent scalar, Place place) {
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            refuse(place, "a merge key (<<) stands for what is written elsewhere; write it out here");
        }
        builder.key(scalar.getValue(), place);
    }

    private void scalar(ScalarEvent scalar, Place place) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            builder.text(text, place);
            return;
        }
        switch (text) {
            case "", "null", "~" -> builder.nothing(place);
            case "true" -> builder.truth(true, place);
            case "false" -> builder.truth(false, place);
            default -> {
                if (NUMBER.matcher(text).matches()) {
                    builder.number(text, place);
                } else {
                    builder.text(text, place);
                }
            }
        }
    }

    private void refuse(Place place, String message) {
        findings.add(FindingKind.YAML_FEATURE, place, message);
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.START);
    }
}

package org.claimgraph.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a tree against one of the JSON Schemas of {@code seeds/schema}, read from the jar, and says in words what
 * differs.
 */
final class Structure {

    static final Structure CLAIM_FILE = new Structure("claim-file");
    static final Structure CONCEPTS = new Structure("concepts");
    static final Structure WORKS = new Structure("works");
    static final Structure BODIES = new Structure("bodies");
    static final Structure CORPUS = new Structure("corpus");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+([eE][-+]?[0-9]+)?");
    private static final Set<String> NUMBERS = Set.of("number", "integer");

    private final Schema schema;
    private final Field field;

    private Structure(String name) {
        JsonNode tree = resource("/seeds/schema/" + name + ".schema.json");
        field = Field.of(tree);
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .losslessNarrowing(true)
                                .build()))
                .getSchema(tree);
        schema.initializeValidators();
    }

    /** What the schema says of the whole file. */
    Field field() {
        return field;
    }

    /** Puts numbers that are texts right, and finds what doesn't fit. */
    void check(Tree tree, Findings findings) {
        Typing.apply(tree.root(), field);
        for (Error error : schema.validate(tree.root())) {
            report(error, tree, findings);
        }
    }

    private void report(Error error, Tree tree, Findings findings) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode value = tree.root().at(pointer);
        Optional<Field> expected = field.at(JsonPointer.compile(pointer));
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(pointer, error.getProperty(), expected, tree, findings);
            case "required" -> missingKey(pointer, error.getProperty(), expected, tree, findings);
            case "pattern" -> {
                // What a reference names is looked up anyway, and then the finding can say what was meant.
                if (expected.filter(Field::reference).isEmpty()) {
                    wrongForm(pointer, value, expected, tree, findings);
                }
            }
            case "enum" -> {
                Set<String> words = Set.copyOf(expected.map(Field::words).orElseThrow());
                String listed = String.join(", ", expected.orElseThrow().words());
                add(
                        FindingKind.UNKNOWN_WORD,
                        tree,
                        pointer,
                        shown(value) + " is not one of " + listed,
                        Suggestion.of(value.asString(""), words),
                        findings);
            }
            default -> {
                FindingKind kind =
                        isLongNumber(value, expected) ? FindingKind.NUMBER_TOO_LONG : kind(error.getKeyword());
                add(kind, tree, pointer, message(kind, value, expected, error), Optional.empty(), findings);
            }
        }
    }

    private static FindingKind kind(String keyword) {
        return switch (keyword) {
            case "maxLength" -> FindingKind.TOO_LONG;
            case "minItems" -> FindingKind.EMPTY_LIST;
            case "uniqueItems" -> FindingKind.LISTED_TWICE;
            case "minimum", "maximum" -> FindingKind.OUT_OF_RANGE;
            default -> FindingKind.WRONG_TYPE;
        };
    }

    private static String message(FindingKind kind, JsonNode value, Optional<Field> expected, Error error) {
        return switch (kind) {
            case TOO_LONG -> "this text has " + length(value) + " characters, at most " + limit(error) + " are read";
            case EMPTY_LIST -> "this list is empty; leave the key out or add an entry";
            case LISTED_TWICE -> "an entry stands twice in this list; keep one of them";
            case NUMBER_TOO_LONG ->
                "the number " + shown(value) + " has more than " + TreeBuilder.MOST_DIGITS + " digits";
            case OUT_OF_RANGE -> shown(value) + " is out of range: " + what(expected);
            default ->
                value.isNull()
                        ? "there is nothing here; leave the key out or give a value"
                        : "this should be " + wanted(expected) + ", but is " + kindOf(value);
        };
    }

    private static void unknownKey(String pointer, String key, Optional<Field> around, Tree tree, Findings findings) {
        String at = JsonPointer.compile(pointer).appendProperty(key).toString();
        Set<String> known = around.map(field -> field.properties().keySet()).orElse(Set.of());
        Optional<String> nearest = Suggestion.of(key, known);
        String keys = nearest.isPresent() ? "" : "; the keys here are " + String.join(", ", known);
        findings.add(
                FindingKind.UNKNOWN_KEY,
                tree.places().atKey(at),
                at,
                Quoted.of(key) + " is no key here" + keys,
                nearest);
    }

    private static void missingKey(String pointer, String key, Optional<Field> around, Tree tree, Findings findings) {
        String what = around.map(field -> field.properties().get(key))
                .map(field -> ": " + field.description())
                .orElse("");
        add(FindingKind.MISSING_KEY, tree, pointer, "the key " + Quoted.of(key) + " is missing" + what, findings);
    }

    private static void wrongForm(
            String pointer, JsonNode value, Optional<Field> expected, Tree tree, Findings findings) {
        boolean blank = value.asString("").isBlank();
        add(
                blank ? FindingKind.EMPTY_TEXT : FindingKind.WRONG_FORM,
                tree,
                pointer,
                (blank ? "there is no text here: " : shown(value) + " hasn't the right form: ") + what(expected),
                findings);
    }

    private static void add(FindingKind kind, Tree tree, String pointer, String message, Findings findings) {
        add(kind, tree, pointer, message, Optional.empty(), findings);
    }

    private static void add(
            FindingKind kind,
            Tree tree,
            String pointer,
            String message,
            Optional<String> suggestion,
            Findings findings) {
        findings.add(kind, tree.places().at(pointer), pointer, message, suggestion);
    }

    private static String what(Optional<Field> expected) {
        return expected.map(Field::form).orElse("see the schema");
    }

    private static boolean isLongNumber(JsonNode value, Optional<Field> expected) {
        return value.isString()
                && value.stringValue().length() > TreeBuilder.MOST_DIGITS
                && NUMBER.matcher(value.stringValue()).matches()
                && expected.filter(field -> !field.isText()).isPresent();
    }

    // Where text will do, a number is read as one.
    private static String wanted(Optional<Field> expected) {
        return expected.map(field -> field.types().stream()
                        .filter(type -> !field.isText() || !NUMBERS.contains(type))
                        .sorted()
                        .map(Structure::named)
                        .collect(Collectors.joining(" or ")))
                .orElse("something else");
    }

    private static String kindOf(JsonNode value) {
        return named(
                value.isObject()
                        ? "object"
                        : value.isArray()
                                ? "array"
                                : value.isBoolean() ? "boolean" : value.isNumber() ? "number" : "string");
    }

    private static String named(String type) {
        return switch (type) {
            case "object" -> "a group of keys";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            default -> "a text";
        };
    }

    private static int length(JsonNode value) {
        String text = value.asString("");
        return text.codePointCount(0, text.length());
    }

    private static String limit(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "fewer" : String.valueOf(arguments[0]);
    }

    private static String shown(JsonNode value) {
        return Quoted.of(value.isValueNode() ? value.asString() : value.toString());
    }

    private static JsonNode resource(String name) {
        try (InputStream in = Structure.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

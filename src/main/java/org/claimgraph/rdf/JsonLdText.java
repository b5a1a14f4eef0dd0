package org.claimgraph.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes triples as JSON-LD 1.1. Nothing is ever fetched: contexts are here, and the loader refuses. */
final class JsonLdText {

    private final JsonObject terms;

    JsonLdText(JsonLdContext context) {
        this.terms = context.terms();
    }

    /** A thing as a tree: what is part of it stands inside it. */
    JsonObject framed(Collection<Triple> triples, Node root) {
        JsonObject every = Json.createObjectBuilder().build();
        JsonObject frame = Json.createObjectBuilder()
                .add("@context", terms)
                .add("@id", root.getURI())
                .add("revisions", every)
                .add("reviews", every)
                .add("parts", every)
                .build();
        try {
            JsonLdOptions options = options();
            options.setOmitDefault(true);
            return addressed(JsonLd.frame(JsonDocument.of(expanded(triples)), JsonDocument.of(frame))
                    .options(options)
                    .get());
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }

    /** All things beside each other. */
    JsonObject flat(Collection<Triple> triples) {
        try {
            JsonObject context =
                    Json.createObjectBuilder().add("@context", terms).build();
            return addressed(JsonLd.compact(JsonDocument.of(expanded(triples)), JsonDocument.of(context))
                    .options(options())
                    .get());
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonArray expanded(Collection<Triple> triples) throws JsonLdError {
        QuadsToJsonld expanded = JsonLd.fromRdf().options(options());
        try {
            for (Triple triple : triples) {
                Node object = triple.getObject();
                expanded.quad(
                        name(triple.getSubject()),
                        triple.getPredicate().getURI(),
                        object.isLiteral() ? object.getLiteralLexicalForm() : name(object),
                        object.isLiteral() ? object.getLiteralDatatypeURI() : null,
                        object.isLiteral() && !object.getLiteralLanguage().isEmpty()
                                ? object.getLiteralLanguage()
                                : null,
                        null,
                        null);
            }
        } catch (RdfConsumerException e) {
            throw new IllegalStateException(e);
        }
        return expanded.toJsonLd();
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    private static JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions((address, ignored) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "No document is fetched: " + address);
        });
        options.setOrdered(true);
        return options;
    }

    /** The context by its address, which is what a reader should keep, in front. */
    private static JsonObject addressed(JsonObject document) {
        JsonObjectBuilder addressed = Json.createObjectBuilder().add("@context", JsonLdContext.ADDRESS);
        document.forEach((key, value) -> {
            if (!key.equals("@context")) {
                addressed.add(key, key.equals("@type") ? listed(value) : plain(value));
            }
        });
        return addressed.build();
    }

    /**
     * The same with the types of things as arrays, and with numbers and truth values as JSON has them. The context
     * can't say the first: with it Titanium makes arrays of the types of literals too, which JSON-LD doesn't have. Told
     * to do the second, it loses the languages of texts.
     */
    private static JsonValue plain(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder listed = Json.createArrayBuilder();
            array.forEach(member -> listed.add(plain(member)));
            return listed.build();
        }
        if (value instanceof JsonObject object && object.containsKey("@value")) {
            return literal(object);
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder listed = Json.createObjectBuilder();
            object.forEach((key, member) -> listed.add(key, key.equals("@type") ? listed(member) : plain(member)));
            return listed.build();
        }
        return value;
    }

    private static JsonValue literal(JsonObject literal) {
        String type = literal.getString("@type", "");
        String text = literal.getString("@value");
        if (type.equals("xsd:integer") && text.matches("0|-?[1-9][0-9]{0,14}")) {
            return Json.createValue(Long.parseLong(text));
        }
        if (type.equals("xsd:boolean") && text.matches("true|false")) {
            return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return literal;
    }

    private static JsonValue listed(JsonValue types) {
        return types instanceof JsonArray
                ? types
                : Json.createArrayBuilder().add(types).build();
    }
}

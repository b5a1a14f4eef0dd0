package org.claimgraph.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code ontology/} that the code writes and reads. A test holds each against the Turtle. */
public final class Terms {

    /** The namespace of classes and properties. */
    public static final String NAMESPACE = "https://w3id.org/claimgraph/ontology#";

    /** Where concepts of every scheme live, shipped or of a corpus, whatever the base of the other names. */
    public static final String CONCEPTS = "https://w3id.org/claimgraph/concept/";

    public static final Node CLAIM = of("Claim");
    public static final Node WITHDRAWN_CLAIM = of("WithdrawnClaim");
    public static final Node PROPOSITION_CLASS = of("Proposition");
    public static final Node SOURCE_CLASS = of("Source");
    public static final Node WITHDRAWN_SOURCE = of("WithdrawnSource");
    public static final Node WORK = of("Work");

    public static final Node SOURCE = of("source");
    public static final Node FORMER_SOURCE = of("formerSource");
    public static final Node PROPOSITION = of("proposition");
    public static final Node FORMER_PROPOSITION = of("formerProposition");
    public static final Node STANCE = of("stance");
    public static final Node HEDGE = of("hedge");
    public static final Node SAYS = of("says");
    public static final Node RESTS_ON = of("restsOn");
    public static final Node ROOT = of("root");
    public static final Node LOCUS = of("locus");
    public static final Node START = of("start");
    public static final Node END = of("end");
    public static final Node PASSAGE_SHA256 = of("passageSha256");
    public static final Node ASSERTED_BY = of("assertedBy");
    public static final Node NOTE = of("note");
    public static final Node DESIGN = of("design");
    public static final Node RATING_SCHEME = of("ratingScheme");
    public static final Node RATING_VALUE = of("ratingValue");

    public static final Node STATED = of("stated");
    public static final Node STATED_TEXT = of("statedText");
    public static final Node STATED_PHRASE = of("statedPhrase");
    public static final Node STATED_OVER = of("statedOver");
    public static final Node STATED_DOSE = of("statedDose");
    public static final Node STATED_ASSESSMENT_TIME = of("statedAssessmentTime");
    public static final Node QUANTITY_KIND = of("quantityKind");
    public static final Node APPROXIMATE = of("approximate");

    public static final Node MEASURE = of("measure");
    public static final Node MODALITY = of("modality");
    public static final Node BAND = of("band");
    public static final Node CATEGORY = of("category");
    public static final Node WORDING = of("wording");
    public static final Node SINCE = of("since");

    public static final Node SOURCE_KIND = of("sourceKind");
    public static final Node DOI = of("doi");
    public static final Node PMID = of("pmid");
    public static final Node PMCID = of("pmcid");
    public static final Node URL = of("url");
    public static final Node DOCUMENT_FILE = of("documentFile");
    public static final Node DOCUMENT_SHA256 = of("documentSha256");
    public static final Node DOCUMENT_CHARACTERS = of("documentCharacters");
    public static final Node CURATOR = of("curator");
    public static final Node ISSUED_BY = of("issuedBy");
    public static final Node CONTAINER = of("container");
    public static final Node AUTHORS = of("authors");
    public static final Node JURISDICTION = of("jurisdiction");

    public static final Node REVISION_CLASS = of("Revision");
    public static final Node LATEST_REVISION = of("latestRevision");
    public static final Node REVISION_OF = of("revisionOf");
    public static final Node REVISION_NUMBER = of("revisionNumber");
    public static final Node LOADED_BY = of("loadedBy");
    public static final Node CONTENT_SHA256 = of("contentSha256");
    public static final Node CLAIM_COUNT = of("claimCount");
    public static final Node LOG_PLACE = of("logPlace");
    public static final Node WITHDRAWN = of("withdrawn");
    public static final Node INDEX_STAMP = of("indexStamp");

    public static final Node BROADER_OR_SELF = of("broaderOrSelf");
    public static final Node MAY_CO_OCCUR_WITH = of("mayCoOccurWith");
    public static final Node COMPATIBLE_WITH = of("compatibleWith");
    public static final Node QUESTION_FAMILY = of("questionFamily");
    public static final Node EXCEPTIONAL = of("exceptional");
    public static final Node PROVISIONAL = of("provisional");
    public static final Node REPLACES = of("replaces");
    public static final Node CATEGORY_OF = of("categoryOf");
    public static final Node REQUIRES = of("requires");
    public static final Node VALUE_KIND = of("valueKind");
    public static final Node VALUE_OPTIONAL = of("valueOptional");
    public static final Node DIMENSION = of("dimension");
    public static final Node EXCLUDES_STANCE = of("excludesStance");
    public static final Node COMPARED_WITHIN = of("comparedWithin");
    public static final Node OPPOSITE = of("opposite");
    public static final Node HIGH_STAKES = of("highStakes");
    public static final Node RANK = of("rank");
    public static final Node SYMBOL = of("symbol");
    public static final Node BASE_UNIT = of("baseUnit");
    public static final Node FACTOR = of("factor");
    public static final Node PHRASE_MIN = of("phraseMin");
    public static final Node PHRASE_MAX = of("phraseMax");
    public static final Node PHRASE_MIN_INCLUSIVE = of("phraseMinInclusive");
    public static final Node PHRASE_MAX_INCLUSIVE = of("phraseMaxInclusive");
    public static final Node PHRASE_UNIT = of("phraseUnit");
    public static final Node EXCLUDES = of("excludes");
    public static final Node PLAUSIBLE = of("plausible");
    public static final Node PLAUSIBLE_MEASURE = of("plausibleMeasure");
    public static final Node PLAUSIBLE_MIN = of("plausibleMin");
    public static final Node PLAUSIBLE_MAX = of("plausibleMax");
    public static final Node PLAUSIBLE_UNIT = of("plausibleUnit");
    public static final Node PLAUSIBLE_ROUTE = of("plausibleRoute");

    public static final Node QUESTION_CLASS = of("Question");
    public static final Node POSITION_CLASS = of("Position");
    public static final Node VOICE_CLASS = of("Voice");
    public static final Node DISAGREEMENT_CLASS = of("Disagreement");
    public static final Node FINDING_CLASS = of("Finding");
    public static final Node QUESTION = of("question");
    public static final Node QUESTION_MEASURE = of("questionMeasure");
    public static final Node ABOUT = of("about");
    public static final Node SUBJECT = of("subject");
    public static final Node CANONICAL = of("canonical");
    public static final Node QUESTION_STATE = of("questionState");
    public static final Node CLAIMS = of("claims");
    public static final Node INDEPENDENT_ROOTS = of("independentRoots");
    public static final Node STRONGEST_DESIGN = of("strongestDesign");
    public static final Node PAIRS_LEFT_OUT = of("pairsLeftOut");
    public static final Node PLACE = of("place");
    public static final Node POSITION_LABEL = of("positionLabel");
    public static final Node POSITION_STANCE = of("positionStance");
    public static final Node HOLDS = of("holds");
    public static final Node SPEAKER = of("speaker");
    public static final Node INDICATION = of("indication");
    public static final Node VERDICT = of("verdict");
    public static final Node SEVERITY = of("severity");
    public static final Node FIRST_PROPOSITION = of("firstProposition");
    public static final Node FIRST_STANCE = of("firstStance");
    public static final Node FIRST_DESIGN = of("firstDesign");
    public static final Node SECOND_PROPOSITION = of("secondProposition");
    public static final Node SECOND_STANCE = of("secondStance");
    public static final Node SECOND_DESIGN = of("secondDesign");
    public static final Node EXPLANATION = of("explanation");
    public static final Node STANCE_RELATION = of("stanceRelation");
    public static final Node VALUE_RELATION = of("valueRelation");
    public static final Node GAP = of("gap");
    public static final Node GAP_UNIT = of("gapUnit");
    public static final Node JACCARD = of("jaccard");
    public static final Node UNSAID_IN = of("unsaidIn");
    public static final Node NARROWER_IN = of("narrowerIn");
    public static final Node BROADER_IN = of("broaderIn");
    public static final Node OVERLAPS_IN = of("overlapsIn");
    public static final Node DIFFERS_IN = of("differsIn");
    public static final Node INDEPENDENT_PAIRS = of("independentPairs");
    public static final Node SAME_SOURCE_PAIRS = of("sameSourcePairs");
    public static final Node SHARED_ROOT_PAIRS = of("sharedRootPairs");
    public static final Node FINDING_KIND = of("findingKind");
    public static final Node FINDING_CLAIM = of("findingClaim");
    public static final Node FINDING_SOURCE = of("findingSource");
    public static final Node FINDING_COUNT = of("findingCount");
    public static final Node REVIEW_CLASS = of("Review");
    public static final Node REVIEW_OF = of("reviewOf");
    public static final Node LATEST_REVIEW = of("latestReview");
    public static final Node REVIEW_NUMBER = of("reviewNumber");
    public static final Node REVIEW_STATE = of("reviewState");
    public static final Node REVIEWER = of("reviewer");
    public static final Node COMMENT = of("comment");
    public static final Node EXPLAINED_BY = of("explainedBy");
    public static final Node CLAIM_IN_ERROR = of("claimInError");
    public static final Node REVIEWED_VERDICT = of("reviewedVerdict");
    public static final Node BASIS = of("basis");
    public static final Node RULE_VERSION = of("ruleVersion");
    public static final Node JUDGED_VERSION = of("judgedVersion");

    public static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    public static final Node CONCEPT = skos("Concept");
    public static final Node IN_SCHEME = skos("inScheme");
    public static final Node NOTATION = skos("notation");
    public static final Node PREF_LABEL = skos("prefLabel");
    public static final Node ALT_LABEL = skos("altLabel");
    public static final Node DEFINITION = skos("definition");
    public static final Node BROADER = skos("broader");
    public static final Node EXACT_MATCH = skos("exactMatch");
    public static final Node TITLE = dcterms("title");
    public static final Node PUBLISHER = dcterms("publisher");
    public static final Node ISSUED = dcterms("issued");
    public static final Node LICENSE = dcterms("license");

    public static final Node GENERATED_AT = iri("http://www.w3.org/ns/prov#generatedAtTime");
    public static final Node WAS_REVISION_OF = iri("http://www.w3.org/ns/prov#wasRevisionOf");

    private Terms() {}

    /** The term of our ontology with this local name. */
    public static Node of(String localName) {
        return iri(NAMESPACE + localName);
    }

    /** The IRI of a concept. */
    public static Node concept(Ref ref) {
        return iri(CONCEPTS + ref);
    }

    /** The IRI of a concept scheme. */
    public static Node scheme(String scheme) {
        return iri(CONCEPTS + scheme);
    }

    /** The class of bodies of a kind: {@code professional-body} is {@code cg:ProfessionalBody}. */
    public static Node bodyClass(String kind) {
        return of(Arrays.stream(kind.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining()));
    }

    /** The concept that an IRI names; empty where it isn't one of ours. */
    public static Optional<Ref> conceptOf(Node node) {
        return Optional.of(node)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(CONCEPTS) && iri.indexOf('/', CONCEPTS.length()) > 0)
                .map(iri -> Ref.of(iri.substring(CONCEPTS.length())));
    }

    private static Node skos(String localName) {
        return iri("http://www.w3.org/2004/02/skos/core#" + localName);
    }

    private static Node dcterms(String localName) {
        return iri("http://purl.org/dc/terms/" + localName);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}

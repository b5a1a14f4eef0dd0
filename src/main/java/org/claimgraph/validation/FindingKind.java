package org.claimgraph.validation;

import org.claimgraph.problem.Finding.Severity;

/** Every kind of finding; its slug is the finding's code. */
public enum FindingKind {
    TOO_LARGE("too-large"),
    TOO_MANY_FINDINGS("too-many-findings"),
    NOT_UTF8("not-utf-8"),
    SYNTAX("syntax"),
    EMPTY_FILE("empty-file"),
    UNKNOWN_FORMAT("unknown-format"),
    SEVERAL_DOCUMENTS("several-documents"),
    YAML_FEATURE("yaml-feature"),
    DUPLICATE_KEY("duplicate-key"),
    TOO_DEEP("too-deep"),
    NUMBER_TOO_LONG("number-too-long"),
    SOURCE_DIFFERS("source-differs"),
    NOT_A_UNIT("not-a-unit"),
    CLAIM_WITHOUT_SOURCE("claim-without-source"),

    UNKNOWN_KEY("unknown-key"),
    MISSING_KEY("missing-key"),
    WRONG_TYPE("wrong-type"),
    WRONG_FORM("wrong-form"),
    UNKNOWN_WORD("unknown-word"),
    EMPTY_TEXT("empty-text"),
    TOO_LONG("too-long"),
    EMPTY_LIST("empty-list"),
    LISTED_TWICE("listed-twice"),
    OUT_OF_RANGE("out-of-range"),

    UNKNOWN_CONCEPT("unknown-concept"),
    UNKNOWN_UNIT("unknown-unit"),
    UNKNOWN_WORK("unknown-work"),
    UNKNOWN_BODY("unknown-body"),
    UNKNOWN_SCHEME("unknown-scheme"),
    WRONG_CATEGORY("wrong-category"),
    WRONG_UNIT("wrong-unit"),
    DUPLICATE_ID("duplicate-id"),
    SHIPPED_CONCEPT("shipped-concept"),
    NOT_ALLOWED("not-allowed"),
    CIRCLE("circle"),

    MISSING_FACET("missing-facet"),
    TWO_SUBJECTS("two-subjects"),
    MISSING_VALUE("missing-value"),
    UNWANTED_VALUE("unwanted-value"),
    NUMBER_WITHOUT_UNIT("number-without-unit"),
    UNIT_WITHOUT_NUMBER("unit-without-number"),
    EXCLUDED_STANCE("excluded-stance"),
    BOUND_MISSING("bound-missing"),
    PHRASE_AND_NUMBERS("phrase-and-numbers"),
    PHRASE_WITHOUT_INTERVAL("phrase-without-interval"),
    EMPTY_INTERVAL("empty-interval"),
    NEGATIVE_QUANTITY("negative-quantity"),
    NO_SUCH_DATE("no-such-date"),
    LOCATOR_EMPTY("locator-empty"),
    LOCATOR_OUTSIDE("locator-outside"),
    LOCATOR_WITHOUT_DOCUMENT("locator-without-document"),
    LOCATOR_BLANK("locator-blank"),
    NOT_LOCATED("not-located"),
    OTHER_DOCUMENT("other-document"),
    COPIED_WORDS("copied-words"),
    SHAPE("shape"),

    MISSING_FILE("missing-file"),
    SAME_DOCUMENT("same-document", Severity.WARNING),
    IMPLAUSIBLE_VALUE("implausible-value", Severity.WARNING),
    UNUSUAL_UNIT("unusual-unit", Severity.WARNING);

    private final String slug;
    private final Severity severity;

    FindingKind(String slug) {
        this(slug, Severity.ERROR);
    }

    FindingKind(String slug, Severity severity) {
        this.slug = slug;
        this.severity = severity;
    }

    /** The code of its findings. */
    public String slug() {
        return slug;
    }

    public Severity severity() {
        return severity;
    }
}

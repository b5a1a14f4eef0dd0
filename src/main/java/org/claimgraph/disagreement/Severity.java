package org.claimgraph.disagreement;

/** How much a disagreement matters, from 1, wording, to 3. Says nothing of how sure it is; the verdict does. */
final class Severity {

    private Severity() {}

    /**
     * 3: a hard conflict between independent roots on a measure of high stakes. 2: a hard conflict elsewhere, or one
     * that is softened; or something affirmed on a measure of high stakes that another denies in part or found nothing
     * of. 1: wording, whatever is no conflict, and what one document or root says of scopes that needn't be the same.
     */
    static int of(Verdict verdict, PairFacts pair, boolean highStakes) {
        return switch (verdict) {
            case CONTRADICTS, POSSIBLE_CONTRADICTION -> highStakes ? 3 : 2;
            case SELF_CONTRADICTION -> isPlain(pair) ? 2 : 1;
            case MISREPORT -> pair.conflictIfRounded() == Conflict.HARD && isPlain(pair) ? 2 : 1;
            case TENSION, POSSIBLE_TENSION ->
                pair.conflictIfRounded() == Conflict.HARD || (highStakes && !pair.bothAffirm()) ? 2 : 1;
            case DIFFERS_IN_SCOPE, UNDECIDED, ECHO, REFINES, REFINED_BY, AGREES, CONSISTENT, UNRELATED -> 1;
        };
    }

    private static boolean isPlain(PairFacts pair) {
        return !pair.softened() && !pair.scope().hasUnspecified();
    }
}

package org.claimgraph.sparql;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What makes a regular expression slow, by its text alone; where that can be read in two ways, the slower one.
 *
 * @param unbounded how many repetitions without a small exact number it has
 * @param counted the product of all numbers that say how often something is repeated
 * @param choices how many optional parts and alternatives
 * @param nested whether a part that can match in several ways is repeated
 * @param lookaround whether it looks ahead or behind
 */
record RegexShape(int unbounded, double counted, int choices, boolean nested, boolean lookaround) {

    static RegexShape of(String pattern, String flags) {
        if (flags.contains("q")) {
            return new RegexShape(0, 1, 0, false, false);
        }
        Scan scan = new Scan(pattern);
        while (scan.at < pattern.length()) {
            scan.next();
        }
        return new RegexShape(
                scan.unbounded, scan.counted, scan.choices, scan.nested || flags.contains("x"), scan.lookaround);
    }

    private static final class Scan {

        private final String pattern;
        /** Of each open group, whether it can match in several ways. */
        private final Deque<Boolean> open = new ArrayDeque<>();

        private int at;
        private int unbounded;
        private double counted = 1;
        private int choices;
        private boolean nested;
        private boolean lookaround;
        private boolean groupVaries;
        private boolean lastVaries;

        Scan(String pattern) {
            this.pattern = pattern;
        }

        void next() {
            char here = pattern.charAt(at++);
            switch (here) {
                case '(' -> open();
                case ')' -> close();
                case '[' -> set();
                case '\\' -> escape();
                case '|' -> {
                    choices++;
                    groupVaries = true;
                    lastVaries = false;
                }
                case '*', '+' -> repeated(true);
                case '?' -> {
                    choices++;
                    groupVaries = true;
                    modifier();
                }
                case '{' -> counted();
                default -> lastVaries = false;
            }
        }

        private void open() {
            open.push(groupVaries);
            groupVaries = false;
            lastVaries = false;
            if (pattern.startsWith("?", at)) {
                at++;
                int from = at;
                while (at < pattern.length() && "<=!:>".indexOf(pattern.charAt(at)) < 0 && pattern.charAt(at) != ')') {
                    at++;
                }
                // With the flag x a blank between a group and its repetition counts for nothing.
                nested |= pattern.substring(from, at).contains("x");
                lookaround |= pattern.startsWith("=", at)
                        || pattern.startsWith("!", at)
                        || pattern.startsWith("<=", at)
                        || pattern.startsWith("<!", at);
            }
        }

        private void close() {
            lastVaries = groupVaries;
            groupVaries |= !open.isEmpty() && open.pop();
        }

        private void set() {
            int depth = 1;
            while (at < pattern.length() && depth > 0) {
                char here = pattern.charAt(at++);
                if (here == '\\') {
                    at++;
                } else if (here == '[') {
                    depth++;
                } else if (here == ']' && pattern.charAt(at - 2) != '[' && !pattern.startsWith("[^]", at - 3)) {
                    depth--;
                }
            }
            lastVaries = false;
        }

        private void escape() {
            if (pattern.startsWith("Q", at)) {
                int end = pattern.indexOf("\\E", at);
                at = end < 0 ? pattern.length() : end + 2;
            } else if (pattern.startsWith("p{", at) || pattern.startsWith("P{", at)) {
                int end = pattern.indexOf('}', at);
                at = end < 0 ? pattern.length() : end + 1;
            } else {
                at++;
            }
            lastVaries = false;
        }

        private void counted() {
            int end = pattern.indexOf('}', at);
            String numbers = end < 0 ? "" : pattern.substring(at, end);
            at = end < 0 ? pattern.length() : end + 1;
            switch (numbers) {
                case "0", "1", "1,1" -> {}
                case "0,1" -> {
                    choices++;
                    groupVaries = true;
                }
                default -> {
                    counted *= largest(numbers);
                    repeated(numbers.contains(","));
                }
            }
        }

        /** The largest number in a repetition; what can't be read is beyond counting. */
        private static double largest(String numbers) {
            return Arrays.stream(numbers.split(",", -1))
                    .filter(number -> !number.isEmpty())
                    .mapToDouble(number -> number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : Double.MAX_VALUE)
                    .max()
                    .orElse(1);
        }

        private void repeated(boolean varies) {
            nested |= lastVaries;
            unbounded += varies ? 1 : 0;
            groupVaries |= varies;
            modifier();
        }

        private void modifier() {
            if (pattern.startsWith("?", at) || pattern.startsWith("+", at)) {
                at++;
            }
        }
    }
}

package org.claimgraph.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Finds days that no calendar has, such as 30 February; the form of a date is the schema's to check. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    static void check(Item item) {
        item.text().filter(text -> DAY.matcher(text).matches()).ifPresent(text -> {
            try {
                LocalDate.parse(text);
            } catch (DateTimeException e) {
                int month = Integer.parseInt(text.substring(5, 7));
                if (month >= 1 && month <= 12 && Integer.parseInt(text.substring(8)) <= 31) {
                    item.report(FindingKind.NO_SUCH_DATE, Quoted.of(text) + " is no day of the calendar");
                }
            }
        });
    }
}

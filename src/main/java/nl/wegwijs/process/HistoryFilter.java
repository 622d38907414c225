package nl.wegwijs.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import nl.wegwijs.library.BranchId;

/** Which instances of a process are looked at. Branches are those that the reader may see; null is no limit. */
record HistoryFilter(String process, List<String> branches, State state, String partnerType, String outcome,
                     String number, int from, int until) {

    private static final Pattern CODE = Pattern.compile("[A-Z_-]{1,24}");
    private static final Pattern MONTH = Pattern.compile("20\\d{2}(0[1-9]|1[0-2])");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,20}");

    enum State {
        ALL("true"), RUNNING("one.ended_at is null"), FINISHED("one.ended_at is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /** What is unknown in the question is no filter; a branch that is not one's own gives nothing. */
    static HistoryFilter of(String process, Set<BranchId> mine, Map<String, String> asked) {
        String branch = asked.get("branch");
        List<String> branches = mine.stream().map(BranchId::value)
                .filter(one -> branch == null || branch.isEmpty() || branch.equals(one)).sorted().toList();
        State state = Arrays.stream(State.values()).filter(one -> one.name().equals(asked.get("state"))).findFirst()
                .orElse(State.ALL);
        return new HistoryFilter(process, branches, state, fitting(CODE, asked.get("partner")),
                fitting(CODE, asked.get("outcome")), fitting(NUMBER, asked.get("number")),
                month(asked.get("from"), 0), month(asked.get("until"), 999999));
    }

    /** On {@code history_case one}. */
    String condition() {
        return "one.process = :process and one.branch_id = any (:branches) and one.month between :from and :until and "
                + state.condition + (partnerType == null ? "" : " and one.partner_type = :partner")
                + (outcome == null ? "" : " and one.outcome = :outcome")
                + (number == null ? "" : " and one.number like :number");
    }

    /** For the sums a star stands for all. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("process", process);
        values.put("branches", branches.toArray(String[]::new));
        values.put("partner", partnerType == null ? "*" : partnerType);
        values.put("outcome", outcome == null ? "*" : outcome);
        values.put("number", number == null ? "" : number.toUpperCase(java.util.Locale.ROOT) + "%");
        values.put("from", from);
        values.put("until", until);
        return values;
    }

    /** What may leave the house: all that ended in whole quarters, so that two files differ by no few cases. */
    HistoryFilter inWholeQuarters() {
        return new HistoryFilter(process, branches, State.FINISHED, null, null, null,
                from == 0 ? from : from - (from % 100 - 1) % 3,
                until == 999999 ? until : until + 2 - (until % 100 - 1) % 3);
    }

    private static String fitting(Pattern pattern, String asked) {
        return asked != null && pattern.matcher(asked).matches() ? asked : null;
    }

    private static int month(String asked, int otherwise) {
        return asked != null && MONTH.matcher(asked).matches() ? Integer.parseInt(asked) : otherwise;
    }
}

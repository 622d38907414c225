package nl.wegwijs.correspondence;

import java.util.regex.Pattern;

/** What an e-mail address at work looks like. Nothing that could start a header line of its own. */
final class WorkAddress {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private WorkAddress() {
    }

    static boolean isPlausible(String typed) {
        return typed != null && typed.length() <= 160 && ADDRESS.matcher(typed.strip()).matches();
    }
}
